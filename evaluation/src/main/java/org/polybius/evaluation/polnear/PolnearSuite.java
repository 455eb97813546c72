package org.polybius.evaluation.polnear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.CountRows;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.extract.ReportContext;
import org.polybius.extract.attribution.StatementReader;
import org.polybius.pipeline.Pipeline;

/**
 * Attributions against PolNeAR: exact F1 of cues, sources and contents, F1 of the words of
 * contents, and F1 of whole attributions; the same of direct, indirect and mixed ones apart. The
 * part named {@code train} is left out where there is another: the encoder has learnt from it.
 */
public final class PolnearSuite implements Suite {
  private static final String NAME = "polnear";

  @Override
  public String name() {
    return NAME;
  }

  /**
   * An article with the attributions found.
   *
   * @param gold the article
   * @param read the attributions found
   */
  record Case(PolnearGold.Document gold, List<SpanTriple> read) {}

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    long sentences = 0;
    for (PolnearGold.Document d : documents(folder, broken)) {
      if (sample.takes(d.name())) {
        ReportContext context = pipeline.context(Inputs.report(d.name(), null, null, d.text()));
        List<SpanTriple> read =
            StatementReader.attributions(context.text(), context.actors()).stream()
                .map(a -> new SpanTriple(a.cue(), a.source(), a.content()))
                .toList();
        cases.add(new Case(d, read));
        sentences += context.text().sentences().size();
      }
    }
    return figures(cases, broken, sentences);
  }

  /**
   * The articles of all parts of a folder.
   *
   * @throws IOException if it has no part, naming the folder
   */
  static List<PolnearGold.Document> documents(Path folder, List<String> broken) throws IOException {
    List<PolnearGold.Document> documents = new ArrayList<>();
    for (Path part : parts(folder)) {
      documents.addAll(PolnearGold.load(part, broken));
    }
    return documents;
  }

  /** The figures of what was found. */
  Measurement figures(List<Case> cases, List<String> broken, long sentences) {
    Outcomes items = new Outcomes();
    List<Map<String, Counts>> counts = new ArrayList<>();
    List<Map<String, Counts>> byForm = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (Case c : cases) {
      PolnearGold.Document d = c.gold();
      Map<String, Counts> score = PolnearScorer.score(d.text(), d.attributions(), c.read());
      items.add(d.name(), score);
      counts.add(score);
      byForm.add(PolnearScorer.byForm(d.text(), d.attributions(), c.read()));
      errors.addAll(PolnearScorer.errors(d.name(), d.text(), d.attributions(), c.read()));
    }
    List<Row> rows = rows(counts);
    CountRows forms = new CountRows(NAME, byForm);
    metrics(byForm).forEach(metric -> rows.add(forms.f1(metric)));
    return new Measurement(rows, errors, broken, sentences).with(items);
  }

  /** The folders that hold annotations: the given one and those in it. */
  private static List<Path> parts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("no folder " + folder);
    }
    List<Path> parts = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      list.sorted().forEach(parts::add);
    }
    parts.add(folder);
    parts.removeIf(p -> !Files.isDirectory(p.resolve("attributions")));
    if (parts.isEmpty()) {
      throw new IOException("no folder attributions in " + folder);
    }
    if (parts.size() > 1) {
      parts.removeIf(p -> p.endsWith("train"));
    }
    return parts;
  }

  private static List<Row> rows(List<Map<String, Counts>> counts) {
    List<Row> rows = new ArrayList<>();
    for (String metric : metrics(counts)) {
      String stem = metric.substring(0, metric.length() - "-f1".length());
      rows.add(row(metric, metric, counts, Counts::f1));
      rows.add(row(stem + "-precision", metric, counts, Counts::precision));
      rows.add(row(stem + "-recall", metric, counts, Counts::recall));
    }
    return rows;
  }

  private static Set<String> metrics(List<Map<String, Counts>> counts) {
    Set<String> metrics = new TreeSet<>();
    counts.forEach(c -> metrics.addAll(c.keySet()));
    return metrics;
  }

  private static Row row(
      String name, String metric, List<Map<String, Counts>> counts, Function<Counts, Double> f) {
    double[] interval = Bootstrap.interval(counts, sample -> f.apply(sum(sample, metric)));
    Counts all = sum(counts, metric);
    return new Row(NAME, name, f.apply(all), interval[0], interval[1], (long) all.wanted());
  }

  private static Counts sum(List<Map<String, Counts>> counts, String metric) {
    Counts sum = Counts.NONE;
    for (Map<String, Counts> c : counts) {
      sum = sum.plus(c.getOrDefault(metric, Counts.NONE));
    }
    return sum;
  }
}
