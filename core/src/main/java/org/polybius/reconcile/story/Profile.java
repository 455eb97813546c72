package org.polybius.reconcile.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Fingerprint;
import org.polybius.reconcile.Rarity;

/**
 * What a report is about, as terms with weights: those of its opening, and the words of the names
 * of those and the places in its claims. A term weighs the square of its rarity.
 *
 * @param day of publication; null when not known
 * @param weights by term, which is in the singular, ascending by term
 * @param cast whom and which places it names
 */
record Profile(@Nullable LocalDate day, Map<String, Double> weights, Cast cast) {
  private static final Pattern CUTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int SHORTEST = 3;
  private static final double NUMBER = 0.6;

  static Profile of(Account account) {
    Cast cast = Cast.of(account);
    Map<String, Double> weights = new TreeMap<>();
    Fingerprint print = account.fingerprint();
    if (print != null) {
      print.lead().forEach(t -> add(t, weights));
    }
    for (Collection<String> names : List.of(cast.names(), cast.places())) {
      for (String name : names) {
        for (String word : CUTS.split(name.toLowerCase(Locale.ROOT), -1)) {
          if (word.length() >= SHORTEST) {
            add(word, weights);
          }
        }
      }
    }
    // In the same order, but found by hash: terms are looked up more often than anything else.
    return new Profile(account.day().orElse(null), new LinkedHashMap<>(weights), cast);
  }

  private static void add(String word, Map<String, Double> weights) {
    String term = singular(word);
    double rarity = rarity(term);
    if (rarity > 0) {
      weights.put(term, rarity * rarity);
    }
  }

  /** Rarity of a term, 0 to 1; reports of other affairs have the same numbers too. */
  static double rarity(String term) {
    return Rarity.of(term) / Rarity.MOST * (Character.isDigit(term.charAt(0)) ? NUMBER : 1);
  }

  /** A plural whose singular is a word of the list; names that end in s stay. */
  private static String singular(String word) {
    boolean plural = word.length() > SHORTEST && word.endsWith("s") && !word.endsWith("ss");
    String ies = word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word;
    String cut = plural ? word.substring(0, word.length() - 1) : word;
    return rarity(ies) < 1 && !ies.equals(word) ? ies : rarity(cut) < 1 ? cut : word;
  }
}
