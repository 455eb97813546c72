package org.polybius.evaluation.ecbplus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
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
import org.polybius.pipeline.Pipeline;
import org.polybius.reconcile.story.Happenings;
import org.polybius.reconcile.story.Naming;

/**
 * Chains of event mentions within each topic, held against the yardstick that calls all with one
 * head lemma the same. Ours: what {@link Happenings} calls the same, given the reading of each
 * whole document and the head word of each mention, for half of the mentions are of acts that no
 * event claim covers.
 */
public final class EcbPlusSuite implements Suite {

  /**
   * The mentions of a topic.
   *
   * @param chains by mention
   * @param namings their head words
   * @param documents what the reports say
   */
  private record Topic(
      Map<String, String> chains, Map<String, Naming> namings, List<Account> documents) {
    static Topic empty() {
      return new Topic(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    void add(EcbDocument document, AnnotatedText text) {
      for (EcbDocument.Mention m : document.mentions()) {
        chains.put(m.id(), m.chain());
        namings.put(m.id(), naming(m, document, text));
      }
    }

    Map<String, String> lemmas() {
      Map<String, String> lemmas = new LinkedHashMap<>();
      namings.forEach((mention, naming) -> lemmas.put(mention, naming.lemma()));
      return lemmas;
    }

    /** What we call the same, by mention. */
    Map<String, String> events() {
      return Happenings.of(documents, namings.values());
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
      topic.add(d, text);
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

  /** By the highest word of a mention. */
  private static Naming naming(EcbDocument.Mention m, EcbDocument document, AnnotatedText text) {
    Optional<Token> head =
        text.tokensIn(m.span()).stream()
            .filter(t -> text.head(t).map(h -> !m.span().contains(h.span())).orElse(true))
            .findFirst();
    String lemma = head.map(Token::lemma).orElse(m.span().in(text.text()));
    Optional<Token> doer = head.flatMap(h -> text.child(h, "nsubj"));
    return new Naming(
        m.id(),
        document.name(),
        lemma.toLowerCase(Locale.ROOT),
        head.filter(h -> h.is(Upos.NOUN, Upos.PROPN)).isPresent(),
        doer.map(d -> d.lemma().toLowerCase(Locale.ROOT)).orElse(null));
  }
}
