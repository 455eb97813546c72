package org.polybius.export.linked;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Positions in a text, in Unicode code points instead of UTF-16 code units: the Web Annotation
 * Recommendation counts the former, a ledger the latter. A lone surrogate counts as one code point.
 */
public final class CodePoints {
  /** Code units at which a pair of surrogates has its second half, ascending. */
  private final int[] seconds;

  private CodePoints(int[] seconds) {
    this.seconds = seconds;
  }

  /** Those of a text. */
  public static CodePoints of(String text) {
    return new CodePoints(
        IntStream.range(1, text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .toArray());
  }

  /**
   * How many code points begin before a code unit: a position between the halves of a pair is that
   * after it.
   *
   * @param unit from 0 to the length of the text
   */
  public int before(int unit) {
    int found = Arrays.binarySearch(seconds, unit);
    int pairs = found < 0 ? -found - 1 : found;
    return unit - pairs;
  }
}
