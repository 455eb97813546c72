package org.polybius.evaluation.treebank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.annotate.Token;
import org.polybius.evaluation.CountRows;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
import org.polybius.model.Span;
import org.polybius.pipeline.Pipeline;
import org.polybius.text.Paragraphs;

/**
 * Tags, lemmas and trees on a treebank's own words, and trees from raw text. Attachment counts all
 * words but punctuation, relations without subtypes.
 */
public final class TreebankSuite implements Suite {
  private static final String PUNCTUATION = "PUNCT";

  /**
   * A document with what was read of it.
   *
   * @param gold the document
   * @param given with its own words given
   * @param raw from the text alone
   */
  record Case(Treebank.Document gold, List<Treebank.Word> given, List<Treebank.Word> raw) {}

  @Override
  public String name() {
    return "treebank";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    EncoderAnnotator annotator = EncoderAnnotator.english();
    for (Treebank.Document d : documents(folder, broken)) {
      if (sample.takes(d.id())) {
        List<List<Span>> words =
            d.sentences().stream().map(s -> s.stream().map(Treebank.Word::span).toList()).toList();
        List<Treebank.Word> given = words(annotator.annotateWords(d.text(), words));
        List<Treebank.Word> raw = words(annotator.annotate(d.text(), Paragraphs.of(d.text(), 0)));
        cases.add(new Case(d, given, raw));
      }
    }
    return figures(cases, broken);
  }

  /** The documents below a folder. */
  static List<Treebank.Document> documents(Path folder, List<String> broken) throws IOException {
    List<Treebank.Document> documents = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".conllu")) {
      documents.addAll(Treebank.read(file, broken));
    }
    return documents;
  }

  /** The figures of what was read. */
  Measurement figures(List<Case> cases, List<String> broken) {
    Outcomes items = new Outcomes();
    List<String> errors = new ArrayList<>();
    List<Map<String, Counts>> counts = new ArrayList<>();
    long sentences = 0;
    for (Case c : cases) {
      List<Treebank.Word> gold = gold(c.gold());
      Map<String, Counts> score = score(gold, c.given());
      score.put("las-raw", score(gold, c.raw()).getOrDefault("las", Counts.NONE));
      counts.add(score);
      items.add(c.gold().id(), score);
      errors(c.gold(), c.given(), errors);
      sentences += 2L * c.gold().sentences().size();
    }
    CountRows rows = new CountRows(name(), counts);
    return new Measurement(
            List.of(
                rows.share("upos"),
                rows.share("uas"),
                rows.share("las"),
                rows.share("lemma"),
                rows.f1("las-raw")),
            errors,
            broken,
            sentences)
        .with(items);
  }

  private static List<Treebank.Word> gold(Treebank.Document document) {
    return document.sentences().stream().flatMap(List::stream).toList();
  }

  private static List<Treebank.Word> words(AnnotatedText text) {
    return text.tokens().stream()
        .map(
            t ->
                new Treebank.Word(
                    t.span(),
                    t.lemma(),
                    t.upos().name(),
                    text.head(t).map(Token::span).orElse(null),
                    t.baseRel()))
        .toList();
  }

  /** Counts by metric; words are the same when they stand in the same place. */
  static Map<String, Counts> score(List<Treebank.Word> gold, List<Treebank.Word> read) {
    Map<Span, Treebank.Word> bySpan = byPlace(read);
    Map<String, Counts> counts = new HashMap<>();
    for (Treebank.Word g : gold) {
      Treebank.Word r = bySpan.get(g.span());
      count(counts, "upos", r != null && r.upos().equals(g.upos()));
      count(counts, "lemma", r != null && r.lemma().equals(g.lemma()));
      if (!g.upos().equals(PUNCTUATION)) {
        count(counts, "uas", r != null && same(r.head(), g.head()));
        count(counts, "las", r != null && sameArc(r, g));
      }
    }
    long attachable = read.stream().filter(w -> !w.upos().equals(PUNCTUATION)).count();
    counts.computeIfPresent("las", (k, c) -> new Counts(c.right(), attachable, c.wanted()));
    return counts;
  }

  private static Map<Span, Treebank.Word> byPlace(List<Treebank.Word> words) {
    return words.stream().collect(Collectors.toMap(Treebank.Word::span, w -> w, (a, b) -> a));
  }

  private static boolean same(@Nullable Span a, @Nullable Span b) {
    return a == null ? b == null : a.equals(b);
  }

  private static boolean sameArc(Treebank.Word a, Treebank.Word b) {
    return same(a.head(), b.head()) && a.rel().equals(b.rel());
  }

  private static void count(Map<String, Counts> counts, String metric, boolean right) {
    counts.merge(metric, new Counts(right ? 1 : 0, 1, 1), Counts::plus);
  }

  private static void errors(
      Treebank.Document document, List<Treebank.Word> read, List<String> errors) {
    Map<Span, Treebank.Word> bySpan = byPlace(read);
    for (List<Treebank.Word> sentence : document.sentences()) {
      Span all = sentence.get(0).span().cover(sentence.get(sentence.size() - 1).span());
      for (Treebank.Word g : sentence) {
        Treebank.Word r = bySpan.get(g.span());
        if (r == null || !r.equals(g)) {
          String word = "WORD " + document.id() + " '" + g.span().in(document.text()) + "'";
          String got = r == null ? "no such word" : told(r, document.text());
          errors.add(Wrong.line(word, told(g, document.text()), got, all.in(document.text())));
        }
      }
    }
  }

  private static String told(Treebank.Word word, String text) {
    return word.lemma() + " " + word.upos() + " " + arc(word, text);
  }

  private static String arc(Treebank.Word word, String text) {
    return word.rel() + " of " + (word.head() == null ? "nothing" : word.head().in(text));
  }
}
