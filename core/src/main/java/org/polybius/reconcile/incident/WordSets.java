package org.polybius.reconcile.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polybius.reconcile.Lines;

/** Sets of words of a table whose first column names the set and whose second has its words. */
final class WordSets {
  private final Map<String, List<String>> sets = new HashMap<>();

  private WordSets(String table) {
    for (String line : Lines.of(WordSets.class, table)) {
      String[] cells = line.split("\t", -1);
      sets.put(cells[0], List.of(cells[1].split(" ", -1)));
    }
  }

  static WordSets load(String table) {
    return new WordSets(table);
  }

  /** The words of a set, lower case. */
  Set<String> of(String name) {
    return Set.copyOf(ordered(name));
  }

  /**
   * The words of a set in their order.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  List<String> ordered(String name) {
    List<String> words = sets.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no set of words " + name);
    }
    return words;
  }
}
