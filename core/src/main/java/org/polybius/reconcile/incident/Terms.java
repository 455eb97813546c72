package org.polybius.reconcile.incident;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.reconcile.Rarity;

/**
 * The words by which a telling is recognised, each with its weight: names and numbers by how rare
 * they are, other words by half of it.
 *
 * @param weights by word, lower case, ascending by word
 * @param names names of several words
 * @param aged names told with an age: people that the report introduces
 * @param ages years of age
 * @param length Euclidean length of the weights
 */
record Terms(
    Map<String, Double> weights,
    Set<String> names,
    Set<String> aged,
    Set<Integer> ages,
    double length) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’]*");
  private static final Pattern AGE =
      Pattern.compile(
          "\\b(\\d{1,2})[- ]years?[- ]old|,\\s(\\d{1,2})(?=,|$|\\s(?:of|was|who|and)\\b)"
              + "|\\bage[d]? (\\d{1,2})\\b");
  private static final double PLAIN = 0.5;
  private static final double RARE = 2.5;
  private static final Pattern AGED =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{L}'’.-]* ){1,3}\\p{Lu}[\\p{L}'’.-]*), \\d{1,2}\\b"
              + "|year-old ((?:\\p{Lu}[\\p{L}'’.-]* ){1,3}\\p{Lu}[\\p{L}'’.-]*)");
  private static final Set<String> CALENDAR = WordSets.load("time-words.tsv").of("CALENDAR");

  /** The terms of stretches of words. */
  static Terms of(Collection<String> stretches) {
    Map<String, Double> weights = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    Set<String> aged = new TreeSet<>();
    Set<Integer> ages = new TreeSet<>();
    for (String stretch : stretches) {
      weigh(stretch, weights);
      names.addAll(Names.in(stretch));
      Matcher named = AGED.matcher(stretch);
      while (named.find()) {
        Names.of(named.group(1) != null ? named.group(1) : named.group(2)).ifPresent(aged::add);
      }
      ages.addAll(ages(stretch));
    }
    double squares = weights.values().stream().mapToDouble(w -> w * w).sum();
    // In the same order, but found by hash: terms are looked up more often than anything else.
    return new Terms(new LinkedHashMap<>(weights), names, aged, ages, Math.sqrt(squares));
  }

  private static Set<Integer> ages(String stretch) {
    Set<Integer> ages = new TreeSet<>();
    Matcher m = AGE.matcher(stretch);
    while (m.find()) {
      String age = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
      ages.add(Integer.parseInt(age));
    }
    return ages;
  }

  private static void weigh(String stretch, Map<String, Double> weights) {
    Matcher m = WORD.matcher(stretch);
    boolean first = true;
    while (m.find()) {
      String word = m.group();
      String plain = plain(word);
      char initial = word.charAt(0);
      boolean telling = Character.isDigit(initial) || (Character.isUpperCase(initial) && !first);
      double weight = CALENDAR.contains(plain) ? 0 : Rarity.of(plain) * (telling ? 1 : PLAIN);
      if (weight > 0) {
        weights.merge(plain, weight, Math::max);
      }
      first = false;
    }
  }

  /** Lower case, with plain apostrophes, without that of possession. */
  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }

  /** Names and numbers that are rarest, at most so many. */
  List<String> rare(int most) {
    return weights.entrySet().stream()
        .filter(e -> e.getValue() >= RARE && e.getKey().length() > 2)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                .thenComparing(e -> -e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Cosine of the two, between 0 and 1. */
  double likeness(Terms other) {
    Map<String, Double> few = weights.size() < other.weights.size() ? weights : other.weights;
    Map<String, Double> many = few == weights ? other.weights : weights;
    double product = 0;
    for (Map.Entry<String, Double> e : few.entrySet()) {
      product += e.getValue() * many.getOrDefault(e.getKey(), 0.0);
    }
    return product == 0 ? 0 : Math.min(1, product / (length * other.length));
  }
}
