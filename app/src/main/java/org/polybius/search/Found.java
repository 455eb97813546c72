package org.polybius.search;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a hit was found where words and meaning were both looked for. The order of the hits
 * follows from the two places alone.
 *
 * @param words its place among those with words of the question, from 1; null when it is none of
 *     them
 * @param meaning its place among those nearest in meaning, from 1; null when it is none of them
 * @param likeness cosine of its vector and the question's, from -1 to 1; null when {@code meaning}
 *     is
 */
public record Found(@Nullable Integer words, @Nullable Integer meaning, @Nullable Double likeness) {
  /** Refuses what was found by nothing, places before the first, and likeness without meaning. */
  public Found {
    if (words == null && meaning == null) {
      throw new IllegalArgumentException("found by nothing");
    }
    if ((words != null && words < 1) || (meaning != null && meaning < 1)) {
      throw new IllegalArgumentException("a place before the first: " + words + ", " + meaning);
    }
    if ((meaning == null) != (likeness == null)) {
      throw new IllegalArgumentException("likeness and meaning come together");
    }
  }

  /** For people, as in "words (3) and meaning (1, likeness 0.74)". */
  public String inWords() {
    Stream<String> byWords = Stream.ofNullable(words).map(place -> "words (" + place + ")");
    Stream<String> byMeaning =
        Stream.ofNullable(meaning)
            .map(
                place ->
                    String.format(Locale.ROOT, "meaning (%d, likeness %.2f)", place, likeness));
    return Stream.concat(byWords, byMeaning).collect(Collectors.joining(" and "));
  }
}
