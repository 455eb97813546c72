package org.polybius.extract.event;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;

/** Sentences in which a report talks about itself ("The article explores …"): they tell nothing. */
final class AboutItself {
  private static final Set<String> SELVES =
      Set.of("article", "piece", "story", "report", "analysis", "feature", "podcast", "episode");
  private static final Set<String> TREATING =
      Set.of(
          "explore",
          "delve",
          "examine",
          "highlight",
          "discuss",
          "outline",
          "trace",
          "analyse",
          "analyze",
          "focus",
          "look",
          "shed",
          "cover",
          "describe",
          "dive");

  private AboutItself() {}

  /** Indexes of such sentences; "It …" right behind one goes on about it. */
  static Set<Integer> sentences(AnnotatedText text) {
    Set<Integer> found = new HashSet<>();
    for (Sentence sentence : text.sentences()) {
      Token root = text.token(sentence.root());
      Optional<Token> subject = text.child(root, "nsubj");
      boolean self = subject.filter(s -> SELVES.contains(Clauses.lower(s))).isPresent();
      boolean it = subject.filter(s -> s.isLemma("it")).isPresent();
      boolean goesOn = it && found.contains(sentence.index() - 1);
      if (TREATING.contains(root.lemma()) && (self || goesOn)) {
        found.add(sentence.index());
      }
    }
    return found;
  }
}
