package org.polybius.reconcile.incident;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Lines;

/**
 * How many people a headline counts: "3 killed, 5 more wounded", "Storm kills three", "Teen killed,
 * another injured".
 *
 * @param counts numbers, by what befell them; what it does not count is absent
 * @param singles what befell single people without a number
 */
record Headline(Map<Harm, Long> counts, Set<Harm> singles) {
  private static final WordSets WORDS = WordSets.load("people.tsv");
  private static final Set<String> CROWD = WORDS.of("CROWD");
  private static final Set<String> SINGLE = WORDS.of("SINGLE");
  private static final Set<String> JOINT = WORDS.of("JOINT");
  private static final Set<String> SELF = WORDS.of("SELF");
  private static final Set<String> VICTIM = WORDS.of("VICTIM");

  /** What joins those killed. */
  private static final Set<String> JOINING = WORDS.of("JOINING");

  private static final Map<String, Long> NUMBERS = numbers("numbers.tsv");
  private static final Map<String, Long> ORDINALS = numbers("ordinals.tsv");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+|[^\\p{L}\\p{N}\\s]");
  private static final Pattern DYING = Pattern.compile("die[sd]|dead|dying|succumb(s|ed)");
  private static final int MOST_DIGITS = 2;

  static Headline of(@Nullable String title) {
    Reading reading = new Reading();
    Matcher m = WORD.matcher(title == null ? "" : title.toLowerCase(Locale.ROOT));
    while (m.find()) {
      reading.take(m.group());
    }
    return new Headline(reading.counts, reading.singles);
  }

  /** The number; 0 where the headline gives none. */
  long number(Harm harm) {
    return counts.getOrDefault(harm, 0L);
  }

  /** What is known after some words of a headline. */
  private static final class Reading {
    private final Map<Harm, Long> counts = new EnumMap<>(Harm.class);
    private final Set<Harm> singles = EnumSet.noneOf(Harm.class);
    private @Nullable Long number;
    private boolean single;
    private @Nullable Harm doing;

    /** A number after a comma: an age, unless those it counts follow. */
    private @Nullable Long aside;

    private boolean named;
    private String before = "";

    /** Whom somebody kills, and how many: "kills wife, self" are two. */
    private boolean killing;

    private long objects;

    /** Which victim is told of: "fourth victim dies". */
    private long place;

    private long ordinal;

    void take(String word) {
      Harm harm = Harm.of(word).map(h -> h == Harm.DEATH ? Harm.KILLED : h).orElse(null);
      Long read = before.equals(",") ? null : written(word);
      if (aside != null && (harm != null || CROWD.contains(word))) {
        number = aside + (named ? 1 : 0);
      }
      aside = before.equals(",") ? written(word) : null;
      named = word.equals(",") ? single : aside != null && named;
      if (harm != null) {
        befell(harm);
      } else if (read != null && doing != null) {
        counts.merge(doing, read, Math::max);
      }
      alsoSelf(word, read);
      victim(word);
      boolean open = harm != null || CROWD.contains(word) || JOINT.contains(word);
      number = read != null ? read : open ? number : null;
      single = read == null && (SINGLE.contains(word) || (single && open));
      doing = harm != null && number == null && word.matches(".*(s|ing)") ? harm : null;
      before = word;
    }

    /**
     * "Kills wife, then himself": one more than those killed. Between the act and the word for
     * oneself stands nobody but them: "kills husband in self defense" is one.
     */
    private void alsoSelf(String word, @Nullable Long read) {
      Harm harm = Harm.of(word).orElse(null);
      boolean people = read != null || CROWD.contains(word) || SINGLE.contains(word);
      if (harm != null) {
        killing = harm == Harm.KILLED && number == null && word.matches(".*(s|ing)");
        objects = 0;
      } else if (killing && SELF.contains(word)) {
        counts.merge(Harm.KILLED, objects + 1, Math::max);
      } else if (people) {
        objects += read != null ? read : SINGLE.contains(word) ? 1 : 0;
      } else {
        killing &= JOINT.contains(word) || JOINING.contains(word);
      }
    }

    /** "Fourth victim dies": at least so many are dead. */
    private void victim(String word) {
      if (place > 0 && DYING.matcher(word).matches()) {
        counts.merge(Harm.KILLED, place, Math::max);
      } else if (ordinal > 0 && VICTIM.contains(word)) {
        place = ordinal;
      } else if (SINGLE.contains(word)) {
        place = 0;
      }
      boolean digits = word.matches("\\d{1,2}(nd|rd|th)");
      Long written = digits ? Long.valueOf(word.replaceAll("\\D", "")) : ORDINALS.get(word);
      ordinal = written == null ? 0 : written;
    }

    private void befell(Harm harm) {
      if (number != null) {
        counts.merge(harm, number, Math::max);
      } else if (single) {
        singles.add(harm);
      }
    }
  }

  private static @Nullable Long written(String word) {
    return word.length() <= MOST_DIGITS && word.chars().allMatch(Character::isDigit)
        ? Long.valueOf(word)
        : NUMBERS.get(word);
  }

  private static Map<String, Long> numbers(String table) {
    Map<String, Long> numbers = new HashMap<>();
    for (String line : Lines.of(Headline.class, table)) {
      String[] cells = line.split("\t", -1);
      numbers.put(cells[0], Long.valueOf(cells[1]));
    }
    return Map.copyOf(numbers);
  }
}
