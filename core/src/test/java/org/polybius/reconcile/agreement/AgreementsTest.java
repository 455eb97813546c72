package org.polybius.reconcile.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.reconcile.agreement.Deal.BROKER;
import static org.polybius.reconcile.agreement.Deal.OTHER_REBELS;
import static org.polybius.reconcile.agreement.Deal.REBELS;
import static org.polybius.reconcile.agreement.Deal.STATE;
import static org.polybius.reconcile.agreement.Deal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.agreement.Agreement.Form;

class AgreementsTest {
  private static List<Agreement> agreements(Deal... deals) {
    return agreements(Arrays.stream(deals).map(Deal::account).toList());
  }

  private static List<Agreement> agreements(List<Account> accounts) {
    List<Agreement> all = new ArrayList<>(Reconciler.reconcile(new Agreements(), accounts));
    all.sort(Comparator.comparing(a -> String.valueOf(a.from())));
    return all;
  }

  private static List<String> stages(Agreement agreement) {
    return agreement.stages().stream().map(s -> s.date() + " " + s.stage()).toList();
  }

  /** A truce from its announcement to its end. */
  private static Deal[] truce() {
    return new Deal[] {
      report("r1", "2024-03-01").tells("a truce", Stage.PROPOSED).lasting("P5D").told(),
      report("r2", "2024-03-09")
          .tells("a truce", Stage.AGREED)
          .declared("2024-03-09")
          .lasting("P4D")
          .broker(BROKER)
          .told(),
      report("r3", "2024-03-10").tells("the truce", Stage.AGREED).from("2024-03-10").told(),
      report("r4", "2024-03-10").tells("the truce", Stage.AGREED).from("2024-03-11").told(),
      report("r5", "2024-03-11")
          .tells("the truce", Stage.IN_FORCE)
          .from("2024-03-11")
          .lasting("P4D")
          .told(),
      report("r6", "2024-03-14")
          .tells("extended by two days", Stage.EXTENDED)
          .extending()
          .lasting("P2D")
          .told(),
      report("r7", "2024-03-17")
          .tells("extended by one day", Stage.EXTENDED)
          .extending()
          .lasting("P1D")
          .told(),
      report("r8", "2024-03-18").tells("the truce", Stage.COLLAPSED).told(),
      report("r9", "2024-03-20").tells("a new truce", Stage.PROPOSED).told()
    };
  }

  @Test
  void aProposalAnAgreementItsExtensionsAndNewEffortsAreToldApart() {
    assertThat(agreements(truce()))
        .extracting(Agreement::form)
        .containsExactly(
            Form.PROPOSAL, Form.AGREEMENT, Form.EXTENSION, Form.EXTENSION, Form.PROPOSAL);
  }

  @Test
  void anExtensionOfAnExtensionBeginsWhereTheFirstEnds() {
    List<Agreement> all = agreements(truce());
    Agreement base = all.get(1);
    Agreement first = all.get(2);
    Agreement second = all.get(3);
    assertThat(base.effectFrom()).isEqualTo("2024-03-11");
    assertThat(base.effectTo()).isEqualTo("2024-03-15");
    assertThat(first.extendsId()).isEqualTo(base.id());
    assertThat(List.of(first.effectFrom(), first.effectTo()))
        .containsExactly("2024-03-15", "2024-03-17");
    assertThat(second.extendsId()).isEqualTo(first.id());
    assertThat(List.of(second.effectFrom(), second.effectTo()))
        .containsExactly("2024-03-17", "2024-03-18");
  }

  @Test
  void aBeginningThatWasNotKeptIsAStandstillOfTheAgreementAndNotAnother() {
    assertThat(stages(agreements(truce()).get(1)))
        .contains("2024-03-10 SUSPENDED", "2024-03-11 IN_FORCE")
        .doesNotContain("2024-03-10 IN_FORCE");
  }

  @Test
  void theEndIsThatOfTheLastExtension() {
    List<Agreement> all = agreements(truce());
    assertThat(stages(all.get(3))).contains("2024-03-18 COLLAPSED");
    assertThat(stages(all.get(1))).noneMatch(s -> s.contains("COLLAPSED"));
  }

  @Test
  void aBrokerIsNoParty() {
    Agreement base = agreements(truce()).get(1);
    assertThat(base.parties()).containsExactly("Norway", "Red Front");
    assertThat(base.thirdParties()).extracting(Agreement.ThirdParty::name).containsExactly("Qatar");
  }

  @Test
  void trucesWithTwoEnemiesAreTwo() {
    List<Agreement> all =
        agreements(
            report("r1", "2024-03-09").tells("a truce", Stage.AGREED).told(),
            report("r2", "2024-03-09").tells("a truce", Stage.AGREED).told(),
            report("r3", "2024-03-09")
                .tells("a ceasefire", Stage.AGREED)
                .between(STATE, OTHER_REBELS)
                .told(),
            report("r4", "2024-03-09")
                .tells("a ceasefire", Stage.AGREED)
                .between(STATE, OTHER_REBELS)
                .told());
    assertThat(all)
        .extracting(Agreement::parties)
        .containsExactlyInAnyOrder(List.of("Norway", "Red Front"), List.of("Blue Front", "Norway"));
  }

  @Test
  void trucesOfTheSameSidesMonthsApartAreTwo() {
    List<Agreement> all =
        agreements(
            report("r1", "2024-03-09").tells("a truce", Stage.AGREED).from("2024-03-09").told(),
            report("r2", "2024-07-09").tells("a truce", Stage.AGREED).from("2024-07-09").told());
    assertThat(all).extracting(Agreement::effectFrom).containsExactly("2024-03-09", "2024-07-09");
  }

  @Test
  void aSideDealIsNotTheTruce() {
    List<Agreement> all =
        agreements(
            report("r1", "2024-03-09").tells("a truce", Stage.AGREED).told(),
            report("r2", "2024-03-10")
                .tells("a separate deal", Stage.IN_FORCE)
                .kind(AgreementKind.RELEASE)
                .told());
    assertThat(all).extracting(Agreement::form).containsExactly(Form.AGREEMENT, Form.SIDE_DEAL);
  }

  @Test
  void anAccusationNeverMovesTheLifeCycle() {
    Deal accusing =
        report("r2", "2024-03-10")
            .tells("the truce", Stage.IN_FORCE)
            .from("2024-03-09")
            .told()
            .accuses(STATE, REBELS, "broke the truce twice");
    Agreement truce =
        agreements(
                report("r1", "2024-03-09").tells("a truce", Stage.AGREED).from("2024-03-09").told(),
                accusing)
            .get(0);
    assertThat(truce.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.accuser()).isEqualTo("Norway");
              assertThat(v.accused()).isEqualTo("Red Front");
              assertThat(v.deniedBy()).isEmpty();
            });
    assertThat(truce.stages())
        .extracting(Agreement.Step::stage)
        .doesNotContain(Stage.COLLAPSED, Stage.SUSPENDED, Stage.EXPIRED);
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Account> accounts = new ArrayList<>(Arrays.stream(truce()).map(Deal::account).toList());
    List<Agreement> expected = agreements(accounts);
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(accounts, random);
      assertThat(agreements(accounts)).isEqualTo(expected);
    }
  }
}
