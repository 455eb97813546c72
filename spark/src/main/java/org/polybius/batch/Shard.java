package org.polybius.batch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;
import org.polybius.batch.Folder.Table;
import org.polybius.contract.ReadingRows;
import org.polybius.ledger.ReportIds;
import org.polybius.model.Claim;
import org.polybius.model.Failure;
import org.polybius.model.Original;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.read.ReadFailure;
import org.polybius.read.ReadResult;

/**
 * One source on its way into the tables: what comes of each record is written at once, so that
 * memory does not grow with the source.
 */
final class Shard implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Source source;
  private final TableFile reports;
  private final TableFile claims;
  private final TableFile failures;
  private final @Nullable TableFile originals;
  private long record;
  private Counts counts = Counts.NONE;

  private Shard(Source source, Folder folder, boolean whole, Configuration conf)
      throws IOException {
    this.source = source;
    this.reports = new TableFile(folder.of(Table.REPORTS, source), Columns.REPORTS, conf);
    this.claims = new TableFile(folder.of(Table.CLAIMS, source), Columns.CLAIMS, conf);
    this.failures = new TableFile(folder.of(Table.FAILURES, source), Columns.FAILURES, conf);
    this.originals =
        whole ? new TableFile(folder.of(Table.ORIGINALS, source), Columns.ORIGINALS, conf) : null;
  }

  /**
   * Reads a source into its files of the tables, replacing them if they are there.
   *
   * @param whole whether what reports were made from goes into a table too
   * @throws IOException when the tables cannot be written, or the source cannot be read to its end
   */
  static Counts read(Source source, Folder folder, boolean whole, Configuration conf)
      throws IOException {
    Path path = new Path(source.path());
    try (InputStream raw = path.getFileSystem(conf).open(path);
        InputStream in = new BufferedInputStream(raw, BUFFER);
        Shard shard = new Shard(source, folder, whole, conf)) {
      Models.files().read(source.path(), in, shard::take);
      return shard.counts.plus(new Counts(1, 0, 0, 0, 0));
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private void take(ReadResult result) {
    try {
      if (result instanceof ReadResult.Refused refused) {
        refuse(refused.failure());
      } else if (result instanceof ReadResult.Success success) {
        if (originals != null && success.original() != null) {
          add(originals, success.original());
        }
        Reading reading = Models.pipeline().read(success.report()).after(success.failures());
        add(ReportIds.with(reading, ReportIds.of(reading.report())));
      }
      record++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What could not be had this time may be had the next: the source is not read to its end. */
  private void refuse(Failure failure) throws IOException {
    if (failure.code().equals(ReadFailure.IO_ERROR.name())) {
      throw new IOException(failure.message());
    }
    add(List.of(failure), null);
  }

  private void add(TableFile table, Original original) throws IOException {
    table.add(
        row ->
            place(row)
                .append("sha256", original.sha256())
                .append("type", original.mediaType())
                .append("extractor", original.extractor())
                .append("bytes", Binary.fromConstantByteArray(original.bytes())));
  }

  private void add(Reading reading) throws IOException {
    Report report = reading.report();
    ReadingRows parts = ReadingRows.of(reading);
    reports.add(
        row -> {
          place(row).append("id", report.id()).append("sha256", report.sha256());
          optional(row, "title", report.title());
          optional(row, "outlet", report.outlet());
          optional(row, "published", report.published());
          optional(row, "url", report.url());
          optional(row, "language", report.language());
          row.append("text", parts.text()).append("head", parts.head());
        });
    for (int i = 0; i < reading.claims().size(); i++) {
      add(report.id(), i, reading.claims().get(i), parts.claims().get(i));
    }
    counts = counts.plus(new Counts(0, 0, 1, reading.claims().size(), 0));
    add(reading.failures(), report.id());
  }

  private void add(String report, int position, Claim claim, String json) throws IOException {
    claims.add(
        row ->
            place(row)
                .append("position", (long) position)
                .append("report", report)
                .append("id", claim.id())
                .append("kind", claim.kind().name().toLowerCase(Locale.ROOT))
                .append("json", json));
  }

  private void add(List<Failure> met, @Nullable String report) throws IOException {
    for (Failure failure : met) {
      failures.add(
          row -> {
            place(row)
                .append("stage", failure.stage())
                .append("code", failure.code())
                .append("message", failure.message());
            optional(row, "report", report);
          });
    }
    counts = counts.plus(new Counts(0, 0, 0, 0, met.size()));
  }

  private Group place(Group row) {
    return row.append(Columns.SOURCE, source.path()).append(Columns.RECORD, record);
  }

  private static void optional(Group row, String column, @Nullable String value) {
    if (value != null) {
      row.append(column, value);
    }
  }

  @Override
  public void close() throws IOException {
    try (originals; // which may be null
        failures;
        claims) {
      reports.close();
    }
  }
}
