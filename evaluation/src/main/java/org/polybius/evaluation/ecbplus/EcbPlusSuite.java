package org.polybius.evaluation.ecbplus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.annotate.Token;
import org.polybius.contract.AccountJson;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Clusterings;
import org.polybius.evaluation.Clusterings.Agreement;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.model.Account;
import org.polybius.model.Report;
import org.polybius.model.Span;
import org.polybius.pipeline.Pipeline;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.incident.Incidents;

/**
 * Chains of event mentions within each topic, held against the yardstick that calls all with one
 * head lemma the same. Ours: mentions with one head lemma are the same event when their documents
 * tell of the same incident, directly or by way of others: an incident holds several acts, and half
 * of the mentions are of acts that no event claim covers.
 */
public final class EcbPlusSuite implements Suite {

  /**
   * Chain and head lemma of the mentions of a topic.
   *
   * @param chains by mention
   * @param lemmas by mention
   * @param documents what the reports say
   * @param mentions of the documents
   */
  private record Topic(
      Map<String, String> chains,
      Map<String, String> lemmas,
      List<Account> documents,
      Map<String, List<EcbDocument.Mention>> mentions) {
    static Topic empty() {
      return new Topic(
          new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    }

    /** What we call the same, by mention. */
    Map<String, String> events() {
      Map<String, String> stories = new HashMap<>();
      documents.forEach(d -> stories.put(d.report(), d.report()));
      for (Incident incident : Reconciler.reconcile(new Incidents(), documents)) {
        Set<String> joined = new HashSet<>();
        incident.reports().forEach(r -> joined.add(String.valueOf(stories.get(r))));
        stories.replaceAll((r, s) -> joined.contains(s) ? incident.id() : s);
      }
      Map<String, String> events = new LinkedHashMap<>();
      mentions.forEach(
          (document, all) ->
              all.forEach(
                  m -> events.put(m.id(), stories.get(document) + " " + lemmas.get(m.id()))));
      return events;
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
      topic.documents().add(AccountJson.of(pipeline.read(report(d))));
      topic.mentions().put(d.name(), d.mentions());
      for (EcbDocument.Mention m : d.mentions()) {
        topic.chains().put(m.id(), m.chain());
        topic.lemmas().put(m.id(), lemma(text, m.span()));
      }
    }
    List<List<Agreement>> lemmas = byName.values().stream().map(t -> agree(t, t.lemmas())).toList();
    List<List<Agreement>> events = byName.values().stream().map(t -> agree(t, t.events())).toList();
    long mentions = byName.values().stream().mapToLong(t -> t.chains().size()).sum();
    return new Measurement(
        List.of(
            row("yardstick-lemma-conll-f1", lemmas, mentions), row("conll-f1", events, mentions)),
        List.of(),
        broken,
        0);
  }

  private static Report report(EcbDocument document) {
    return Inputs.report(document.name(), null, null, document.text());
  }

  private Row row(String metric, List<List<Agreement>> topics, long mentions) {
    double[] interval = Bootstrap.interval(topics, Clusterings::conll);
    double value = Clusterings.conll(topics);
    return new Row(name(), metric, value, interval[0], interval[1], mentions);
  }

  private static List<Agreement> agree(Topic topic, Map<String, String> keys) {
    List<Set<String>> gold = Clusterings.byKey(topic.chains());
    List<Set<String>> got = Clusterings.byKey(keys);
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
