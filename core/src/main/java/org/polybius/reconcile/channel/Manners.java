package org.polybius.reconcile.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.polybius.reconcile.Lines;
import org.polybius.reconcile.channel.Channel.Manner;

/** Words that say whether two are in contact without others between them: {@code manners.tsv}. */
final class Manners {
  private static final String TABLE = "manners.tsv";
  private static final List<Entry> ALL = read();

  private Manners() {}

  /**
   * One kind of words.
   *
   * @param manner what they say
   * @param words in lower case
   * @param example words of which it holds
   * @param counterExample words of which it does not
   */
  record Entry(Manner manner, Pattern words, String example, String counterExample) {}

  /** What the words that name a contact say; the first entry that fits counts. */
  static Manner of(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(entry -> entry.words().matcher(lower).find())
        .map(Entry::manner)
        .findFirst()
        .orElse(Manner.UNSTATED);
  }

  /** All entries. */
  static List<Entry> all() {
    return ALL;
  }

  private static List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    for (String line : Lines.of(Manners.class, TABLE)) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 4) {
        throw new IllegalStateException(TABLE + " has a line without four cells: " + line);
      }
      Pattern words = Pattern.compile("\\b(?:" + cells[1] + ")\\b");
      entries.add(new Entry(Manner.valueOf(cells[0]), words, cells[2], cells[3]));
    }
    return List.copyOf(entries);
  }
}
