package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as they are compared between reports: first and last word, without titles. */
final class Names {
  private static final Pattern RUN =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?:\\s+\\p{Lu}[\\p{L}'’.-]*)+");
  private static final WordSets WORDS = WordSets.load("titles.tsv");
  private static final Set<String> TITLES = WORDS.of("BEFORE");
  private static final Set<String> SUFFIXES = WORDS.of("BEHIND");
  private static final int MOST_WORDS = 4;

  private Names() {}

  /** The last name of several words in the given ones, as "first last", lower case. */
  static Optional<String> of(String words) {
    List<String> runs = in(words);
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  /** All names of several words. */
  static List<String> in(String words) {
    Set<String> names = new TreeSet<>();
    List<String> ordered = new ArrayList<>();
    Matcher m = RUN.matcher(words);
    while (m.find()) {
      List<String> run = bare(m.group());
      if (run.size() >= 2 && run.size() <= MOST_WORDS) {
        String name = run.get(0) + " " + run.get(run.size() - 1);
        if (names.add(name)) {
          ordered.add(name);
        }
      }
    }
    return ordered;
  }

  private static List<String> bare(String run) {
    List<String> words =
        new ArrayList<>(
            Arrays.stream(run.toLowerCase(Locale.ROOT).split("\\s+"))
                .map(w -> w.replaceAll("['’]s$", "").replaceAll("[.'’]", ""))
                .filter(w -> !w.isEmpty() && !SUFFIXES.contains(w))
                .toList());
    while (!words.isEmpty() && TITLES.contains(words.get(0))) {
      words.remove(0);
    }
    return words;
  }
}
