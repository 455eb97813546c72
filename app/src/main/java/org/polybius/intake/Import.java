package org.polybius.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.polybius.contract.AccountJson;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Ledger.Appended;
import org.polybius.ledger.Placement;
import org.polybius.ledger.ReportIds;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace;
import org.polybius.model.Failure;
import org.polybius.model.Original;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.reconcile.engine.Blocks;

/**
 * Appends the readings of tables to a ledger and, where they are all that the ledger has, takes
 * over what was reconciled of them. Where they are not, everything is left pending, to be
 * reconciled with the rest.
 */
public final class Import {
  /** Readings of one transaction. */
  private static final int BATCH = 200;

  /** Originals of one transaction, which may be of 16 MiB each. */
  private static final int ORIGINALS = 16;

  /** Placements put in place at once: for each time, all of their reports are looked up. */
  private static final int PLACEMENTS = 500;

  /** Reports whose ids are asked for at once. */
  private static final int PAGE = 5000;

  private final Tables tables;
  private final Archive ledger;
  private final LongConsumer progress;
  private final List<Reading> waiting = new ArrayList<>();
  private long appended;

  /**
   * From tables into a ledger.
   *
   * @param progress told the number of reports appended with each transaction
   */
  public Import(Tables tables, Archive ledger, LongConsumer progress) {
    this.tables = tables;
    this.ledger = ledger;
    this.progress = progress;
  }

  /**
   * Appends what is not there yet.
   *
   * @return how many readings are new
   * @throws IOException when the tables cannot be read
   */
  public long append() throws IOException {
    for (Tables.SourceFile source : tables.sources()) {
      keepOriginals(source);
      tables.readings(source, this::append);
      flush();
      List<Failure> failures = new ArrayList<>();
      tables.failures(source, failures::add);
      ledger.record(failures);
    }
    return appended;
  }

  /** Before their reports: a report that is there has what it was made from beside it. */
  private void keepOriginals(Tables.SourceFile source) throws IOException {
    List<Original> some = new ArrayList<>();
    tables.originals(
        source,
        (sha256, url) -> !ledger.has(sha256, url),
        original -> {
          some.add(original);
          if (some.size() >= ORIGINALS) {
            ledger.keep(some);
            some.clear();
          }
        });
    ledger.keep(some);
  }

  private void append(Reading reading) {
    waiting.add(reading);
    if (waiting.size() >= BATCH) {
      flush();
    }
  }

  private void flush() {
    List<Reading> batch = List.copyOf(waiting);
    waiting.clear();
    List<Reading> versions = new ArrayList<>();
    List<Failure> refused = new ArrayList<>();
    List<Appended> outcomes = ledger.append(batch);
    for (int i = 0; i < batch.size(); i++) {
      switch (outcomes.get(i)) {
        case NEW, READ_ANEW -> appended++;
        case ID_TAKEN -> taken(batch.get(i), versions, refused);
        case KNOWN -> {}
      }
    }
    if (!versions.isEmpty()) {
      appended += ledger.append(versions).stream().filter(o -> o == Appended.NEW).count();
    }
    if (!refused.isEmpty()) {
      ledger.record(refused);
    }
    progress.accept(batch.size());
  }

  /** A text whose id another has is a version of that one, or is refused and recorded. */
  private void taken(Reading reading, List<Reading> versions, List<Failure> refused) {
    Report report = reading.report();
    Optional<Report> first = ledger.reading(report.id()).map(Reading::report);
    if (first.filter(other -> ReportIds.areVersions(other, report)).isPresent()) {
      versions.add(ReportIds.with(reading, ReportIds.ofVersion(report)));
    } else {
      String message = "import: its id is taken by another text: " + report.id();
      refused.add(new Failure("append", Appended.ID_TAKEN.name(), message, null));
    }
  }

  /**
   * Takes over what was reconciled, if it is of just the reports of the ledger, none of which was
   * reconciled here before.
   *
   * @return whether it was taken over
   * @throws IOException when the tables cannot be read
   */
  public boolean takeOver() throws IOException {
    Optional<Tables.Reconciled> reconciled = tables.reconciled();
    if (reconciled.isEmpty() || !isWhole(reconciled.get())) {
      return false;
    }
    List<String> reports = reports();
    if (ledger.pending(reports.size() + 1).size() != reports.size()) {
      return false;
    }
    ledger.settle(reports, workspace -> fill(workspace, reports));
    return true;
  }

  private boolean isWhole(Tables.Reconciled reconciled) throws IOException {
    List<String> done =
        tables.sources().stream().map(source -> source.name() + ".json").sorted().toList();
    return done.equals(reconciled.done())
        && reconciled.reports() == ledger.size()
        && ledger.decisions().isEmpty();
  }

  private List<String> reports() {
    List<String> reports = new ArrayList<>();
    List<String> page = ledger.reports("", PAGE);
    while (!page.isEmpty()) {
      reports.addAll(page);
      page = ledger.reports(page.get(page.size() - 1), PAGE);
    }
    return reports;
  }

  private void fill(Workspace workspace, List<String> reports) {
    for (String report : reports) {
      ledger.reading(report).map(AccountJson::of).ifPresent(workspace::keep);
    }
    try {
      for (String matter : Blocks.names()) {
        place(workspace, matter);
        Grouped grouped = new Grouped(workspace, matter);
        tables.things(matter, grouped::add);
        grouped.end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void place(Workspace workspace, String matter) throws IOException {
    List<Placement> some = new ArrayList<>();
    tables.placements(
        matter,
        placement -> {
          some.add(placement);
          if (some.size() >= PLACEMENTS) {
            workspace.place(some);
            some.clear();
          }
        });
    workspace.place(some);
  }

  /** Rows of one group after another. */
  private static final class Grouped {
    private final Workspace workspace;
    private final String matter;
    private final List<Row> rows = new ArrayList<>();

    Grouped(Workspace workspace, String matter) {
      this.workspace = workspace;
      this.matter = matter;
    }

    void add(Row row) {
      if (!rows.isEmpty() && !rows.get(0).group().equals(row.group())) {
        end();
      }
      rows.add(row);
    }

    void end() {
      if (!rows.isEmpty()) {
        workspace.replace(matter, rows.get(0).group(), rows);
        rows.clear();
      }
    }
  }
}
