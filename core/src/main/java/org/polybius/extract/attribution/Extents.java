package org.polybius.extract.attribution;

import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.model.Span;

/**
 * Gives attributions the extents of PolNeAR: cue and source as the model marks them, which has
 * learnt them there; an attribution whose cue the model does not mark is none by its guidelines.
 */
final class Extents {
  private final AnnotatedText text;
  private final Syntax syntax;
  private final ModelRule model;

  Extents(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.model = new ModelRule(syntax);
  }

  Optional<Attributed> of(Attribution a) {
    return most(model.cues(), a.cue())
        .map(
            cue ->
                new Attributed(
                    a.rule(),
                    a.claimed(),
                    List.of(cue.span(text)),
                    source(a),
                    a.content().runs().stream()
                        .map(syntax::trim)
                        .filter(syntax::hasWords)
                        .map(r -> r.span(text))
                        .toList()))
        .filter(x -> !x.content().isEmpty());
  }

  private List<Span> source(Attribution a) {
    Token source = a.source();
    return source == null
        ? List.of()
        : List.of(
            most(model.sources(), TokenSet.of(source))
                .orElseGet(() -> syntax.phrase(source))
                .span(text));
  }

  /** The set that has most in common with another. */
  private static Optional<TokenSet> most(List<TokenSet> sets, TokenSet other) {
    TokenSet best = null;
    for (TokenSet s : sets) {
      int common = s.and(other).size();
      best = common > (best == null ? 0 : best.and(other).size()) ? s : best;
    }
    return Optional.ofNullable(best);
  }
}
