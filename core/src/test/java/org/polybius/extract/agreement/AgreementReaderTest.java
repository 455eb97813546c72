package org.polybius.extract.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.FigureClaim;
import org.polybius.model.Reading;
import org.polybius.pipeline.TestReports;

class AgreementReaderTest {
  private static Reading read(String text) {
    return TestReports.read(text);
  }

  private static List<AgreementClaim> agreements(String text) {
    return read(text).claims().stream()
        .filter(AgreementClaim.class::isInstance)
        .map(AgreementClaim.class::cast)
        .toList();
  }

  private static List<String> names(List<ActorMention> actors) {
    return actors.stream().map(ActorMention::name).filter(Objects::nonNull).toList();
  }

  @Test
  void readsEveryTriggerInItsExample() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(AgreementReader.class, "triggers.tsv").rows()) {
      boolean extension = row.get("kind").equals("EXTENSION");
      boolean found =
          agreements(row.get("example")).stream()
              .anyMatch(
                  a ->
                      extension
                          ? a.head().evidence().rule().equals("agreement.extension")
                          : row.get("kind").equals("OTHER")
                              || a.kinds().contains(AgreementKind.valueOf(row.get("kind"))));
      if (!found) {
        wrong.add(row.line() + ": " + row.get("example"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void readsNoAgreementInTheCounterExamples() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(AgreementReader.class, "triggers.tsv").rows()) {
      if (!row.get("counterExample").isEmpty()
          && !agreements(row.get("counterExample")).isEmpty()) {
        wrong.add(row.line() + ": " + row.get("counterExample"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void tellsTheBrokerFromThePartiesAndTheVenueFromTheBroker() {
    List<AgreementClaim> brokered =
        agreements("A six-day truce between Ethiopia and Eritrea, brokered by Kenya, was reached.");
    List<AgreementClaim> signed =
        agreements("A ceasefire between Ethiopia and Eritrea was signed in Kenya.");

    assertThat(names(brokered.get(0).parties())).containsExactly("Ethiopia", "Eritrea");
    assertThat(names(brokered.get(0).thirdParties().stream().map(t -> t.actor()).toList()))
        .containsExactly("Kenya");
    assertThat(signed.get(0).thirdParties()).isEmpty();
  }

  @Test
  void makesAnExtensionAClaimOfItsOwnThatPointsToWhatItExtends() {
    List<AgreementClaim> read =
        agreements(
            "The four-day truce between Ethiopia and Eritrea began on Monday. It was extended by"
                + " two days.");

    assertThat(read).hasSize(2);
    assertThat(read.get(1).extendsId()).isEqualTo(read.get(0).id());
    assertThat(read.get(1).stage()).isEqualTo(Stage.EXTENDED);
  }

  @Test
  void linksAFigureToItsTermAndBack() {
    Reading reading =
        read("Ethiopia and Eritrea reached a deal to free 40 prisoners in exchange for 12 pilots.");
    AgreementClaim deal =
        reading.claims().stream()
            .filter(AgreementClaim.class::isInstance)
            .map(AgreementClaim.class::cast)
            .findFirst()
            .orElseThrow();
    List<FigureClaim> figures =
        reading.claims().stream()
            .filter(FigureClaim.class::isInstance)
            .map(FigureClaim.class::cast)
            .toList();

    assertThat(figures).hasSize(2).allMatch(f -> deal.id().equals(f.agreement()));
    assertThat(deal.terms())
        .extracting(AgreementClaim.Term::figure)
        .hasSize(2)
        .doesNotContainNull();
    assertThat(deal.kinds()).contains(AgreementKind.EXCHANGE);
  }

  @Test
  void takesAGovernmentWithoutItsCountryForAParty() {
    AgreementClaim truce =
        agreements("The government and the guerrillas signed a six-month truce last year.").get(0);
    assertThat(truce.parties()).extracting(ActorMention::role).contains("government");
    assertThat(truce.parties()).hasSize(2);
  }

  @Test
  void readsWhatIsCountedInTheExamplesOfUnits() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(AgreementReader.class, "units.tsv").rows()) {
      boolean found =
          terms(row.get("example")).stream()
              .map(AgreementClaim.Term::amount)
              .filter(Objects::nonNull)
              .anyMatch(a -> a.unit().value().equals(row.get("unit")));
      if (!found) {
        wrong.add(row.line() + ": " + row.get("example"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void takesWhatHasComeInForNoTerm() {
    assertThat(terms("Under the truce 61 aid trucks entered the valley on Monday.")).isEmpty();
    assertThat(terms("The army agreed on a truce. The drive to the valley takes six hours."))
        .isEmpty();
  }

  @Test
  void readsTheRateAndTheBoundOfWhatIsPromised() {
    AgreementClaim.Amount trucks =
        Objects.requireNonNull(
            terms("The deal allows up to 30 aid trucks a day into the valley.").get(0).amount());

    assertThat(trucks.quantity().value().high()).isEqualTo(30);
    assertThat(Objects.requireNonNull(trucks.per()).value()).isEqualTo("P1D");
  }

  @Test
  void readsDutiesInTheirExamplesAndNoneInTheCounterExamples() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(AgreementReader.class, "duties.tsv").rows()) {
      boolean found = worded(row.get("example"), row.get("kind"));
      boolean misread =
          !row.get("counterExample").isEmpty()
              && worded(row.get("counterExample"), row.get("kind"));
      if (!found || misread) {
        wrong.add(row.line() + ": " + found + " " + misread);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean worded(String text, String kind) {
    return terms(text).stream()
        .anyMatch(t -> t.words() != null && t.amount() == null && t.kind().name().equals(kind));
  }

  @Test
  void readsThirdPartiesInTheirExamplesAndNoneInTheCounterExamples() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(AgreementReader.class, "third-parties.tsv").rows()) {
      boolean found = helps(row.get("example"), row.get("role"));
      boolean misread = helps(row.get("counterExample"), row.get("role"));
      if (!found || misread) {
        wrong.add(row.line() + ": " + found + " " + misread);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean helps(String text, String role) {
    return !text.isEmpty()
        && agreements(text).stream()
            .flatMap(a -> a.thirdParties().stream())
            .anyMatch(t -> t.role().name().equals(role));
  }

  private static List<AgreementClaim.Term> terms(String text) {
    return agreements(text).stream().flatMap(a -> a.terms().stream()).toList();
  }

  private static Stage stage(String text) {
    return agreements(text).get(0).stage();
  }

  @Test
  void takesWhoeverMakesAProposalToTwoOthersForTheirMediator() {
    AgreementClaim plan =
        agreements(
                "Kenya has put forward a plan for a truce. Ethiopia accepted the plan, Eritrea"
                    + " rejected it.")
            .get(0);
    AgreementClaim own =
        agreements("Ethiopia made a proposal for an exchange of prisoners with Eritrea.").get(0);

    assertThat(plan.stage()).isEqualTo(Stage.PROPOSED);
    assertThat(names(plan.parties())).containsExactlyInAnyOrder("Ethiopia", "Eritrea");
    assertThat(names(plan.thirdParties().stream().map(t -> t.actor()).toList()))
        .containsExactly("Kenya");
    assertThat(names(own.parties())).contains("Ethiopia");
    assertThat(own.thirdParties()).isEmpty();
  }

  @Test
  void readsHowLongADealHoldsFromWhatItIsToLet() {
    AgreementClaim deal =
        agreements(
                "Ethiopia and Eritrea signed a deal on Monday to let grain ships leave the port"
                    + " for 120 days.")
            .get(0);
    AgreementClaim over =
        agreements("Under the truce between Ethiopia and Eritrea 50 miners walk over four days.")
            .get(0);

    assertThat(Objects.requireNonNull(deal.duration()).value()).isEqualTo("P120D");
    assertThat(over.duration()).isNull();
  }

  @Test
  void takesWhatMayPassForPromisedAndWhatHasPassedForDelivered() {
    String deal = "Ethiopia and Eritrea signed a deal on grain. ";

    assertThat(terms(deal + "Up to 40 ships a week may pass.")).hasSize(1);
    assertThat(terms(deal + "The deal had allowed 412 ships to leave since June.")).isEmpty();
  }

  @Test
  void takesWhatTheSidesOfAFreshDealWillDoForItsTerms() {
    String deal = "Ethiopia and Eritrea signed a deal on Monday. ";

    assertThat(terms(deal + "Eritrea will release 16 sailors in exchange for nine pilots."))
        .hasSize(2);
    assertThat(terms(deal + "Eritrea is preparing to release 16 sailors.")).isEmpty();
  }

  @Test
  void seesWhoLeavesADealAndWhatIsBlocked() {
    assertThat(stage("Eritrea withdrew from the truce with Ethiopia on Monday."))
        .isEqualTo(Stage.COLLAPSED);
    assertThat(stage("Ministers blocked efforts for a truce with Eritrea."))
        .isEqualTo(Stage.SUSPENDED);
    assertThat(stage("Ministers hailed efforts for a truce with Eritrea."))
        .isEqualTo(Stage.PROPOSED);
  }

  @Test
  void tellsAnOfferAnAgreementToComeAndOneInForceApart() {
    assertThat(stage("Norway's rebels are ready to free 20 miners in return for a truce."))
        .isEqualTo(Stage.PROPOSED);
    assertThat(stage("The truce between Ethiopia and Eritrea is to begin on Monday."))
        .isEqualTo(Stage.AGREED);
    assertThat(stage("The truce between Ethiopia and Eritrea began on Monday."))
        .isEqualTo(Stage.IN_FORCE);
    assertThat(stage("Fighting resumed since the end of the truce between Ethiopia and Eritrea."))
        .isEqualTo(Stage.EXPIRED);
    assertThat(stage("Kenya is working on a new truce between Ethiopia and Eritrea."))
        .isEqualTo(Stage.PROPOSED);
  }

  @Test
  void takesPeopleWhoAreLetGoForNoParties() {
    AgreementClaim deal =
        agreements(
                "Ethiopia freed 30 soldiers in exchange for 20 fighters under a deal with Eritrea.")
            .get(0);
    assertThat(names(deal.parties())).containsExactlyInAnyOrder("Ethiopia", "Eritrea");
    assertThat(deal.parties()).hasSize(2);
  }
}
