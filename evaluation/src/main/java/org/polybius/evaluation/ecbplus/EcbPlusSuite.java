package org.polybius.evaluation.ecbplus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.annotate.Token;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Clusterings;
import org.polybius.evaluation.Clusterings.Agreement;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.model.Span;
import org.polybius.pipeline.Pipeline;

/** Chains of event mentions within each topic. */
public final class EcbPlusSuite implements Suite {

  /**
   * Chain and head lemma of the mentions of a topic.
   *
   * @param chains by mention
   * @param lemmas by mention
   */
  private record Topic(Map<String, String> chains, Map<String, String> lemmas) {
    static Topic empty() {
      return new Topic(new LinkedHashMap<>(), new LinkedHashMap<>());
    }
  }

  @Override
  public String name() {
    return "ecbplus";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    Map<String, Topic> byName = new TreeMap<>();
    for (EcbDocument d : EcbDocument.in(folder, broken)) {
      if (!sample.takes(d.topic())) {
        continue;
      }
      AnnotatedText text = EncoderAnnotator.english().annotateWords(d.text(), d.sentences());
      Topic topic = byName.computeIfAbsent(d.topic(), t -> Topic.empty());
      for (EcbDocument.Mention m : d.mentions()) {
        topic.chains().put(m.id(), m.chain());
        topic.lemmas().put(m.id(), lemma(text, m.span()));
      }
    }
    List<List<Agreement>> topics = byName.values().stream().map(EcbPlusSuite::agree).toList();
    long mentions = byName.values().stream().mapToLong(t -> t.chains().size()).sum();
    return new Measurement(
        List.of(row(topics, mentions)),
        List.of(new NotYet("conll-f1", "incidents across reports")),
        List.of(),
        broken,
        0);
  }

  private Row row(List<List<Agreement>> topics, long mentions) {
    double[] interval = Bootstrap.interval(topics, Clusterings::conll);
    double value = Clusterings.conll(topics);
    String metric = "yardstick-lemma-conll-f1";
    return new Row(name(), metric, value, interval[0], interval[1], mentions);
  }

  private static List<Agreement> agree(Topic topic) {
    List<Set<String>> gold = Clusterings.byKey(topic.chains());
    List<Set<String>> got = Clusterings.byKey(topic.lemmas());
    return List.of(
        Clusterings.muc(gold, got), Clusterings.b3(gold, got), Clusterings.ceafe(gold, got));
  }

  /** Lemma of the highest word of a mention. */
  private static String lemma(AnnotatedText text, Span span) {
    return text.tokensIn(span).stream()
        .filter(t -> text.head(t).map(h -> !span.contains(h.span())).orElse(true))
        .map(Token::lemma)
        .findFirst()
        .orElse(span.in(text.text()))
        .toLowerCase(Locale.ROOT);
  }
}
