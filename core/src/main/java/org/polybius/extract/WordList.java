package org.polybius.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.polybius.annotate.Token;

/**
 * Words by their use: a {@link Table} with the columns {@code word} and {@code use}, a word
 * standing once for each use.
 */
public final class WordList {
  private final Map<String, Set<String>> uses = new HashMap<>();

  private WordList(Table table) {
    for (Table.Row row : table.rows()) {
      uses.computeIfAbsent(row.get("use"), u -> new HashSet<>()).add(row.get("word"));
    }
  }

  /** The list in a resource beside a class. */
  public static WordList of(Class<?> beside, String resource) {
    return new WordList(Table.load(beside, resource));
  }

  /**
   * Whether a token, as written or by its lemma, is a word of a use.
   *
   * @throws IllegalArgumentException for a use that the list does not have
   */
  public boolean has(Token token, String use) {
    Set<String> words = uses.get(use);
    if (words == null) {
      throw new IllegalArgumentException("no words of use " + use);
    }
    return Syntax.matches(token, words);
  }
}
