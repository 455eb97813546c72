package org.polybius.reconcile.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.polybius.reconcile.Lines;

/** Sets of words of a table whose first column names the set and whose second has its words. */
final class WordSets {
  private final Map<String, Set<String>> sets = new HashMap<>();

  private WordSets(String table) {
    for (String line : Lines.of(WordSets.class, table)) {
      String[] cells = line.split("\t", -1);
      sets.put(cells[0], Set.of(java.util.Arrays.stream(cells[1].split(" ", -1)).distinct().toArray(String[]::new)));
    }
  }

  static WordSets load(String table) {
    return new WordSets(table);
  }

  /**
   * The words of a set, lower case.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  Set<String> of(String name) {
    Set<String> words = sets.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no set of words " + name);
    }
    return words;
  }
}
