package org.polybius.reconcile.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Fate;
import org.polybius.model.Status;
import org.polybius.reconcile.Reconciler;

class IncidentsTest {

  private static List<Incident> incidents(Scene... scenes) {
    return incidents(List.of(scenes).stream().map(Scene::account).toList());
  }

  private static List<Incident> incidents(List<Account> accounts) {
    return Reconciler.reconcile(new Incidents(), accounts);
  }

  private static Scene ambush(String report, String published, String day) {
    return Scene.told(report, published)
        .shooting("Gunmen shot Vesna Korosec, 41, near Tolmin on Monday.", "shot")
        .to("Vesna Korosec")
        .on(day)
        .at("Tolmin", "SVN", 46.18, 13.73)
        .end();
  }

  private static Scene kidnapping(String report, String day, String who) {
    return Scene.told(report, day)
        .event(
            "Masked men kidnapped " + who + " in Mubi.",
            "kidnapped",
            EventType.ASSAULT,
            EventMode.ABDUCT)
        .to(who)
        .on(day)
        .at("Mubi", "NGA", 10.27, 13.27)
        .end();
  }

  @Test
  void twoReportsOfOneShootingAreOneIncidentWithItsReasons() {
    List<Incident> found =
        incidents(ambush("a", "2024-03-05", "2024-03-04"), ambush("b", "2024-03-06", "2024-03-04"));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).reports()).containsExactly("a", "b");
    assertThat(found.get(0).links().get(0).reasons())
        .anyMatch(r -> r.feature().equals("victims") && r.found().contains("vesna korosec"));
  }

  /** What is looked at once counts as often as it was printed, and nothing is lost of it. */
  @Test
  void reprintsStandWithWhatTheyRepeatAndChangeNoOtherEvent() {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      accounts.add(ambush("a" + i, "2024-03-05", "2024-03-04").account());
      accounts.add(kidnapping("k" + i, "2024-03-05", "Joseph Danjuma").account());
    }
    accounts.add(ambush("later", "2024-03-06", "2024-03-04").account());
    accounts.add(kidnapping("other", "2024-03-04", "Amina Bello").account());
    List<Incident> found = incidents(accounts);
    assertThat(found)
        .extracting(incident -> incident.reports().size())
        .containsExactlyInAnyOrder(21, 20, 1);
    assertThat(found).allSatisfy(i -> assertThat(i.links()).hasSize(i.reports().size() - 1));
  }

  @Test
  void twoKidnappingsInOneTownOnDifferentDaysStayApart() {
    assertThat(
            incidents(
                kidnapping("a", "2024-03-04", "Amina Bello"),
                kidnapping("b", "2024-03-05", "Joseph Danjuma")))
        .hasSize(2);
  }

  @Test
  void sameActorsAndActsOnConsecutiveDaysStayApart() {
    List<Incident> found = incidents(release("a", "2024-03-04"), release("b", "2024-03-05"));
    assertThat(found)
        .extracting(Incident::from)
        .containsExactlyInAnyOrder("2024-03-04", "2024-03-05");
  }

  private static Scene release(String report, String day) {
    return Scene.told(report, day)
        .event(
            "The Northern Front released villagers of Karkar at the bridge of Dubra.",
            "released",
            EventType.RETREAT,
            EventMode.RELEASE)
        .by("northern-front", "Northern Front")
        .on(day)
        .at("Dubra", "SDN", 11.0, 30.0)
        .end();
  }

  @Test
  void backgroundParagraphLandsOnTheOldIncident() {
    Scene old = ambush("a", "2024-03-05", "2024-03-04");
    Scene recap =
        Scene.told("b", "2024-06-11")
            .shooting("Two hikers were shot at Bovec on Sunday.", "shot")
            .on("2024-06-09")
            .at("Bovec", "SVN", 46.34, 13.55)
            .end()
            .shooting("On 4 March gunmen shot Vesna Korosec, 41, near Tolmin.", "shot")
            .to("Vesna Korosec")
            .on("2024-03-04")
            .at("Tolmin", "SVN", 46.18, 13.73)
            .end();
    List<Incident> found = incidents(old, recap);
    assertThat(found).hasSize(2);
    assertThat(found)
        .filteredOn(i -> "2024-03-04".equals(i.from()))
        .singleElement()
        .satisfies(i -> assertThat(i.reports()).containsExactly("a", "b"));
  }

  @Test
  void coarseDateDoesNotGlueTwoDaysTogether() {
    Scene month =
        Scene.told("c", "2024-04-02")
            .event(
                "In March the Northern Front released villagers of Karkar at Dubra.",
                "released",
                EventType.RETREAT,
                EventMode.RELEASE)
            .by("northern-front", "Northern Front")
            .from("2024-03-01", "2024-03-31")
            .at("Dubra", "SDN", 11.0, 30.0)
            .end();
    List<Incident> found = incidents(release("a", "2024-03-04"), release("b", "2024-03-05"), month);
    assertThat(found).noneMatch(i -> i.reports().containsAll(List.of("a", "b")));
  }

  @Test
  void planIsLinkedToWhatCarriedItOutAndNeverMerged() {
    List<Incident> found =
        incidents(plan("a", "2024-03-04", "2024-03-06"), release("b", "2024-03-06"));
    assertThat(found).hasSize(2);
    Incident plan = one(found, Standing.AHEAD);
    Incident deed = one(found, Standing.ACTUAL);
    assertThat(deed.realises()).containsExactly(plan.id());
    assertThat(plan.realisedBy()).containsExactly(deed.id());
  }

  @Test
  void deedBeforeThePlanDoesNotRealiseIt() {
    List<Incident> found =
        incidents(plan("a", "2024-03-04", "2024-03-06"), release("b", "2024-03-02"));
    assertThat(one(found, Standing.ACTUAL).realises()).isEmpty();
  }

  private static Incident one(List<Incident> found, Standing standing) {
    return found.stream().filter(i -> i.standing() == standing).findFirst().orElseThrow();
  }

  private static Scene plan(String report, String published, String due) {
    return Scene.told(report, published)
        .event(
            "The Northern Front will release villagers of Karkar at the bridge of Dubra.",
            "release",
            EventType.RETREAT,
            EventMode.RELEASE)
        .by("northern-front", "Northern Front")
        .status(Status.PLANNED)
        .on(due)
        .at("Dubra", "SDN", 11.0, 30.0)
        .end();
  }

  @Test
  void denialStandsBesideTheClaimInOneIncident() {
    Scene denial =
        Scene.told("b", "2024-03-06")
            .shooting("The mayor denied that gunmen shot Vesna Korosec, 41, near Tolmin.", "shot")
            .to("Vesna Korosec")
            .status(Status.DENIED)
            .voice("Mayor")
            .on("2024-03-04")
            .at("Tolmin", "SVN", 46.18, 13.73)
            .end();
    List<Incident> found = incidents(ambush("a", "2024-03-05", "2024-03-04"), denial);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).held())
        .extracting(Incident.Holding::status)
        .containsExactlyInAnyOrder(Status.HAPPENED, Status.DENIED);
  }

  @Test
  void differentCountriesStayApartWhateverTheWords() {
    Scene there =
        Scene.told("b", "2024-03-05")
            .shooting("Gunmen shot hikers near Tolmin Street on Monday.", "shot")
            .on("2024-03-04")
            .at("Elsewhere", "ITA", 41.0, 15.0)
            .end();
    Scene here =
        Scene.told("a", "2024-03-05")
            .shooting("Gunmen shot hikers near Tolmin Street on Monday.", "shot")
            .on("2024-03-04")
            .at("Tolmin", "SVN", 46.18, 13.73)
            .end();
    assertThat(incidents(here, there)).hasSize(2);
  }

  @Test
  void secondAndThirdStayApart() {
    assertThat(incidents(exchange("a", "second"), exchange("b", "third"))).hasSize(2);
    assertThat(incidents(exchange("a", "second"), exchange("b", "second"))).hasSize(1);
  }

  private static Scene exchange(String report, String ordinal) {
    return Scene.told(report, "2024-03-06")
        .event(
            "The " + ordinal + " prisoner exchange at Dubra freed villagers of Karkar.",
            "exchange",
            EventType.RETREAT,
            EventMode.RELEASE)
        .by("northern-front", "Northern Front")
        .at("Dubra", "SDN", 11.0, 30.0)
        .end();
  }

  @Test
  void namedDeadAreNotAddedToTheFigureThatCountsThem() {
    Scene scene =
        Scene.told("a", "2024-03-05")
            .figure("Two people were killed in Tolmin.", 2, Fate.KILLED)
            .shooting("Vesna Korosec was killed in her car.", "killed")
            .to("Vesna Korosec")
            .end()
            .shooting("Anton Kos was killed at the door.", "killed")
            .to("Anton Kos")
            .end();
    assertThat(best(incidents(scene), Fate.KILLED)).contains(2L);
  }

  @Test
  void namedDeadCountWhereNoFigureDoes() {
    Scene scene =
        Scene.told("a", "2024-03-05")
            .shooting("Vesna Korosec was killed in her car.", "killed")
            .to("Vesna Korosec")
            .end()
            .shooting("Anton Kos was killed at the door.", "killed")
            .to("Anton Kos")
            .end();
    assertThat(best(incidents(scene), Fate.KILLED)).contains(2L);
  }

  /** A shooting in Tolmin, told on a day with its place and one who was shot. */
  private static Scene shot(String report, String day, String name) {
    return Scene.told(report, day)
        .shooting(name + " was shot in Tolmin.", "shot")
        .to(name)
        .on("2024-03-05")
        .at("Tolmin", "SVN", 46.2, 13.7)
        .end();
  }

  @Test
  void whoIsShotAndDiesIsDeadAndNotHurt() {
    Scene scene =
        shot("a", "2024-03-05", "Vesna Korosec")
            .shooting("Korosec later died.", "died")
            .to("Korosec")
            .end();
    assertThat(best(incidents(scene), Fate.KILLED)).contains(1L);
    assertThat(best(incidents(scene), Fate.INJURED)).isEmpty();
  }

  @Test
  void aTotalThatIsStatedGoesBeforeOneDeadWhomMoreReportsName() {
    Scene total =
        shot("a", "2024-03-05", "Vesna Korosec")
            .figure("Three people were killed.", 3, Fate.KILLED);
    Scene one =
        shot("b", "2024-03-06", "Vesna Korosec")
            .shooting("She died.", "died")
            .to("Vesna Korosec")
            .end();
    Scene again =
        shot("c", "2024-03-07", "Vesna Korosec")
            .shooting("She died.", "died")
            .to("Vesna Korosec")
            .end();
    assertThat(best(incidents(total, one, again), Fate.KILLED)).contains(3L);
  }

  @Test
  void whoDiesLaterIsNoLongerInjured() {
    Scene first =
        shot("a", "2024-03-05", "Vesna Korosec")
            .figure("Five people were wounded.", 5, Fate.INJURED);
    Scene last =
        shot("b", "2024-03-09", "Vesna Korosec")
            .shooting("She died.", "died")
            .to("Vesna Korosec")
            .end();
    assertThat(best(incidents(first, last), Fate.KILLED)).contains(1L);
    assertThat(best(incidents(first, last), Fate.INJURED)).contains(4L);
  }

  @Test
  void aReportThatKnowsOfNoDeadDoesNotSayWhoIsHurtBesideThem() {
    Scene first = shot("a", "2024-03-05", "Vesna Korosec");
    Scene last =
        shot("b", "2024-03-09", "Vesna Korosec")
            .shooting("She died.", "died")
            .to("Vesna Korosec")
            .end();
    assertThat(best(incidents(first, last), Fate.INJURED)).contains(0L);
  }

  @Test
  void oneReportOfADeathDoesNotOutweighTheOthersAndTheNewest() {
    Scene first = shot("a", "2024-03-05", "Vesna Korosec");
    Scene dead =
        shot("b", "2024-03-05", "Vesna Korosec")
            .shooting("She died.", "died")
            .to("Vesna Korosec")
            .end();
    Scene last = shot("c", "2024-03-06", "Vesna Korosec");
    assertThat(best(incidents(first, dead, last), Fate.KILLED)).contains(0L);
    assertThat(best(incidents(first, dead, last), Fate.INJURED)).contains(1L);
  }

  private static Optional<Long> best(List<Incident> incidents, Fate fate) {
    return incidents.stream()
        .flatMap(i -> i.figures().stream())
        .filter(f -> f.fate() == fate)
        .map(Incident.Figure::best)
        .findFirst();
  }

  @Test
  void orderOfReportsDoesNotMatter() {
    List<Account> accounts = new ArrayList<>();
    for (int day = 1; day <= 6; day++) {
      accounts.add(release("r" + day, "2024-03-0" + day).account());
      accounts.add(kidnapping("k" + day, "2024-03-0" + day, "Amina Bello").account());
      accounts.add(ambush("a" + day, "2024-03-0" + (day + 1), "2024-03-01").account());
      accounts.add(plan("p" + day, "2024-03-01", "2024-03-0" + day).account());
    }
    List<Incident> expected = incidents(accounts);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(accounts, new Random(seed));
      assertThat(incidents(accounts)).isEqualTo(expected);
    }
  }

  @Test
  void removalOfAReportGivesWhatWouldHaveBeenWithoutIt() {
    Account one = ambush("a", "2024-03-05", "2024-03-04").account();
    Account other = ambush("b", "2024-03-06", "2024-03-04").account();
    assertThat(incidents(List.of(one, other))).isNotEqualTo(incidents(List.of(one)));
    assertThat(incidents(List.of(one)).get(0).links()).isEmpty();
  }
}
