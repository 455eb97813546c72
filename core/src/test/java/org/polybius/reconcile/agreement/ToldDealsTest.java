package org.polybius.reconcile.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polybius.contract.AccountJson;
import org.polybius.model.Account;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.tally.Tallies;
import org.polybius.reconcile.tally.Tally;
import org.polybius.reconcile.tally.TallyBook;

/** Agreements of short reports, from their words on; reports, sides and numbers are invented. */
class ToldDealsTest {
  private static final Pipeline PIPELINE = English.pipeline();
  private static final String DEAL =
      "Ethiopia and the Northern Liberation Front signed a truce on Monday. Under the deal the"
          + " front will release 30 soldiers in exchange for 45 rebel fighters. The truce begins on"
          + " Tuesday.";

  private final List<Account> accounts = new ArrayList<>();

  private ToldDealsTest report(String day, String text) {
    String id = "r" + accounts.size();
    Report report =
        new Report(
            id,
            "0".repeat(64),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            day,
            null,
            "en",
            text,
            Map.of());
    accounts.add(AccountJson.of(PIPELINE.read(report)));
    return this;
  }

  private List<Agreement> agreements() {
    return Reconciler.reconcile(new Agreements(), accounts);
  }

  private List<Tally> tallies() {
    return TallyBook.of(Reconciler.reconcile(new Tallies(), accounts), ids -> ids.size());
  }

  private static List<String> stages(Agreement agreement) {
    return agreement.stages().stream().map(s -> s.date() + " " + s.stage()).toList();
  }

  @Test
  void aReleaseThatIsPutOffIsAStandstillUntilPeopleAreLetGo() {
    List<Agreement> all =
        report("2024-03-04", DEAL)
            .report(
                "2024-03-08",
                "The Northern Liberation Front postponed the release of ten soldiers on Friday."
                    + " Ethiopia said the truce holds.")
            .report(
                "2024-03-09",
                "The Northern Liberation Front released ten Ethiopian soldiers on Saturday.")
            .report(
                "2024-03-12",
                "The truce between Ethiopia and the Northern Liberation Front is holding, Ethiopia"
                    + " said.")
            .agreements();
    assertThat(all).hasSize(1);
    assertThat(stages(all.get(0)))
        .contains("2024-03-08 SUSPENDED", "2024-03-09 IN_FORCE")
        .doesNotContain("2024-03-12 IN_FORCE");
  }

  @Test
  void aDealIsOneThroughMonthsOfWhichNothingIsTold() {
    List<Agreement> all =
        report(
                "2024-03-04",
                "Ethiopia and Eritrea signed a deal on Monday to let grain ships leave the port for"
                    + " 120 days.")
            .report("2024-05-20", "Eritrea suspended the grain deal with Ethiopia on Monday.")
            .agreements();
    assertThat(all).hasSize(1);
    assertThat(stages(all.get(0))).contains("2024-05-20 SUSPENDED");
  }

  /** The days lie in quarters of which one lies between. */
  @Test
  void aDealIsOneFromTheLastDayOfAYearToSpring() {
    List<Agreement> all =
        report("2023-12-31", "Ethiopia and Eritrea signed a truce on Sunday.")
            .report("2024-04-01", "Eritrea suspended the truce with Ethiopia on Monday.")
            .agreements();
    assertThat(all).hasSize(1);
  }

  @Test
  void bothSidesOfASwapWithinOneCountryAreCountedAsDelivered() {
    report("2024-03-04", DEAL)
        .report(
            "2024-03-09",
            "Under the truce with Ethiopia the Northern Liberation Front freed 10 soldiers on"
                + " Saturday and the government released 15 fighters.");
    Agreement truce = agreements().get(0);
    assertThat(Fulfilment.of(truce, tallies()).days())
        .extracting(d -> d.day() + " " + d.released() + " of " + d.promised())
        .containsExactlyInAnyOrder("2024-03-09 10 of 30", "2024-03-09 15 of 45");
  }

  @Test
  void aGovernmentThatIsThankedForAReleaseHasHelpedInIt() {
    List<Agreement> all =
        report(
                "2024-03-09",
                "The Northern Liberation Front released two nurses on Saturday after mediation by"
                    + " Oman. France thanked Kenya. It thanked the Red Cross.")
            .agreements();
    assertThat(all.get(0).thirdParties())
        .filteredOn(t -> t.role().name().equals("MEDIATOR"))
        .extracting(Agreement.ThirdParty::name)
        .containsExactlyInAnyOrder("Oman", "Kenya");
  }
}
