package org.polybius.reconcile.incident;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Lines;

/**
 * How many people a headline counts: "3 killed, 5 more wounded".
 *
 * @param counts by what befell them; what it does not count is absent
 */
record Headline(Map<Harm, Long> counts) {
  private static final Set<String> CROWD = WordSets.load("people.tsv").of("CROWD");
  private static final Map<String, Long> NUMBERS = numbers();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+|[^\\p{L}\\p{N}\\s]");
  private static final int MOST_DIGITS = 2;

  static Headline of(@Nullable String title) {
    Map<Harm, Long> counts = new EnumMap<>(Harm.class);
    Long number = null;
    String before = "";
    Matcher m = WORD.matcher(title == null ? "" : title.toLowerCase(Locale.ROOT));
    while (m.find()) {
      String word = m.group();
      Harm harm = Harm.of(word).orElse(null);
      Long read = before.equals(",") ? NUMBERS.get(word) : number(word);
      if (harm != null && number != null) {
        counts.merge(harm == Harm.DEATH ? Harm.KILLED : harm, number, Math::max);
      }
      boolean open = number != null && harm == null && CROWD.contains(word);
      number = read != null ? read : open ? number : null;
      before = word;
    }
    return new Headline(counts);
  }

  /** The number; 0 where the headline gives none. */
  long of(Harm harm) {
    return counts.getOrDefault(harm, 0L);
  }

  private static @Nullable Long number(String word) {
    return word.length() <= MOST_DIGITS && word.chars().allMatch(Character::isDigit)
        ? Long.valueOf(word)
        : NUMBERS.get(word);
  }

  private static Map<String, Long> numbers() {
    Map<String, Long> numbers = new HashMap<>();
    for (String line : Lines.of(Headline.class, "numbers.tsv")) {
      String[] cells = line.split("\t", -1);
      numbers.put(cells[0], Long.valueOf(cells[1]));
    }
    return Map.copyOf(numbers);
  }
}
