package org.polybius.evaluation.truce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polybius.evaluation.Outcome;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
import org.polybius.evaluation.situation.Expected;
import org.polybius.evaluation.situation.Situation;
import org.polybius.evaluation.situation.Situations;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.Pipeline;

/**
 * A folder with {@code claims.jsonl} or {@code expected.json} as a suite of the folder's name. Its
 * reports are {@code reports.jsonl} in the same folder or, failing that, in {@code examples/NAME}
 * beside the gold folder or in the working directory.
 */
public final class TruceSuite implements Suite {
  private static final Measurement NONE = new Measurement(List.of(), List.of(), List.of(), 0);

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
    List<String> broken = new ArrayList<>();
    List<Report> reports = GoldClaims.reports(reports(folder), broken);
    Measurement claims = claims(reports, folder, pipeline, sample, broken);
    Measurement situation = situation(reports, folder, pipeline, sample, broken);
    return both(claims, situation, broken);
  }

  /** The claims of each report, and what all come to together, as one measurement. */
  static Measurement both(Measurement claims, Measurement situation, List<String> broken) {
    List<Row> rows = new ArrayList<>(claims.rows());
    rows.addAll(situation.rows());
    List<Outcome> outcomes = new ArrayList<>(claims.outcomes());
    outcomes.addAll(situation.outcomes());
    List<String> errors = Wrong.inTurn(List.of(situation.errors(), claims.errors()));
    return new Measurement(rows, List.of(), errors, broken, 0, outcomes);
  }

  private Measurement claims(
      List<Report> reports, Path folder, Pipeline pipeline, Sample sample, List<String> broken)
      throws IOException {
    Path file = folder.resolve("claims.jsonl");
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    GoldClaims gold = GoldClaims.read(reports, file, broken).of(sample);
    List<Reading> readings = gold.reports().stream().map(pipeline::read).toList();
    return new ClaimSuite(name, gold).figures(ClaimSuite.read(readings));
  }

  /** What reports come to together is not that of a sample of them. */
  private Measurement situation(
      List<Report> reports, Path folder, Pipeline pipeline, Sample sample, List<String> broken) {
    Path file = folder.resolve("expected.json");
    if (!Files.isRegularFile(file) || !sample.equals(Sample.ALL)) {
      return NONE;
    }
    Expected expected;
    try {
      expected = Expected.read(file, broken);
    } catch (IOException e) {
      broken.add(e.getMessage());
      return NONE;
    }
    return Situations.figures(
        name, expected, Situation.of(reports.stream().map(pipeline::read).toList()));
  }

  private Path reports(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path own = absolute.resolve("reports.jsonl");
    Path beside = absolute.resolve("../../examples/" + name + "/reports.jsonl").normalize();
    Path examples = Path.of("examples", name, "reports.jsonl").toAbsolutePath();
    for (Path path : List.of(own, beside, examples)) {
      if (Files.isRegularFile(path)) {
        return path;
      }
    }
    throw new IOException(
        "no reports for " + folder + ": neither " + own + ", " + beside + " nor " + examples);
  }
}
