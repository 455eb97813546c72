package org.polybius.evaluation.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polybius.ledger.InMemoryLedger;
import org.polybius.ledger.Ledger;
import org.polybius.ledger.Row;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Reject;
import org.polybius.model.Decision.Undo;
import org.polybius.model.Reading;
import org.polybius.reconcile.engine.Situation;

/**
 * Whatever the order in which reports and decisions arrive, a ledger gives what reconciling all of
 * them at once gives.
 */
class OrderTest {
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
    Arrival arrival = new Arrival(new Random(seed));
    Ledger one = new InMemoryLedger();
    arrival.of(readings, decisions, one);
    assertThat(arrival.things(one)).isEqualTo(arrival.atOnce(readings, decisions));
    Ledger other = new InMemoryLedger();
    arrival.of(readings, decisions, other);
    assertThat(arrival.rows(other)).isEqualTo(arrival.rows(one));
    arrival.rebuild(other);
    assertThat(arrival.rows(other)).isEqualTo(arrival.rows(one));
  }

  @Property(tries = 200)
  void aReportTakenAwayLeavesWhatWouldHaveBeenWithoutIt(
      @ForAll("readings") List<Reading> readings, @ForAll long seed) {
    Random random = new Random(seed);
    Arrival arrival = new Arrival(random);
    Ledger ledger = new InMemoryLedger();
    arrival.of(readings, List.of(), ledger);
    Map<String, List<Row>> before = arrival.rows(ledger);
    Reading gone = readings.get(random.nextInt(readings.size()));
    arrival.decide(ledger, new Reject(Anchor.report(gone.report().id())));
    List<Reading> rest = readings.stream().filter(r -> !r.equals(gone)).toList();
    assertThat(arrival.things(ledger)).isEqualTo(arrival.atOnce(rest, List.of()));
    arrival.decide(ledger, new Undo("d0"));
    assertThat(arrival.rows(ledger)).isEqualTo(before);
    arrival.decide(ledger, new Undo("d1"));
    assertThat(arrival.things(ledger)).isEqualTo(arrival.atOnce(rest, List.of()));
  }

  @Property(tries = 200)
  void asKnownOnADayIsWhatTheReportsOfThatDayGive(
      @ForAll("readings") List<Reading> readings,
      @ForAll("choices") List<List<Integer>> choices,
      @ForAll long seed) {
    List<Decision> decisions = ReportSets.decisions(readings, choices);
    Arrival arrival = new Arrival(new Random(seed));
    Ledger ledger = new InMemoryLedger();
    arrival.of(readings, decisions, ledger);
    for (int i = -1; i <= ReportSets.DAYS; i++) {
      LocalDate day = ReportSets.FIRST.plusDays(i);
      List<Reading> known = readings.stream().filter(r -> isKnown(r, day)).toList();
      Situation situation = Situation.asKnownOn(day, ledger.workspace());
      assertThat(arrival.paged(situation, 2)).isEqualTo(arrival.atOnce(known, decisions));
    }
  }

  private static boolean isKnown(Reading reading, LocalDate day) {
    String published = reading.report().published();
    return published != null && published.compareTo(day.toString()) <= 0;
  }
}
