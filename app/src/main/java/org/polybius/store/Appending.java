package org.polybius.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.ReadingParts;
import org.polybius.ledger.Ledger.Appended;
import org.polybius.ledger.ReportIds;
import org.polybius.model.Failure;
import org.polybius.model.Original;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;
import org.polybius.model.Sha256;
import org.polybius.model.Span;

/** Appends reports, readings and failures within one transaction. */
final class Appending {
  private final Handle handle;
  private final String recorded;

  /**
   * In a transaction.
   *
   * @param recorded the instant of appending, ISO 8601
   */
  Appending(Handle handle, String recorded) {
    this.handle = handle;
    this.recorded = recorded;
  }

  /** The mark of a text with its address: equal for what counts as one report. */
  static String mark(String sha256, @Nullable String url) {
    return Sha256.hex(sha256 + "\n" + (url == null ? "" : url));
  }

  List<Appended> readings(List<Reading> readings) {
    return readings.stream().map(this::reading).toList();
  }

  private Appended reading(Reading came) {
    Reading reading = ReportIds.with(came, ReportIds.of(came.report()));
    Report report = reading.report();
    Optional<Known> known = known(mark(report.sha256(), report.url()));
    if (known.isPresent()) {
      return again(known.get(), came, reading);
    }
    if (isTaken(report.id())) {
      return Appended.ID_TAKEN;
    }
    ReadingParts parts = ReadingParts.of(reading);
    return reading(report(report, parts), reading, parts, Appended.NEW);
  }

  /** A text that came under another id before keeps the first; its reading is there already. */
  private Appended again(Known known, Reading came, Reading reading) {
    boolean same =
        known.id().equals(came.report().id()) || known.id().equals(reading.report().id());
    if (!same || isRead(known.number(), reading.run())) {
      return Appended.KNOWN;
    }
    Reading anew = ReportIds.with(reading, known.id());
    return reading(known.number(), anew, ReadingParts.of(anew), Appended.READ_ANEW);
  }

  private Optional<Known> known(String mark) {
    return handle
        .createQuery("SELECT number, id FROM report WHERE mark = ?")
        .bind(0, mark)
        .map((row, context) -> new Known(row.getLong(1), row.getString(2)))
        .findOne();
  }

  private boolean isTaken(String id) {
    return handle
        .createQuery("SELECT number FROM report WHERE id = ?")
        .bind(0, id)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  private boolean isRead(long report, Run run) {
    return handle
        .createQuery(
            "SELECT number FROM reading WHERE report = ? AND software = ? AND rules = ? AND models"
                + " = ?")
        .bind(0, report)
        .bind(1, run.software())
        .bind(2, run.rules())
        .bind(3, run.models())
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  private long report(Report report, ReadingParts parts) {
    return handle
        .createQuery(
            "INSERT INTO report (id, mark, sha256, url, recorded, body) VALUES (?, ?, ?, ?, ?, ?)"
                + " RETURNING number")
        .bind(0, report.id())
        .bind(1, mark(report.sha256(), report.url()))
        .bind(2, report.sha256())
        .bind(3, report.url() == null ? "" : Words.clean(report.url()))
        .bind(4, recorded)
        .bind(5, Packed.pack(parts.text()))
        .mapTo(Long.class)
        .one();
  }

  private Appended reading(long report, Reading reading, ReadingParts parts, Appended outcome) {
    Run run = reading.run();
    long number =
        handle
            .createQuery(
                "INSERT INTO reading (report, software, rules, models, recorded, body) VALUES (?,"
                    + " ?, ?, ?, ?, ?) RETURNING number")
            .bind(0, report)
            .bind(1, run.software())
            .bind(2, run.rules())
            .bind(3, run.models())
            .bind(4, recorded)
            .bind(5, Packed.pack(parts.rest()))
            .mapTo(Long.class)
            .one();
    for (int i = 0; i < reading.failures().size(); i++) {
      failure("reading " + number + " " + i, number, reading.failures().get(i));
    }
    pending(report);
    return outcome;
  }

  /** Keeps what a report was made from, unless it is there. */
  void original(Original original) {
    handle
        .createUpdate(
            "INSERT INTO original (sha256, media_type, extractor, recorded, body) SELECT ?, ?, ?,"
                + " ?, ? WHERE NOT EXISTS (SELECT 1 FROM original WHERE sha256 = ?)")
        .bind(0, original.sha256())
        .bind(1, original.mediaType())
        .bind(2, original.extractor())
        .bind(3, recorded)
        .bind(4, Packed.pack(original.bytes()))
        .bind(5, original.sha256())
        .execute();
  }

  /** Records a failure that belongs to no reading, unless it is recorded already. */
  void failure(Failure failure) {
    failure(failure.code() + " " + failure.message(), null, failure);
  }

  private void failure(String name, @Nullable Long reading, Failure failure) {
    Span span = failure.span();
    handle
        .createUpdate(
            "INSERT INTO failure (mark, reading, stage, code, message, field, first_char, end_char,"
                + " recorded) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM"
                + " failure WHERE mark = ?)")
        .bind(0, Sha256.hex(name))
        .bind(1, reading)
        .bind(2, failure.stage())
        .bind(3, failure.code())
        .bind(4, Words.clean(failure.message()))
        .bind(5, span == null ? null : span.field().name())
        .bind(6, span == null ? null : (Integer) span.start())
        .bind(7, span == null ? null : (Integer) span.end())
        .bind(8, recorded)
        .bind(9, Sha256.hex(name))
        .execute();
  }

  /** Notes that a report is to be reconciled. */
  void pending(long report) {
    handle
        .createUpdate(
            "INSERT INTO pending (report) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM pending WHERE"
                + " report = ?)")
        .bind(0, report)
        .bind(1, report)
        .execute();
  }

  private record Known(long number, String id) {}
}
