package org.polybius.evaluation.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polybius.contract.AccountJson;
import org.polybius.ledger.InMemoryLedger;
import org.polybius.ledger.Ledger;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Reject;
import org.polybius.model.Decision.Undo;
import org.polybius.model.Reading;
import org.polybius.reconcile.Crowd;
import org.polybius.reconcile.version.Versions;

/** Keys become crowded and free again as reports come and go, and their order does not matter. */
class CrowdOrderTest {
  private static final Throngs THRONGS = new Throngs();

  @Provide
  Arbitrary<List<Reading>> readings() {
    return ReportSets.readings();
  }

  @Provide
  Arbitrary<List<List<Integer>>> choices() {
    return ReportSets.choices();
  }

  @Property(tries = 300)
  void doesNotMatter(
      @ForAll("readings") List<Reading> readings,
      @ForAll("choices") List<List<Integer>> choices,
      @ForAll long seed) {
    List<Decision> decisions = ReportSets.decisions(readings, choices);
    Arrival arrival = new Arrival(new Random(seed), List.of(new Versions(), THRONGS));
    Ledger ledger = new InMemoryLedger();
    arrival.of(readings, decisions, ledger);
    assertThat(arrival.things(ledger)).isEqualTo(arrival.atOnce(readings, decisions));
    arrival.rebuild(ledger);
    assertThat(arrival.things(ledger)).isEqualTo(arrival.atOnce(readings, decisions));
  }

  @Property(tries = 200)
  void aKeyIsFreeAgainWhenAReportIsTakenAway(
      @ForAll("readings") List<Reading> readings, @ForAll long seed) {
    Arrival arrival = new Arrival(new Random(seed), List.of(new Versions(), THRONGS));
    Ledger ledger = new InMemoryLedger();
    arrival.of(readings, List.of(), ledger);
    Reading gone = readings.get((int) Math.floorMod(seed, (long) readings.size()));
    arrival.decide(ledger, new Reject(Anchor.report(gone.report().id())));
    List<Reading> rest = readings.stream().filter(r -> !r.equals(gone)).toList();
    assertThat(arrival.things(ledger)).isEqualTo(arrival.atOnce(rest, List.of()));
    arrival.decide(ledger, new Undo("d0"));
    assertThat(arrival.things(ledger)).isEqualTo(arrival.atOnce(readings, List.of()));
  }

  /** So that the properties above are about crowds at all. */
  @Test
  void someKeysOfTheGeneratedReportsAreCrowdedAndSomeAreNot() {
    Set<Boolean> seen = new HashSet<>();
    for (List<Reading> readings : ReportSets.readings().sampleStream().limit(200).toList()) {
      List<Set<String>> keys =
          readings.stream()
              .map(AccountJson::of)
              .map(THRONGS::items)
              .flatMap(List::stream)
              .map(THRONGS::keys)
              .toList();
      Crowd.count(keys).entrySet().stream()
          .filter(key -> !Crowd.guards(Set.of(key.getKey())).isEmpty())
          .forEach(key -> seen.add(key.getValue() > Crowd.most(key.getKey())));
    }
    assertThat(seen).containsExactlyInAnyOrder(true, false);
  }
}
