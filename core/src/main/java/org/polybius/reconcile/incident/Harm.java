package org.polybius.reconcile.incident;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.polybius.model.EventClaim;
import org.polybius.model.Span;
import org.polybius.reconcile.Lines;

/** What an act does to those it befalls, by the words that name it ({@code harm.tsv}). */
enum Harm {
  KILLED,
  INJURED;

  private static final Map<String, Harm> WORDS = words();

  /** The harm an event does; empty when its words do not say. */
  static Optional<Harm> of(EventClaim event, Map<Span, String> words) {
    Span trigger = event.head().trigger();
    if (trigger == null) {
      return Optional.empty();
    }
    Harm worst = null;
    for (String word : words.getOrDefault(trigger, "").toLowerCase(Locale.ROOT).split("\\W+")) {
      Harm harm = WORDS.get(word);
      worst = worst == KILLED || harm == null ? worst : harm;
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
