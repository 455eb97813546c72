package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;

/**
 * Statements passed on: "A, Y reported, citing Z" gives Z the content of Y's statement; "Y cited Z
 * as saying A" gives Y the content of Z's.
 */
final class Citing {
  private static final Set<String> PASSING_ON = Set.of("cite", "quote");

  private final Syntax syntax;
  private final AnnotatedText text;
  private final Predicate<Token> speaks;

  /**
   * Over one text.
   *
   * @param speaks whether a noun names somebody or something that can be cited for a statement
   */
  Citing(Syntax syntax, Predicate<Token> speaks) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.speaks = speaks;
  }

  List<Attribution> pass(List<Attribution> attributions) {
    List<Attribution> result = new ArrayList<>();
    for (Attribution a : attributions) {
      result.add(PASSING_ON.contains(a.lemma()) ? passed(a, attributions).orElse(a) : a);
    }
    return result;
  }

  private Optional<Attribution> passed(Attribution citing, List<Attribution> all) {
    Optional<Attribution> saying =
        all.stream()
            .filter(a -> a.head().head() == citing.head().index() && syntax.marked(a.head(), "as"))
            .findFirst();
    if (saying.isPresent()) {
      return saying.map(s -> citing.withContent(s.content()).withRule("cited-as-saying"));
    }
    Optional<Token> object =
        text.child(citing.head(), "obj").or(() -> syntax.phraseAfter(citing.head()));
    if (object.filter(speaks).isEmpty()) {
      return Optional.of(citing.asAttitude());
    }
    return citing.head().xpos().equals("VBG")
        ? report(citing, all)
            .map(r -> citing.withContent(r.content()).withSource(object.get()).withRule("citing"))
        : Optional.empty();
  }

  /** The statement that a citing participle belongs to: the nearest before it in the sentence. */
  private Optional<Attribution> report(Attribution citing, List<Attribution> all) {
    return all.stream()
        .filter(a -> !a.equals(citing) && a.claimed())
        .filter(a -> a.head().index() < citing.head().index())
        .filter(a -> text.sentenceOf(a.head()).equals(text.sentenceOf(citing.head())))
        .reduce((a, b) -> b);
  }
}
