package org.polybius.reconcile.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Span;
import org.polybius.reconcile.Lines;

/** What befell people, by the words that say so ({@code harm.tsv}); the worst first. */
enum Harm {
  /** They are dead. */
  KILLED,
  /** Words that tell of a death, whatever it came of. */
  DEATH,
  /** Hurt and alive. */
  HURT,
  /** Shot, stabbed, struck: hurt, and perhaps dead of it. */
  HIT;

  private static final Map<String, Harm> WORDS = words();

  /** The harm an event does; empty when its words do not say. */
  static Optional<Harm> of(EventClaim event, Account account) {
    Set<Span> spans = new TreeSet<>(event.head().fields().getOrDefault("act", List.of()));
    Optional.ofNullable(event.head().trigger()).ifPresent(spans::add);
    return worst(
        String.join(" ", spans.stream().map(s -> account.words().getOrDefault(s, "")).toList()));
  }

  /** The harm that a figure counts; empty when its words do not say. */
  static Optional<Harm> of(FigureClaim figure, Account account) {
    List<Span> spans = figure.head().fields().getOrDefault("fate", List.of());
    return worst(
        String.join(" ", spans.stream().map(s -> account.words().getOrDefault(s, "")).toList()));
  }

  /** The harm that one word tells of. */
  static Optional<Harm> of(String word) {
    return Optional.ofNullable(WORDS.get(word));
  }

  /** Whether a headline tells of a death. */
  static boolean death(@Nullable String headline) {
    return headline != null && worst(headline).filter(h -> h == KILLED || h == DEATH).isPresent();
  }

  /** The worst that some words tell of; empty when they tell of none. */
  static Optional<Harm> worst(String words) {
    Harm worst = null;
    boolean tried = false;
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      Harm harm = tried ? null : WORDS.get(word);
      worst = harm == null || (worst != null && worst.compareTo(harm) <= 0) ? worst : harm;
      tried = word.equals("attempted");
    }
    return Optional.ofNullable(worst);
  }

  private static Map<String, Harm> words() {
    Map<String, Harm> words = new HashMap<>();
    for (String line : Lines.of(Harm.class, "harm.tsv")) {
      String[] cells = line.split("\t", -1);
      for (String word : cells[1].split(" ")) {
        words.put(word, valueOf(cells[0]));
      }
    }
    return Map.copyOf(words);
  }
}
