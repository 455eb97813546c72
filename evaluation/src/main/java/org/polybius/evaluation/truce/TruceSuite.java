package org.polybius.evaluation.truce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polybius.evaluation.Suite;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.Pipeline;

/**
 * A folder with {@code claims.jsonl} as a suite of the folder's name. Its reports are {@code
 * reports.jsonl} in the same folder or, failing that, in {@code examples/NAME} beside the gold
 * folder.
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
  public Measurement measure(Path folder, Pipeline pipeline) throws IOException {
    Path reportsFile = reports(folder);
    GoldClaims gold = GoldClaims.read(reportsFile, folder.resolve("claims.jsonl"));
    List<Reading> readings = new ArrayList<>();
    for (Report report : gold.reports()) {
      readings.add(pipeline.read(report));
    }
    ClaimErrors errors = new ClaimErrors(gold);
    List<String> lines = new ArrayList<>();
    for (String kind : List.of("figure", "statement", "agreement", "contact")) {
      errors.list(readings, kind).forEach(line -> lines.add(kind + " " + line));
    }
    return new Measurement(new ClaimSuite(name, gold).measure(readings), lines, List.of(), 0);
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
