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
import org.polybius.evaluation.Outcomes;
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
   * A topic with what was found to be the same; keys by mention.
   *
   * @param documents the gold
   * @param chains the wanted keys
   * @param lemmas the yardstick's keys
   * @param events ours
   */
  record Topic(
      List<EcbDocument> documents,
      Map<String, String> chains,
      Map<String, String> lemmas,
      Map<String, String> events) {
    List<Set<String>> wanted() {
      return Clusterings.byKey(chains);
    }
  }

  @Override
  public String name() {
    return "ecbplus";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Topic> topics = new ArrayList<>();
    for (List<EcbDocument> topic : topics(folder, broken)) {
      if (sample.takes(topic.get(0).topic())) {
        topics.add(read(topic, pipeline));
      }
    }
    return figures(topics, broken);
  }

  /** The documents below a folder by topic. */
  static List<List<EcbDocument>> topics(Path folder, List<String> broken) throws IOException {
    Map<String, List<EcbDocument>> topics = new TreeMap<>();
    EcbDocument.in(folder, broken)
        .forEach(d -> topics.computeIfAbsent(d.topic(), t -> new ArrayList<>()).add(d));
    return List.copyOf(topics.values());
  }

  private static Topic read(List<EcbDocument> documents, Pipeline pipeline) {
    Map<String, Naming> namings = new LinkedHashMap<>();
    List<Account> accounts = new ArrayList<>();
    for (EcbDocument d : documents) {
      AnnotatedText text = EncoderAnnotator.english().annotateWords(d.text(), d.sentences());
      accounts.add(AccountJson.of(pipeline.read(report(d))));
      d.mentions().forEach(m -> namings.put(m.id(), naming(m, d, text)));
    }
    Map<String, String> lemmas = new LinkedHashMap<>();
    namings.forEach((mention, naming) -> lemmas.put(mention, naming.lemma()));
    Map<String, String> events = Happenings.of(accounts, namings.values());
    return new Topic(documents, chains(documents), lemmas, events);
  }

  /** The wanted keys. */
  static Map<String, String> chains(List<EcbDocument> documents) {
    Map<String, String> chains = new LinkedHashMap<>();
    documents.forEach(d -> d.mentions().forEach(m -> chains.put(m.id(), m.chain())));
    return chains;
  }

  /** The figures of what was found. */
  Measurement figures(List<Topic> topics, List<String> broken) {
    Outcomes items = new Outcomes();
    List<String> errors = new ArrayList<>();
    List<List<Agreement>> lemmas = new ArrayList<>();
    List<List<Agreement>> events = new ArrayList<>();
    long mentions = 0;
    for (Topic topic : topics) {
      mentions += topic.chains().size();
      lemmas.add(agree(topic, topic.lemmas()));
      events.add(agree(topic, topic.events()));
      items(topic, items);
      errors.addAll(Chains.errors(topic));
    }
    return new Measurement(
            List.of(
                row("yardstick-lemma-conll-f1", lemmas, mentions),
                row("conll-f1", events, mentions)),
            errors,
            broken,
            0)
        .with(items);
  }

  private static void items(Topic topic, Outcomes items) {
    Clusterings.byItem(topic.wanted(), Clusterings.byKey(topic.events()))
        .forEach((mention, counts) -> items.addTogether(mention, "conll-f1", counts));
    Clusterings.byItem(topic.wanted(), Clusterings.byKey(topic.lemmas()))
        .forEach(
            (mention, counts) -> items.addTogether(mention, "yardstick-lemma-conll-f1", counts));
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
    List<Set<String>> gold = topic.wanted();
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
