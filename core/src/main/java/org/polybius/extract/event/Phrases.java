package org.polybius.extract.event;

import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.model.Span;

/** The words of a noun phrase without its clauses, appositions and conjuncts. */
final class Phrases {
  private Phrases() {}

  /** From the first to the last word of the phrase headed by {@code head}. */
  static Span of(AnnotatedText text, Token head) {
    return reach(text, head, head.span());
  }

  private static Span reach(AnnotatedText text, Token token, Span so) {
    Span span = so;
    for (Token child : text.children(token)) {
      boolean outside =
          child.isRel("acl", "appos", "parataxis", "conj", "cc", "punct", "case", "mark", "dep");
      boolean possessive = child.isRel("case") && child.index() > token.index();
      if (possessive) {
        span = span.cover(child.span());
      } else if (!outside && adjoins(text, token, child)) {
        span = reach(text, child, span.cover(child.span()));
      }
    }
    return span;
  }

  /** Whether nothing foreign stands between: a wrong arc must not draw a clause in. */
  private static boolean adjoins(AnnotatedText text, Token head, Token child) {
    int from = Math.min(head.index(), child.index());
    int to = Math.max(head.index(), child.index());
    for (int i = from + 1; i < to; i++) {
      if (!text.dominates(head, text.token(i))) {
        return false;
      }
    }
    return true;
  }
}
