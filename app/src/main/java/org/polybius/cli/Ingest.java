package org.polybius.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Ledger.Appended;
import org.polybius.ledger.ReportIds;
import org.polybius.model.Failure;
import org.polybius.model.Original;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.read.ReadResult;

/**
 * Brings reports into a ledger: several threads read, one writes. What has been appended is on disk
 * before the next batch begins, so that an ingest may be cut off at any moment and run again.
 */
final class Ingest implements Consumer<ReadResult>, AutoCloseable {
  /** Readings of one transaction: the disk is waited for once, and a kill costs few of them. */
  static final int BATCH = 50;

  /** Readings that the threads may be ahead of the batch that is waited for. */
  private static final int AHEAD = 16;

  /** Of a hash, enough to tell two texts apart. */
  private static final int DIGITS = 12;

  private final Archive ledger;
  private final Function<Report, Reading> reader;
  private final ReadingPool pool;
  private final Witness witness;
  private final List<Failure> refused = new ArrayList<>();
  private final Map<String, Original> originals = new HashMap<>();
  private String input = "";

  /** Is told what happens, in the order of the reports. */
  interface Witness {
    /** What became of a reading is on disk. */
    void appended(Reading reading, Appended outcome);

    /** A report is in the ledger already and is not read again. */
    void known();

    /**
     * Something could not be read or stored.
     *
     * @param message names the input and the place
     */
    void failed(String message);
  }

  /**
   * Into a ledger.
   *
   * @param reader reads a report; is called by several threads at once
   */
  Ingest(Archive ledger, Function<Report, Reading> reader, int threads, Witness witness) {
    this.ledger = ledger;
    this.reader = reader;
    this.pool = new ReadingPool(threads);
    this.witness = witness;
  }

  /** Names the input that the next results come from. */
  void from(String name) {
    input = name;
  }

  @Override
  public void accept(ReadResult result) {
    if (result instanceof ReadResult.Refused no) {
      refuse(no.failure());
    } else if (result instanceof ReadResult.Success success) {
      Report report = success.report();
      if (ledger.has(report.sha256(), report.url() == null ? "" : report.url())) {
        witness.known();
      } else {
        Original original = success.original();
        if (original != null) {
          originals.put(original.sha256(), original);
        }
        read(report, success.failures());
      }
    }
  }

  /**
   * Reads a report.
   *
   * @param failures what could not be used of it
   */
  void read(Report report, List<Failure> failures) {
    submit(report, () -> reader.apply(report).after(failures));
  }

  private void submit(Report report, Callable<Reading> reading) {
    String named = report.sha256().startsWith(report.id()) ? "" : ": report " + report.id();
    pool.submit(input + named, reading);
    if (pool.size() >= BATCH + AHEAD) {
      append(BATCH);
    }
  }

  private void append(int most) {
    List<ReadingPool.Done> batch = new ArrayList<>();
    while (batch.size() < most && pool.size() > 0) {
      batch.add(pool.take());
    }
    keepOriginals(batch);
    List<Appended> outcomes = ledger.append(batch.stream().map(ReadingPool.Done::reading).toList());
    for (int i = 0; i < batch.size(); i++) {
      tell(batch.get(i), outcomes.get(i));
    }
  }

  /** Before their reports: a report that is there has what it was made from beside it. */
  private void keepOriginals(List<ReadingPool.Done> batch) {
    List<Original> kept = new ArrayList<>();
    for (ReadingPool.Done done : batch) {
      String raw = done.reading().report().rawSha256();
      Original original = raw == null ? null : originals.remove(raw);
      if (original != null) {
        kept.add(original);
      }
    }
    if (!kept.isEmpty()) {
      ledger.keep(kept);
    }
  }

  private void tell(ReadingPool.Done done, Appended outcome) {
    if (outcome == Appended.ID_TAKEN && isVersion(done.reading().report())) {
      Reading version =
          ReportIds.with(done.reading(), ReportIds.ofVersion(done.reading().report()));
      submit(version.report(), () -> version);
      return;
    }
    if (outcome == Appended.ID_TAKEN) {
      refuse(new Failure("append", outcome.name(), taken(done), null));
    } else if (outcome != Appended.KNOWN) {
      for (Failure failure : done.reading().failures()) {
        witness.failed(done.input() + ": " + failure.message());
      }
    }
    witness.appended(done.reading(), outcome);
  }

  /** Whether a report is another version of the one that has its id. */
  private boolean isVersion(Report report) {
    return ledger
        .reading(report.id())
        .filter(first -> ReportIds.areVersions(first.report(), report))
        .isPresent();
  }

  /** Names both reports of one id. */
  private String taken(ReadingPool.Done done) {
    Report report = done.reading().report();
    String first = ledger.reading(report.id()).map(r -> named(r.report())).orElse("another report");
    String second = named(report);
    return done.input() + ": its id is taken by another text: " + first + "; this is " + second;
  }

  private static String named(Report report) {
    String title = report.title() == null ? "" : "\"" + report.title() + "\" ";
    String address = report.url() == null ? "" : "at " + report.url() + " ";
    return title + address + "(text " + report.sha256().substring(0, DIGITS) + "…)";
  }

  private void refuse(Failure failure) {
    witness.failed(failure.message());
    refused.add(failure);
    if (refused.size() >= BATCH) {
      record();
    }
  }

  private void record() {
    ledger.record(refused);
    refused.clear();
  }

  /** Takes a reading that people made, unless its report is there, coded as it is now. */
  void coded(Reading reading) {
    Report report = reading.report();
    boolean same =
        ledger.has(report.sha256(), "")
            && ledger
                .reading(report.id())
                .filter(kept -> kept.report().sha256().equals(report.sha256()))
                .filter(kept -> !kept.run().equals(reading.run()))
                .isEmpty();
    if (same) {
      witness.known();
    } else {
      submit(reading.report(), () -> reading);
    }
  }

  /** Waits for what is under way and appends it. */
  void finish() {
    while (pool.size() > 0) {
      append(BATCH);
    }
    if (!refused.isEmpty()) {
      record();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
