package org.polybius.extract.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.extract.Table;

/** Whether a number is the size of a rise or fall ("fell 5 per cent", not "fell to 5 per cent"). */
public final class Changes {
  private static final int REACH = 3;
  private static final int OBJECT_REACH = 6;

  /** Direction of a change. */
  public enum Direction {
    UP,
    DOWN
  }

  private final Map<String, Direction> words = new HashMap<>();

  private Changes(Table table) {
    for (Table.Row row : table.rows()) {
      words.put(row.get("word"), Direction.valueOf(row.get("direction")));
    }
  }

  /** The words of English. */
  public static Changes english() {
    return new Changes(Table.load(Changes.class, "changes.tsv"));
  }

  /** The direction of the change whose size the number is, if it is one. */
  public Optional<Direction> of(String text, QuantityGrammar.Found found) {
    List<Word> words = Word.split(text.substring(0, found.start()));
    int last = words.size() - 1;
    boolean by = last >= 0 && words.get(last).text().equals("by");
    int reach = by ? OBJECT_REACH : REACH;
    for (int i = last; i >= 0 && i > last - reach; i--) {
      String word = words.get(i).text();
      if (word.matches("to|at|from|of|in|,|and|;|\\(|\\)|for|with|than|\\d.*")) {
        return Optional.empty();
      }
      Direction direction = this.words.get(word);
      if (direction != null) {
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }
}
