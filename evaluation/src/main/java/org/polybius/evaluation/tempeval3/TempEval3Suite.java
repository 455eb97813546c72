package org.polybius.evaluation.tempeval3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.polybius.annotate.AnnotatedText;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.extract.time.AnchorDay;
import org.polybius.extract.time.TimeReader;
import org.polybius.model.Period;
import org.polybius.model.Report;
import org.polybius.pipeline.Pipeline;

/** Times against TimeML documents, as TempEval-3 task A scores them. */
public final class TempEval3Suite implements Suite {

  /**
   * What one document shows.
   *
   * @param document the document
   * @param system our annotations, in text order
   * @param pairs the gold annotation that each of ours was matched with by overlap, one to one
   */
  record Matching(TimeMlDocument document, List<Timex3> system, List<Optional<Timex3>> pairs) {}

  @Override
  public String name() {
    return "tempeval3";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Matching> outcomes = new ArrayList<>();
    long sentences = 0;
    for (TimeMlDocument document : documents(folder, broken)) {
      if (sample.takes(document.name())) {
        Report report =
            Inputs.report(document.name(), null, document.created().toString(), document.text());
        AnnotatedText text = pipeline.context(report).text();
        sentences += text.sentences().size();
        outcomes.add(outcome(document, text));
      }
    }
    return figures(outcomes, broken, sentences);
  }

  /** The figures of what was found. */
  Measurement figures(List<Matching> outcomes, List<String> broken, long sentences) {
    List<String> errors = new ArrayList<>();
    Outcomes items = new Outcomes();
    List<Scores> scores = new ArrayList<>();
    for (Matching outcome : outcomes) {
      Mistakes.add(outcome, errors);
      Scores score = Scores.of(outcome);
      scores.add(score);
      items.add(outcome.document().name(), score.counts());
    }
    List<Row> rows =
        List.of(
            row("strict-f1", scores, Scores::strictF1),
            row("relaxed-f1", scores, Scores::relaxedF1),
            row("value-f1", scores, Scores::valueF1),
            row("type-f1", scores, Scores::typeF1));
    return new Measurement(rows, errors, broken, sentences).with(items);
  }

  /** The documents below a folder; one that is no TimeML is broken. */
  static List<TimeMlDocument> documents(Path folder, List<String> broken) throws IOException {
    List<TimeMlDocument> documents = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".tml")) {
      try {
        documents.add(TimeMlDocument.read(file));
      } catch (IOException e) {
        broken.add(e.getMessage());
      }
    }
    return documents;
  }

  static Matching outcome(TimeMlDocument document, AnnotatedText text) {
    AnchorDay created = new AnchorDay(Period.Anchor.Kind.PUBLISHED, document.created());
    List<Timex3> system =
        new TimeReader()
            .read(text, created, span -> Optional.of(created)).mentions().stream()
                .flatMap(m -> Timex3Values.of(m).stream())
                .toList();
    return matching(document, system);
  }

  /** Our annotations of a document, each with that of the gold that it is matched with. */
  static Matching matching(TimeMlDocument document, List<Timex3> system) {
    return new Matching(document, system, match(system, document.gold()));
  }

  private Row row(String metric, List<Scores> documents, ToDoubleFunction<Scores> figure) {
    ToDoubleFunction<List<Scores>> of =
        sample -> figure.applyAsDouble(sample.stream().reduce(Scores.NONE, Scores::plus));
    double[] interval = Bootstrap.interval(documents, of);
    long items = documents.stream().mapToLong(Scores::gold).sum();
    return new Row(name(), metric, of.applyAsDouble(documents), interval[0], interval[1], items);
  }

  /** Exact extents first, then overlaps, in text order. */
  private static List<Optional<Timex3>> match(List<Timex3> system, List<Timex3> gold) {
    List<Timex3> free = new ArrayList<>(gold);
    List<Optional<Timex3>> pairs = new ArrayList<>();
    for (Timex3 ours : system) {
      Optional<Timex3> exact = free.stream().filter(ours::sameExtent).findFirst();
      exact.ifPresent(free::remove);
      pairs.add(exact);
    }
    for (int i = 0; i < system.size(); i++) {
      if (pairs.get(i).isEmpty()) {
        Optional<Timex3> overlap = free.stream().filter(system.get(i)::overlaps).findFirst();
        overlap.ifPresent(free::remove);
        pairs.set(i, overlap);
      }
    }
    return pairs;
  }
}
