package org.polybius.evaluation.cameoner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.evaluation.CountRows;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.EventSelection;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.Report;
import org.polybius.model.Span;
import org.polybius.pipeline.Pipeline;

/**
 * Sources and targets of a sentence's foremost event that names both, else of its first. A span is
 * right when it holds the head word of a tagged one, one to one.
 */
public final class CameoNerSuite implements Suite {
  private static final String METRIC = "span-f1";

  @Override
  public String name() {
    return "cameo-ner";
  }

  /**
   * A sentence with the spans found.
   *
   * @param gold the sentence
   * @param sources who acts
   * @param targets who is acted upon
   * @param head where the head word of a span starts
   */
  record Case(
      TaggedSentence gold, List<Span> sources, List<Span> targets, ToIntFunction<Span> head) {
    Counts counts() {
      return CameoNerSuite.score(gold.sources(), sources, head)
          .plus(CameoNerSuite.score(gold.targets(), targets, head));
    }
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".txt")) {
      for (TaggedSentence s : TaggedSentence.read(file, broken)) {
        if (sample.takes(s.id())) {
          cases.add(read(s, pipeline));
        }
      }
    }
    return figures(cases, broken);
  }

  /** The figures of what was found. */
  Measurement figures(List<Case> cases, List<String> broken) {
    Outcomes items = new Outcomes();
    List<String> errors = new ArrayList<>();
    List<Map<String, Counts>> counts = new ArrayList<>();
    for (Case c : cases) {
      TaggedSentence gold = c.gold();
      Counts found = c.counts();
      counts.add(Map.of(METRIC, found));
      items.add(gold.id(), METRIC, found);
      if (found.f1() < 1) {
        String expected = words(gold.sources(), gold) + " > " + words(gold.targets(), gold);
        String got = words(c.sources(), gold) + " > " + words(c.targets(), gold);
        errors.add(Wrong.line("SPANS " + gold.id(), expected, got, gold.text()));
      }
    }
    CountRows rows = new CountRows(name(), counts);
    return new Measurement(List.of(rows.f1(METRIC)), errors, broken, counts.size()).with(items);
  }

  private static Case read(TaggedSentence gold, Pipeline pipeline) {
    Report report = Inputs.report("sentence", null, null, gold.text());
    AnnotatedText text = pipeline.context(report).text();
    List<EventClaim> events = EventSelection.foremost(pipeline.read(report), text);
    EventClaim event =
        events.stream()
            .filter(e -> !e.actors().isEmpty() && !e.recipients().isEmpty())
            .findFirst()
            .orElse(events.isEmpty() ? null : events.get(0));
    List<Span> sources = event == null ? List.of() : spans(event, EventClaim::actors);
    List<Span> targets = event == null ? List.of() : spans(event, EventClaim::recipients);
    return new Case(gold, sources, targets, span -> head(text, span));
  }

  private static List<String> words(List<Span> spans, TaggedSentence sentence) {
    return spans.stream().map(s -> s.in(sentence.text())).toList();
  }

  private static List<Span> spans(EventClaim event, Function<EventClaim, List<ActorMention>> part) {
    return part.apply(event).stream()
        .flatMap(a -> a.singles().stream())
        .map(ActorMention::span)
        .distinct()
        .toList();
  }

  /** Where the highest word of a span starts. */
  private static int head(AnnotatedText text, Span span) {
    return text.tokensIn(span).stream()
        .filter(t -> text.head(t).map(h -> !span.contains(h.span())).orElse(true))
        .mapToInt(Token::start)
        .findFirst()
        .orElse(span.start());
  }

  /**
   * Counts one kind of span.
   *
   * @param head where the head word of a span starts
   */
  static Counts score(List<Span> gold, List<Span> read, ToIntFunction<Span> head) {
    List<Span> free = new ArrayList<>(read);
    int right = 0;
    for (Span g : gold) {
      int at = head.applyAsInt(g);
      Span match =
          free.stream().filter(s -> s.start() <= at && at < s.end()).findFirst().orElse(null);
      if (match != null) {
        free.remove(match);
        right++;
      }
    }
    return new Counts(right, read.size(), gold.size());
  }
}
