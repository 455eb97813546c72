package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Table;

/** Which time belongs to which predicate, by dependencies. */
final class Attachment {
  private static final Set<String> LIGHT = light();
  private static final int FARTHEST = 3;

  private final AnnotatedText text;
  private final Map<Integer, List<TimeMention>> byGovernor = new HashMap<>();
  private final Map<Integer, List<TimeMention>> lengths = new HashMap<>();

  Attachment(AnnotatedText text, List<TimeMention> mentions) {
    this.text = text;
    for (TimeMention m : mentions) {
      Map<Integer, List<TimeMention>> map =
          m.expression() instanceof Length ? lengths : m.period() == null ? Map.of() : byGovernor;
      int governor = text.token(m.head()).head();
      if (governor >= 0 && (map == lengths || map == byGovernor)) {
        map.computeIfAbsent(governor, g -> new ArrayList<>()).add(m);
      }
    }
  }

  private static Set<String> light() {
    Set<String> verbs = new HashSet<>();
    Table.load(Attachment.class, "tense.tsv").rows().stream()
        .filter(r -> r.get("class").equals("LIGHT"))
        .forEach(r -> verbs.addAll(r.list("lemmas")));
    return Set.copyOf(verbs);
  }

  /** The lengths of time attached to a word. */
  List<TimeMention> lengths(Token word) {
    return lengths.getOrDefault(word.index(), List.of());
  }

  /** The time of a predicate: its own, that of the event it is part of, or that of its clause. */
  Optional<TimeMention> of(Token predicate) {
    return of(predicate, 0);
  }

  private Optional<TimeMention> of(Token predicate, int depth) {
    return own(predicate)
        .or(() -> ofEventNoun(predicate))
        .or(() -> depth < FARTHEST ? inherited(predicate, depth) : Optional.empty());
  }

  /** A day rather than an open stretch, then the nearest. */
  private Optional<TimeMention> own(Token predicate) {
    return byGovernor.getOrDefault(predicate.index(), List.of()).stream()
        .filter(m -> !text.token(m.head()).isRel("nsubj", "obj", "conj", "ccomp", "parataxis"))
        .min(
            Comparator.comparing(
                    (TimeMention m) -> m.expression().kind() == TimeExpression.Kind.RANGE)
                .thenComparingInt(m -> Math.abs(m.head() - predicate.index())));
  }

  /** "Killed in Friday's attack", "taken during the raid of 3 May". */
  private Optional<TimeMention> ofEventNoun(Token predicate) {
    return text.children(predicate, "obl").stream()
        .filter(n -> n.is(Upos.NOUN, Upos.PROPN))
        .filter(n -> text.children(n, "case").stream().anyMatch(c -> c.isLemma("in", "during")))
        .flatMap(n -> own(n).stream())
        .findFirst();
  }

  private Optional<TimeMention> inherited(Token predicate, int depth) {
    Token head = text.head(predicate).orElse(null);
    if (head == null) {
      return Optional.empty();
    }
    if (predicate.isRel("conj")) {
      return fronted(text.firstConjunct(predicate));
    }
    boolean dependent =
        predicate.isRel("xcomp")
            || (predicate.isRel("advcl") && predicate.xpos().equals("VBG"))
            || (predicate.isRel("obj", "nsubj", "obl") && LIGHT.contains(head.lemma()));
    return dependent ? of(head, depth + 1) : Optional.empty();
  }

  /** A time before the predicate and its subject holds for the whole coordination. */
  private Optional<TimeMention> fronted(Token predicate) {
    int before = text.child(predicate, "nsubj").map(Token::index).orElse(predicate.index());
    return own(predicate).filter(m -> m.head() < before);
  }
}
