package org.polybius.evaluation.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.polybius.ledger.InMemoryLedger;
import org.polybius.ledger.Ledger;
import org.polybius.ledger.Row;
import org.polybius.model.Decision;
import org.polybius.model.Reading;
import org.polybius.reconcile.engine.Situation;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** A ledger on disk gives what one in memory gives, row by row, whatever the order. */
@Tag("slow")
class StoredOrderTest {
  private static final List<Path> FOLDERS = new ArrayList<>();

  @BeforeContainer
  static void makeAnEmptyLedger() throws IOException {
    FOLDERS.add(Files.createTempDirectory("order"));
    Ledgers.open(new Address.File(folder().resolve("empty.db")), Clock.systemUTC()).close();
  }

  @AfterContainer
  static void sweep() throws IOException {
    try (var files = Files.list(folder())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder());
  }

  private static Path folder() {
    return FOLDERS.get(0);
  }

  @Provide
  Arbitrary<List<Reading>> readings() {
    return ReportSets.readings();
  }

  @Provide
  Arbitrary<List<List<Integer>>> choices() {
    return ReportSets.choices();
  }

  @Property(tries = 60)
  void doesNotMatter(
      @ForAll("readings") List<Reading> readings,
      @ForAll("choices") List<List<Integer>> choices,
      @ForAll long seed)
      throws IOException {
    List<Decision> decisions = ReportSets.decisions(readings, choices);
    Arrival arrival = new Arrival(new Random(seed));
    Ledger memory = new InMemoryLedger();
    arrival.of(readings, decisions, memory);
    Map<String, List<Row>> expected = arrival.rows(memory);
    Path file = folder().resolve("used.db");
    Files.copy(folder().resolve("empty.db"), file);
    try (Ledger stored = Ledgers.open(new Address.File(file), Clock.systemUTC())) {
      arrival.of(readings, decisions, stored);
      assertThat(arrival.rows(stored)).isEqualTo(expected);
      LocalDate day = ReportSets.FIRST.plusDays(ReportSets.DAYS / 2);
      assertThat(arrival.paged(Situation.asKnownOn(day, stored.workspace()), 3))
          .isEqualTo(arrival.paged(Situation.asKnownOn(day, memory.workspace()), 3));
      arrival.rebuild(stored);
      assertThat(arrival.rows(stored)).isEqualTo(expected);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder().resolve("used.db-wal"));
      Files.deleteIfExists(folder().resolve("used.db-shm"));
    }
  }
}
