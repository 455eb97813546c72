package org.polybius.evaluation.situation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which part of a population an expected tally counts. */
final class Parts {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "children", List.of("children", "minors", "boys", "girls", "girl", "minor"),
          "women", List.of("women", "females"),
          "men", List.of("men"),
          "elderly", List.of("elderly"));

  private Parts() {}

  /**
   * The part that the key names; where it names none, all, or the part that the words name.
   *
   * @param key as "released.2023-11-24.ISR.children"
   * @param population in words
   */
  static Set<String> of(String key, String population) {
    Set<String> named = named(List.of(key.split("[.]", -1)));
    if (!named.isEmpty()) {
      return named;
    }
    Set<String> parts = named(List.of(population.toLowerCase(Locale.ROOT).split("\\W+", -1)));
    boolean aspect = key.endsWith(".sex") || key.endsWith(".age");
    if (!aspect) {
      parts.add(Expected.Tally.ALL);
    }
    return parts;
  }

  private static Set<String> named(List<String> words) {
    Set<String> parts = new TreeSet<>();
    WORDS.forEach(
        (part, names) -> {
          if (words.stream().anyMatch(names::contains)) {
            parts.add(part);
          }
        });
    return parts;
  }
}
