package org.polybius.extract.agreement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/**
 * The agreements of one report, and which of them a place in the text is about.
 *
 * @param all in the order of their first mentions
 */
record Clusters(List<Cluster> all) {
  /** The agreement that is named nearest in the sentence, else the one spoken of. */
  Optional<Cluster> nearest(Token token, Sentence sentence) {
    Cluster nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Cluster c : all) {
      for (Mention m : c.mentions) {
        int gap = Math.abs(m.token().index() - token.index());
        if (sentence.span().contains(m.span()) && gap < distance) {
          distance = gap;
          nearest = c;
        }
      }
    }
    return nearest != null ? Optional.of(nearest) : spokenOf(token);
  }

  /** The extension made that was named last before a place, else the main agreement. */
  Optional<Cluster> spokenOf(Token token) {
    Mention last = null;
    Cluster of = null;
    for (Cluster c : all) {
      for (Mention m : c.mentions) {
        boolean before = m.token().index() < token.index();
        if (before && (last == null || m.token().index() > last.token().index())) {
          last = m;
          of = c;
        }
      }
    }
    boolean extended = of != null && of.extension() && !of.proposed();
    return extended ? Optional.ofNullable(of) : main();
  }

  /** The first agreement that is neither an extension nor set apart. */
  Optional<Cluster> main() {
    return all.stream().filter(c -> !c.extension() && c.apart() == null).findFirst();
  }

  /** Whether a sentence names any. */
  boolean in(Sentence sentence) {
    return all.stream()
        .flatMap(c -> c.mentions.stream())
        .anyMatch(m -> sentence.span().contains(m.span()));
  }

  /** Whether a word names one; not for null. */
  boolean isMention(@Nullable Token token) {
    return all.stream().flatMap(c -> c.mentions.stream()).anyMatch(m -> m.token().equals(token));
  }

  /** Whether an agreement is the subject of a verb above: "the deal calls for the army to …". */
  boolean bring(Token token, AnnotatedText text) {
    boolean own =
        token.is(Upos.VERB) && text.child(token, "nsubj").filter(this::isMention).isPresent();
    return own
        || text.ancestors(token).stream()
            .filter(a -> a.is(Upos.VERB))
            .flatMap(a -> text.children(a, "nsubj").stream())
            .anyMatch(this::isMention);
  }
}
