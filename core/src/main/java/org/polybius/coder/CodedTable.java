package org.polybius.coder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Claim;
import org.polybius.model.Failure;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;
import org.polybius.model.Sha256;
import org.polybius.read.CsvRows;
import org.polybius.read.ReadResult;

/**
 * Reads a table of coded events: a reading for each row, made by the dataset's coders and not by
 * the pipeline. The report is the row rendered as text, its outlet is the dataset, and every value
 * of its claims has the cells it stands in. What a cell does not say is absent.
 */
public final class CodedTable {
  static final String STAGE = "code";
  private static final String CODER = "coder ";
  private static final int HEAD = 1 << 14;
  private static final String UNKNOWN_TYPE = "the type of event is none of the codebook";

  /** Hash of the tables that say what the cells mean. */
  private static final String TABLES = hash("events.tsv", "names.tsv", "sides.tsv");

  private final int most;

  /**
   * Reads tables.
   *
   * @param most characters of a row
   */
  public CodedTable(int most) {
    this.most = most;
  }

  /** Whether a reading was made by coders rather than by the pipeline. */
  public static boolean made(Run run) {
    return run.software().startsWith(CODER);
  }

  /**
   * Whether a stream opens with the headings of a dataset that is known.
   *
   * @param in supports mark and reset, and stands at its beginning again afterwards
   */
  public static boolean opens(InputStream in) throws IOException {
    in.mark(HEAD);
    String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    in.reset();
    int end = Math.max(head.indexOf('\n'), head.indexOf('\r'));
    if (end < 0) {
      return false;
    }
    byte[] first = head.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
    Headings headings = new Headings();
    CsvRows.read("headings", new ByteArrayInputStream(first), HEAD, headings, r -> {});
    return headings.known;
  }

  /** Looks at the headings only. */
  private static final class Headings implements CsvRows.Taker {
    private boolean known;

    @Override
    public boolean headings(List<String> names) {
      known = Dataset.of(names).isPresent();
      return false;
    }

    @Override
    public void row(long line, List<String> cells) {}
  }

  /**
   * Reads a table to its end.
   *
   * @param name of the input, for messages
   * @param readings takes the reading of each row
   * @param refused told what could not be read
   * @throws IOException if the bytes cannot be had
   */
  public void read(
      String name, InputStream in, Consumer<Reading> readings, Consumer<ReadResult> refused)
      throws IOException {
    CsvRows.read(name, in, most, new Coding(name, readings, refused), refused);
  }

  /** Makes a reading of each row of one table. */
  private static final class Coding implements CsvRows.Taker {
    private final String name;
    private final Consumer<Reading> readings;
    private final Consumer<ReadResult> refused;
    private List<String> names = List.of();
    private @Nullable Dataset dataset;

    Coding(String name, Consumer<Reading> readings, Consumer<ReadResult> refused) {
      this.name = name;
      this.readings = readings;
      this.refused = refused;
    }

    @Override
    public boolean headings(List<String> headings) {
      names = headings.stream().map(String::strip).toList();
      dataset = Dataset.of(names).orElse(null);
      if (dataset == null) {
        refuse("DATASET_UNKNOWN", ":1: has the headings of no dataset that is known");
      }
      return dataset != null;
    }

    @Override
    public void row(long line, List<String> cells) {
      Dataset known = dataset;
      if (known == null) {
        return;
      }
      CodedRow row = new CodedRow(names, cells, known.words());
      if (row.value(known.key()).isEmpty()) {
        refuse("ID_MISSING", ":" + line + ": has no " + known.key());
        return;
      }
      try {
        readings.accept(reading(known, row));
      } catch (IllegalArgumentException e) {
        String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        refuse("ROW_UNREADABLE", ":" + line + ": " + reason);
      }
    }

    private static Reading reading(Dataset dataset, CodedRow row) {
      List<Claim> claims = dataset == Dataset.ACLED ? AcledCoder.claims(row) : GedCoder.claims(row);
      List<Failure> failures = new ArrayList<>(row.failures());
      if (claims.isEmpty()) {
        failures.add(new Failure(STAGE, "TYPE_UNKNOWN", UNKNOWN_TYPE, null));
      }
      Run run = new Run(CODER + dataset.slug(), TABLES, "none");
      return new Reading(report(dataset, row), run, failures, claims);
    }

    private void refuse(String code, String message) {
      refused.accept(new ReadResult.Refused(new Failure(STAGE, code, name + message, null)));
    }
  }

  private static Report report(Dataset dataset, CodedRow row) {
    String hash = Sha256.hex(row.bytes());
    String key = row.value(dataset.key()).replaceAll("\\s+", " ");
    return new Report(
        dataset.slug() + "-" + key,
        hash,
        hash,
        dataset.title() + " " + key,
        dataset.title(),
        List.of(),
        null,
        null,
        published(row),
        null,
        null,
        row.text(),
        Map.of());
  }

  /** The day of ACLED's time stamp, in seconds since 1970; of others it is not known. */
  private static @Nullable String published(CodedRow row) {
    String stamp = row.value("timestamp");
    return stamp.matches("\\d{9,10}")
        ? LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(stamp)), ZoneOffset.UTC)
            .toString()
        : null;
  }

  private static String hash(String... resources) {
    StringBuilder all = new StringBuilder();
    for (String resource : resources) {
      try (InputStream in = CodedTable.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("no resource " + resource);
        }
        all.append(Sha256.hex(in.readAllBytes()));
      } catch (IOException e) {
        throw new IllegalStateException("cannot read resource " + resource, e);
      }
    }
    return Sha256.hex(all.toString());
  }
}
