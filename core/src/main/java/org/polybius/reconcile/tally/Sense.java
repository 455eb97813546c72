package org.polybius.reconcile.tally;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.polybius.reconcile.Lines;

/** What words around a figure say of it ({@code words.tsv}). */
enum Sense {
  /** The people are of other countries than most. */
  FOREIGN,
  /** The people are of whatever country: those of other countries are joined with most. */
  BOTH,
  /** The people are of two nationalities each. */
  DUAL,
  /** Whoever tells it counts victims by office. */
  OFFICE,
  /** Whoever tells it is of the place told of, whatever that is. */
  LOCAL,
  /** The number holds at the time of telling. */
  NOW,
  /** The people are men of a state. */
  REGULAR,
  /** The people are men of those who fight a state from within. */
  IRREGULAR;

  private static final Map<Sense, Pattern> WORDS = words();

  /** Whether some words, in whatever case, have this sense. */
  boolean in(String words) {
    Pattern pattern = WORDS.get(this);
    return pattern != null && pattern.matcher(words).find();
  }

  private static Map<Sense, Pattern> words() {
    Map<Sense, Pattern> words = new EnumMap<>(Sense.class);
    for (String line : Lines.of(Sense.class, "words.tsv")) {
      String[] cells = line.split("\t", -1);
      String any =
          Arrays.stream(cells[1].split("\\|")).map(Pattern::quote).collect(Collectors.joining("|"));
      words.put(valueOf(cells[0]), Pattern.compile("(?iu)(?<![\\p{L}])(" + any + ")(?![\\p{L}])"));
    }
    return words;
  }
}
