package org.polybius.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Span;

/** Accuracy on the development parts of UD English EWT and GUM; skipped where they are absent. */
@Tag("slow")
class TreebankTest {
  private final Language language = Language.english();

  private static List<Treebank.Document> documents(String name) throws Exception {
    Path file =
        Path.of(
            System.getProperty(
                "polybius.shared", System.getProperty("polybius.root", ".") + "/../shared"),
            "gold/treebank/en_" + name + "-ud-dev.conllu");
    Assumptions.assumeTrue(Files.exists(file), "no treebank at " + file);
    return Treebank.read(file);
  }

  private static final class Counts {
    private final Map<String, int[]> counts = new HashMap<>();

    void add(String what, boolean right) {
      int[] c = counts.computeIfAbsent(what, k -> new int[2]);
      c[0] += right ? 1 : 0;
      c[1]++;
    }

    double rate(String what) {
      int[] c = Objects.requireNonNull(counts.get(what), what);
      return c[0] / (double) c[1];
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ewt", "gum"})
  void tagsAndParsesGivenWords(String name) throws Exception {
    Counts counts = new Counts();
    for (Treebank.Document document : documents(name)) {
      compare(document, counts);
    }
    System.out.printf(
        Locale.ROOT,
        "%s given words: UPOS %.4f XPOS %.4f lemma %.4f UAS %.4f LAS %.4f%n",
        name,
        counts.rate("upos"),
        counts.rate("xpos"),
        counts.rate("lemma"),
        counts.rate("uas"),
        counts.rate("las"));
    assertThat(counts.rate("upos")).isGreaterThan(0.96);
    assertThat(counts.rate("las")).isGreaterThan(0.875);
    assertThat(counts.rate("lemma")).isGreaterThan(0.975);
  }

  private static void compare(Treebank.Document document, Counts counts) {
    StringBuilder text = new StringBuilder();
    List<List<Span>> sentences = new ArrayList<>();
    for (List<Treebank.Word> words : document.sentences) {
      List<Span> spans = new ArrayList<>();
      for (Treebank.Word word : words) {
        spans.add(Span.of(text.length(), text.length() + word.form().length()));
        text.append(word.form()).append(' ');
      }
      sentences.add(spans);
    }
    List<Token> tokens =
        EncoderAnnotator.english().annotateWords(text.toString(), sentences).tokens();
    int first = 0;
    for (List<Treebank.Word> words : document.sentences) {
      for (int w = 0; w < words.size(); w++) {
        compare(words.get(w), tokens.get(first + w), first, counts);
      }
      first += words.size();
    }
  }

  private static void compare(Treebank.Word gold, Token token, int first, Counts counts) {
    counts.add("upos", token.upos().name().equals(gold.upos()));
    counts.add("xpos", token.xpos().equals(gold.xpos()));
    counts.add("lemma", token.lemma().equals(gold.lemma()));
    if (!gold.rel().equals("punct")) {
      boolean head = (token.head() < 0 ? 0 : token.head() - first + 1) == gold.head();
      counts.add("uas", head);
      counts.add("las", head && token.baseRel().equals(gold.rel().split(":")[0]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ewt", "gum"})
  void findsWordsAndSentencesInRawText(String name) throws Exception {
    int[] words = new int[3];
    int[] sentences = new int[3];
    for (Treebank.Document document : documents(name)) {
      Set<Span> w = new HashSet<>();
      Set<Span> s = new HashSet<>();
      for (Span paragraph : document.paragraphs) {
        List<Span> tokens = language.tokenizer().tokenize(document.text.toString(), paragraph);
        w.addAll(tokens);
        language.splitter().split(document.text.toString(), tokens).stream()
            .map(t -> t.get(0).cover(t.get(t.size() - 1)))
            .forEach(s::add);
      }
      count(Treebank.words(document), w, words);
      count(Treebank.sentences(document), s, sentences);
    }
    System.out.printf(
        Locale.ROOT, "%s raw: words F1 %.4f, sentences F1 %.4f%n", name, f1(words), f1(sentences));
    assertThat(f1(words)).isGreaterThan(0.985);
    assertThat(f1(sentences)).isGreaterThan(0.83);
  }

  private static void count(Set<Span> gold, Set<Span> ours, int[] counts) {
    Set<Span> common = new HashSet<>(gold);
    common.retainAll(ours);
    counts[0] += common.size();
    counts[1] += gold.size();
    counts[2] += ours.size();
  }

  private static double f1(int[] counts) {
    return 2.0 * counts[0] / (counts[1] + counts[2]);
  }
}
