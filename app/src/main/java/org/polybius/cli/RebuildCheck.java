package org.polybius.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Ledger;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace;
import org.polybius.ledger.Workspace.Query;
import org.polybius.model.Reading;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.reconcile.engine.Matters;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** Holds what is derived in a ledger against what follows from its readings and decisions. */
final class RebuildCheck {
  private static final int PAGE = 200;

  private final Archive ledger;
  private final Clock clock;
  private final Consumer<String> findings;

  /**
   * Of a ledger.
   *
   * @param findings is told what differs, a line each
   */
  RebuildCheck(Archive ledger, Clock clock, Consumer<String> findings) {
    this.ledger = ledger;
    this.clock = clock;
    this.findings = findings;
  }

  /** Works everything out anew in a ledger of its own, which is thrown away, and compares. */
  void run() {
    try {
      Path folder = Files.createTempDirectory("polybius-verify");
      try (Archive anew = Ledgers.open(new Address.File(folder.resolve("anew.db")), clock)) {
        copy(anew);
        new Incremental().settle(anew, settled -> {});
        compareReports(anew.workspace());
        Matters.all().forEach(matter -> compareThings(matter, anew.workspace()));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private void copy(Ledger anew) {
    eachPage(
        ids -> {
          List<Reading> readings = new ArrayList<>();
          ids.forEach(id -> ledger.reading(id).ifPresent(readings::add));
          anew.append(readings);
        });
    ledger.decisions().forEach(anew::append);
  }

  private void eachPage(Consumer<List<String>> work) {
    String after = "";
    for (List<String> page = ledger.reports(after, PAGE);
        !page.isEmpty();
        page = ledger.reports(after, PAGE)) {
      work.accept(page);
      after = page.get(page.size() - 1);
    }
  }

  private void compareReports(Workspace anew) {
    Workspace kept = ledger.workspace();
    eachPage(
        ids -> {
          for (String id : ids) {
            if (!kept.account(id).equals(anew.account(id))) {
              findings.accept("report " + id + ": what is reconciled of it is not its reading");
            }
            if (!new HashSet<>(kept.placements(id)).equals(new HashSet<>(anew.placements(id)))) {
              findings.accept("report " + id + ": a rebuild groups its claims otherwise");
            }
          }
        });
  }

  private void compareThings(Matter<?> matter, Workspace anew) {
    Iterator<Row> kept = rows(matter, ledger.workspace());
    Iterator<Row> wanted = rows(matter, anew);
    while (kept.hasNext() && wanted.hasNext()) {
      Row one = kept.next();
      Row other = wanted.next();
      if (!one.equals(other)) {
        findings.accept(
            one.id().equals(other.id())
                ? named(matter, one) + ": a rebuild says otherwise"
                : named(matter, one) + ": a rebuild has " + other.id() + " there");
        return; // those that follow are out of step
      }
    }
    kept.forEachRemaining(row -> findings.accept(named(matter, row) + ": a rebuild has it not"));
    wanted.forEachRemaining(row -> findings.accept(named(matter, row) + ": a rebuild has it too"));
  }

  private static String named(Matter<?> matter, Row row) {
    return matter.name() + " " + row.id();
  }

  private static Iterator<Row> rows(Matter<?> matter, Workspace workspace) {
    Query first = Query.first(matter.name(), PAGE);
    return Stream.iterate(0L, offset -> offset + PAGE)
        .map(offset -> workspace.rows(first.page(offset, PAGE)))
        .takeWhile(page -> !page.isEmpty())
        .flatMap(List::stream)
        .iterator();
  }
}
