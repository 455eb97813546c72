package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.Places;
import org.polybius.extract.Times;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Span;

/** When, where and on what occasion something was said. */
final class Circumstances {
  private final Syntax syntax;
  private final AnnotatedText text;
  private final Times times;
  private final Places places;
  private final CueLexicon lexicon = CueLexicon.english();

  Circumstances(Syntax syntax, Times times, Places places) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.times = times;
    this.places = places;
  }

  /** The words that name the occasion ("an online forum"). */
  @Nullable Span occasion(Attribution a) {
    return occasionNoun(a).map(n -> bare(n).span(text)).orElse(null);
  }

  @Nullable Read<Period> time(Attribution a) {
    return verbs(a)
        .flatMap(v -> times.of(v).stream())
        .filter(t -> outside(a, t.span()))
        .findFirst()
        .or(() -> within(a).flatMap(t -> times.covering(t).stream()).findFirst())
        .orElse(null);
  }

  @Nullable Read<Place> place(Attribution a) {
    return verbs(a)
        .flatMap(v -> places.of(v).stream())
        .filter(p -> outside(a, p.span()))
        .findFirst()
        .or(() -> within(a).flatMap(t -> places.covering(t).stream()).findFirst())
        .orElse(null);
  }

  private boolean outside(Attribution a, Span span) {
    return !a.content().meets(TokenSet.of(text.tokensIn(span)));
  }

  /** The cue and the verb whose subject it shares ("provided insights, emphasizing that"). */
  private Stream<Token> verbs(Attribution a) {
    List<Token> verbs = new ArrayList<>(List.of(a.head()));
    if (a.head().isRel("advcl", "xcomp") && a.head().head() >= 0) {
      Token host = text.token(a.head().head());
      if (!a.content().contains(host)) {
        verbs.add(host);
      }
    }
    return verbs.stream();
  }

  private Optional<Token> occasionNoun(Attribution a) {
    return verbs(a)
        .flatMap(v -> text.children(v, "obl").stream())
        .filter(n -> lexicon.is("OCCASION", n.lemma()) && !a.content().contains(n))
        .findFirst();
  }

  private Stream<Token> within(Attribution a) {
    return occasionNoun(a).stream().flatMap(n -> syntax.subtree(n).tokens(text).stream());
  }

  /** The noun phrase without preposition and without what follows its head as a clause. */
  private TokenSet bare(Token noun) {
    TokenSet set = TokenSet.of(noun);
    for (Token child : text.children(noun, "det", "amod", "compound", "nmod", "nummod")) {
      set = child.index() < noun.index() ? set.plus(syntax.subtree(child)) : set;
    }
    return set.filled();
  }
}
