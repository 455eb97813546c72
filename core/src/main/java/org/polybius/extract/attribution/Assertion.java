package org.polybius.extract.attribution;

import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;

/**
 * Whether a saying is told as having been said: not denied ("did not confirm"), not ahead ("will
 * announce"), not merely wanted ("declined to say", "if they say").
 */
final class Assertion {
  private static final Set<String> MODALS =
      Set.of("will", "would", "could", "may", "might", "should", "must", "shall", "'ll", "’ll");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "until");

  private final Syntax syntax;
  private final AnnotatedText text;
  private final CueLexicon lexicon = CueLexicon.english();

  Assertion(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  boolean asserted(Token verb) {
    Token at = text.firstConjunct(verb);
    if (syntax.negated(verb) || syntax.negated(at) || modal(verb) || conditional(at)) {
      return false;
    }
    if (text.children(verb, "mark").stream().anyMatch(m -> m.isLemma("without"))) {
      return false;
    }
    boolean infinitive = text.children(verb, "mark").stream().anyMatch(m -> m.isLemma("to"));
    if (!infinitive && !at.isRel("xcomp")) {
      return true;
    }
    return at.isRel("xcomp") && at.head() >= 0 && governed(text.token(at.head()));
  }

  private boolean governed(Token governor) {
    return !lexicon.is("NOT_ASSERTED", governor.lemma()) && asserted(governor);
  }

  private boolean modal(Token verb) {
    return text.children(verb, "aux").stream()
        .anyMatch(a -> MODALS.contains(a.lemma()) || MODALS.contains(a.text()));
  }

  private boolean conditional(Token verb) {
    return verb.isRel("advcl")
        && text.children(verb, "mark").stream().anyMatch(m -> CONDITIONS.contains(m.lemma()));
  }
}
