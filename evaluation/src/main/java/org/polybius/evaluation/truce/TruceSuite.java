package org.polybius.evaluation.truce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.situation.Situations;
import org.polybius.model.Reading;
import org.polybius.pipeline.Pipeline;

/**
 * A folder with {@code claims.jsonl} or {@code expected.json} as a suite of the folder's name. Its
 * reports are {@code reports.jsonl} in the same folder or, failing that, in {@code examples/NAME}
 * beside the gold folder.
 */
public final class TruceSuite implements Suite {
  private final String name;

  /** A suite over the folder of a name. */
  public TruceSuite(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    Path reports = reports(folder);
    Measurement claims = claims(reports, folder.resolve("claims.jsonl"), pipeline, sample);
    Measurement situation =
        sample.equals(Sample.ALL)
            ? situation(reports, folder.resolve("expected.json"), pipeline)
            : new Measurement(List.of(), List.of(), List.of(), 0);
    List<Row> rows = new ArrayList<>(claims.rows());
    rows.addAll(situation.rows());
    List<String> errors = new ArrayList<>(situation.errors());
    errors.addAll(claims.errors());
    return new Measurement(rows, situation.notYet(), errors, List.of(), 0, claims.outcomes());
  }

  private Measurement claims(Path reports, Path claims, Pipeline pipeline, Sample sample)
      throws IOException {
    if (!Files.isRegularFile(claims)) {
      return new Measurement(List.of(), List.of(), List.of(), 0);
    }
    GoldClaims gold = GoldClaims.read(reports, claims).of(sample);
    List<Reading> readings = gold.reports().stream().map(pipeline::read).toList();
    ClaimErrors errors = new ClaimErrors(gold);
    List<String> lines = new ArrayList<>();
    for (String kind : List.of("figure", "statement", "agreement", "contact")) {
      errors.list(readings, kind).forEach(line -> lines.add(kind + " " + line));
    }
    ClaimSuite suite = new ClaimSuite(name, gold);
    return new Measurement(suite.measure(readings), lines, List.of(), 0)
        .with(suite.outcomes(readings));
  }

  private Measurement situation(Path reports, Path expected, Pipeline pipeline) throws IOException {
    if (!Files.isRegularFile(expected)) {
      return new Measurement(List.of(), List.of(), List.of(), 0);
    }
    List<Reading> readings = GoldClaims.reports(reports).stream().map(pipeline::read).toList();
    return Situations.measure(name, expected, readings);
  }

  private Path reports(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path own = absolute.resolve("reports.jsonl");
    Path shared = absolute.resolveSibling("../examples/" + name + "/reports.jsonl").normalize();
    Path beside = absolute.resolve("../../examples/" + name + "/reports.jsonl").normalize();
    for (Path path : List.of(own, shared, beside)) {
      if (Files.isRegularFile(path)) {
        return path;
      }
    }
    throw new IOException("no reports for " + folder + ": neither " + own + " nor " + beside);
  }
}
