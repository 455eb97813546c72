package org.polybius.extract.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.polybius.extract.Table;
import org.polybius.extract.Table.Row;

/** The classes of nouns of noun-classes.tsv. */
final class NounClasses {
  private final Map<String, Set<String>> classes = new HashMap<>();

  NounClasses(Table table) {
    for (Row row : table.rows()) {
      classes.put(row.get("class"), Set.copyOf(new java.util.HashSet<>(row.list("lemmas"))));
    }
  }

  /** The lemmas of a class; it must exist. */
  Set<String> lemmas(String name) {
    Set<String> lemmas = classes.get(name);
    if (lemmas == null) {
      throw new IllegalArgumentException("no class of nouns " + name);
    }
    return lemmas;
  }
}
