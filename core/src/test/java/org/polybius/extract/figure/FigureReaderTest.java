package org.polybius.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.polybius.extract.Table;
import org.polybius.model.Aggregation;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population;
import org.polybius.model.Status;
import org.polybius.pipeline.TestReports;

class FigureReaderTest {
  private static List<FigureClaim> figures(String text) {
    return TestReports.claims(text, FigureClaim.class);
  }

  private static FigureClaim figure(String text, long point) {
    return figures(text).stream()
        .filter(f -> Objects.equals(f.quantity().value().point(), point))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figure of " + point + " in: " + text));
  }

  @Test
  void readsTheFateOfEveryExampleOfTheTable() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(FateTable.class, "fates.tsv").rows()) {
      Fate fate = Fate.valueOf(row.get("fate"));
      if (figures(row.get("example")).stream().noneMatch(f -> f.fate() == fate)) {
        wrong.add(row.line() + ": " + row.get("example"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void readsNoSuchFateInTheCounterExamplesOfTheTable() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(FateTable.class, "fates.tsv").rows()) {
      Fate fate = Fate.valueOf(row.get("fate"));
      String text = row.get("counterExample");
      if (!text.isEmpty() && figures(text).stream().anyMatch(f -> f.fate() == fate)) {
        wrong.add(row.line() + ": " + text);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void addsUpAsTheCueOfEveryExampleSays() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(FateTable.class, "aggregation.tsv").rows()) {
      Aggregation kind = Aggregation.valueOf(row.get("kind"));
      if (figures(row.get("example")).stream().noneMatch(f -> f.aggregation() == kind)) {
        wrong.add(row.line() + ": " + row.get("example"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void takesTheListBehindAWholeForItsPartsWhenItAddsUp() {
    String text =
        "On Monday the rebels freed 21 miners: 12 Peruvians, eight Chileans and a Bolivian.";
    String whole = figure(text, 21).id();

    assertThat(figure(text, 12).partOf()).isEqualTo(whole);
    assertThat(figure(text, 8).partOf()).isEqualTo(whole);
    assertThat(figure(text, 1).partOf()).isEqualTo(whole);
    assertThat(figure(text, 1).population().nationality()).containsExactly("BOL");
    assertThat(figure(text, 21).partOf()).isNull();
  }

  @Test
  void keepsWomenAndChildrenOnePopulation() {
    List<FigureClaim> figures = figures("The militia let 130 women and children go on Sunday.");

    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).population().groups()).hasSize(2);
  }

  @Test
  void givesBothSidesOfAnExchangeToOneAnother() {
    String text = "The army will free 30 prisoners in exchange for nine captured soldiers.";

    assertThat(figure(text, 30).exchangedFor()).isEqualTo(figure(text, 9).id());
    assertThat(figure(text, 9).exchangedFor()).isEqualTo(figure(text, 30).id());
    assertThat(figure(text, 30).aggregation()).isEqualTo(Aggregation.PLANNED);
  }

  @Test
  void readsANumberWithoutANounByTheFigureBeforeIt() {
    String text = "Rebels hold 60 engineers in the hills. Only seven have been freed so far.";

    assertThat(figure(text, 7).fate()).isEqualTo(Fate.RELEASED);
    assertThat(figure(text, 7).aggregation()).isEqualTo(Aggregation.CUMULATIVE);
    assertThat(figure(text, 60).fate()).isEqualTo(Fate.HELD);
    assertThat(figure(text, 60).status()).isEqualTo(Status.ONGOING);
  }

  @Test
  void takesAnAgeForNoFigureAndAPersonNamedForNone() {
    assertThat(figures("Rosa Quispe, 34, and her daughter Ines, 9, were freed on Monday."))
        .isEmpty();
  }

  @Test
  void countsNothingButPeople() {
    assertThat(
            figures("The convoy of 61 trucks brought 40 tonnes of flour after a four-day delay."))
        .isEmpty();
  }

  @Test
  void readsTheMissingWithOrWithoutANoun() {
    String text = "The toll rose to 45, with 12 people still missing. The nine missing are miners.";

    assertThat(figure(text, 12).fate()).isEqualTo(Fate.MISSING);
    assertThat(figure(text, 9).fate()).isEqualTo(Fate.MISSING);
    assertThat(figure(text, 45).fate()).isEqualTo(Fate.KILLED);
  }

  @Test
  void readsTheNumberOfDeadAndOfInjuredAsATotal() {
    assertThat(figure("The number of dead had risen to 112.", 112).fate()).isEqualTo(Fate.KILLED);
    assertThat(figure("The number of dead had risen to 112.", 112).aggregation())
        .isEqualTo(Aggregation.CUMULATIVE);
    assertThat(figure("The number of injured stood at 340.", 340).fate()).isEqualTo(Fate.INJURED);
    assertThat(figures("The dead number was redialled 112 times.")).isEmpty();
  }

  @Test
  void givesUpTheNumberThatATollWasRevisedFrom() {
    String text = "The ministry lowered the death toll from 61 to 54.";

    assertThat(figure(text, 61).status()).isEqualTo(Status.NOT_HAPPENED);
    assertThat(figure(text, 54).status()).isEqualTo(Status.HAPPENED);
  }

  @Test
  void takesWhatATruceAllowedAsDoneAndWhatItWouldAllowAsNot() {
    String done = "The truce of April allowed the release of 105 hostages.";
    String ahead = "The deal would allow the release of 105 hostages.";

    assertThat(figure(done, 105).status()).isEqualTo(Status.HAPPENED);
    assertThat(figure(done, 105).aggregation()).isEqualTo(Aggregation.CUMULATIVE);
    assertThat(figure(ahead, 105).status()).isEqualTo(Status.AGREED);
  }

  @Test
  void readsBothNationsOfAPersonAndNoneOfHostagesFromEverywhere() {
    String dual = "Rebels freed eight miners on Friday, with a Bolivian-Chilean, the army said.";
    String mixed = "The deal foresees the release of 50 Peruvian and foreign hostages.";

    assertThat(figure(dual, 1).population().nationality()).containsExactly("BOL", "CHL");
    assertThat(figure(mixed, 50).population().nationality()).isEmpty();
  }

  @Test
  void readsTheNationBehindFromAndTheAgeBehindOver() {
    String nation = "The rebels hold 11 foreign nationals, including eight from Chile.";
    String age = "Thirteen miners were freed on Friday, among them 6 people over 70.";

    assertThat(figure(nation, 8).population().nationality()).containsExactly("CHL");
    assertThat(figure(age, 6).population().age())
        .isEqualTo(new Population.Age(71, null, Population.AgeClass.ELDERLY));
  }

  @Test
  void givesTheSecondOfTwoBatchesTheDayRightBehindIt() {
    String text = "Rebels freed 14 miners on Monday and another six on Tuesday.";

    String monday = Objects.requireNonNull(figure(text, 14).time()).value().edtf();
    String tuesday = Objects.requireNonNull(figure(text, 6).time()).value().edtf();
    assertThat(tuesday).isNotEqualTo(monday);
  }

  @Test
  void countsBodiesAsReturnedWhenHandedOverAndAsDeadWhenFound() {
    assertThat(figure("The bodies of 12 soldiers were repatriated on Friday.", 12).fate())
        .isEqualTo(Fate.BODY_RETURNED);
    assertThat(figure("Two more bodies were pulled from the rubble on Friday.", 2).fate())
        .isEqualTo(Fate.KILLED);
  }

  @Test
  void everyVerbOfStandingReadsItsExample() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(FigureReader.class, "verbs.tsv").rows()) {
      boolean brings = row.get("sense").equals("BRINGS");
      Status first = figures(row.get("example")).get(0).status();
      if (first != (brings ? Status.HAPPENED : Status.NOT_HAPPENED)) {
        wrong.add(row.get("example") + " " + first);
      }
      String counter = row.get("counterExample");
      if (!counter.isEmpty() && figures(counter).get(0).status() == first) {
        wrong.add(counter);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theNumberOfAnEmergencyCallCountsNobody() {
    assertThat(figures("A man called 911 after he was shot.")).noneMatch(f -> number(f) == 911);
  }

  private static long number(FigureClaim figure) {
    Long low = figure.quantity().value().low();
    return low == null ? 0 : low;
  }
}
