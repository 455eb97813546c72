package org.polybius.extract.time;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Table;

/** Which way the predicate points that a time belongs to, by its tense and by words of planning. */
final class Tense {
  private static final Table WORDS = Table.load(Tense.class, "tense.tsv");
  private static final Set<String> PLAN = words("PLAN");
  private static final Set<String> IMPLICATIVE = words("IMPLICATIVE");
  private static final Set<String> MODAL = words("MODAL");
  private static final int FARTHEST = 12;

  private final AnnotatedText text;

  Tense(AnnotatedText text) {
    this.text = text;
  }

  private static Set<String> words(String kind) {
    Set<String> words = new HashSet<>();
    WORDS.rows().stream()
        .filter(r -> r.get("class").equals(kind))
        .forEach(r -> words.addAll(r.list("lemmas")));
    return Set.copyOf(words);
  }

  /**
   * The direction for a time.
   *
   * @param token its head
   * @param byDate whether it names a date, which what stands around its noun says nothing about
   */
  Direction at(Token token, boolean byDate) {
    Token above = text.head(token).orElse(null);
    if (above == null) {
      return Direction.UNKNOWN;
    }
    if (PLAN.contains(above.lemma())) {
      return Direction.FUTURE;
    }
    if (isPredicate(above)) {
      return byDate && isAim(above) ? Direction.UNKNOWN : predicate(above);
    }
    return byDate ? Direction.UNKNOWN : throughNoun(token, above);
  }

  /** A participle or infinitive without a tense of its own takes that of what it hangs on. */
  private Direction predicate(Token token) {
    Token t = token;
    for (int step = 0; step < FARTHEST; step++) {
      if (isPredicate(t)) {
        Direction direction = of(t);
        if (direction != Direction.UNKNOWN || !climbs(t)) {
          return direction;
        }
      }
      if (t.head() < 0) {
        return Direction.UNKNOWN;
      }
      t = text.token(t.head());
    }
    return Direction.UNKNOWN;
  }

  /**
   * "A meeting on Friday" lies where its verb does, "Friday's meeting" only as the subject of a
   * future: what will be discussed may well be over.
   */
  private Direction throughNoun(Token time, Token noun) {
    Token t = noun;
    boolean subject = false;
    for (int step = 0; step < FARTHEST && t.head() >= 0; step++) {
      subject |= t.isRel("nsubj");
      t = text.token(t.head());
      if (PLAN.contains(t.lemma())) {
        return Direction.FUTURE;
      }
      if (isPredicate(t)) {
        boolean may = subject || !time.isRel("nmod:poss", "compound");
        return may && hasModal(t) ? Direction.FUTURE : Direction.UNKNOWN;
      }
    }
    return Direction.UNKNOWN;
  }

  private boolean hasModal(Token predicate) {
    return text.children(predicate, "aux").stream().anyMatch(a -> MODAL.contains(a.lemma()));
  }

  private boolean isPredicate(Token t) {
    return t.is(Upos.VERB) || t.is(Upos.AUX) || !text.children(t, "cop", "aux").isEmpty();
  }

  private static boolean climbs(Token t) {
    return t.xpos().equals("VBG") || t.xpos().equals("VBN") || t.xpos().equals("VB");
  }

  private Direction of(Token predicate) {
    List<Token> auxiliaries = text.children(predicate, "aux", "cop");
    boolean perfect = auxiliaries.stream().anyMatch(a -> a.isLemma("have"));
    boolean past = auxiliaries.stream().anyMatch(a -> a.xpos().equals("VBD") && !a.isLemma("do"));
    if (auxiliaries.stream().anyMatch(a -> MODAL.contains(a.lemma()))) {
      return perfect ? Direction.PAST : Direction.FUTURE;
    }
    if (perfect || past || predicate.xpos().equals("VBD") || did(auxiliaries)) {
      return Direction.PAST;
    }
    return withoutPast(predicate, auxiliaries);
  }

  private static boolean did(List<Token> auxiliaries) {
    return auxiliaries.stream().anyMatch(a -> a.isLemma("do") && a.xpos().equals("VBD"));
  }

  private Direction withoutPast(Token predicate, List<Token> auxiliaries) {
    if (isInfinitive(predicate)) {
      return infinitive(predicate);
    }
    if (predicate.xpos().equals("VBZ") && predicate.text().endsWith("ed")) {
      return Direction.PAST;
    }
    boolean finite = predicate.xpos().equals("VBZ") || predicate.xpos().equals("VBP");
    if (finite || !auxiliaries.isEmpty()) {
      return predicate.xpos().equals("VBN") ? Direction.UNKNOWN : Direction.FUTURE;
    }
    return predicate.xpos().equals("VBN") ? Direction.PAST : Direction.UNKNOWN;
  }

  /**
   * "Managed to" and "failed to" tell of what is over, and an aim is dated with what was done for
   * it; other infinitives look ahead.
   */
  private Direction infinitive(Token predicate) {
    boolean over =
        text.head(predicate)
            .filter(h -> predicate.isRel("xcomp") && IMPLICATIVE.contains(h.lemma()))
            .isPresent();
    return over || isAim(predicate) ? Direction.UNKNOWN : Direction.FUTURE;
  }

  private boolean isAim(Token predicate) {
    return predicate.isRel("advcl") && isInfinitive(predicate);
  }

  /** Active or passive: "to free", "to be freed". */
  private boolean isInfinitive(Token predicate) {
    return !predicate.xpos().equals("VBG")
        && text.children(predicate, "mark").stream().anyMatch(m -> m.isLemma("to"));
  }
}
