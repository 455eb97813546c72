package org.polybius.annotate;

import java.util.regex.Pattern;

/** The shape of words: quotes in their ASCII form, casing, kinds of character. */
final class WordForms {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");

  private WordForms() {}

  /** Typographic quotes, a lone {@code ``}, {@code ''} or ellipsis replaced by ASCII. */
  static String ascii(String word) {
    if (word.equals("``") || word.equals("''")) {
      return "\"";
    }
    if (word.equals("…")) {
      return "...";
    }
    return isAscii(word) ? word : word.replaceAll("[“”„]", "\"").replaceAll("[‘’]", "'");
  }

  /** The form without soft hyphens, joiners and other characters nobody sees, quotes in ASCII. */
  static String visible(String word) {
    return isAscii(word) ? word : INVISIBLE.matcher(ascii(word)).replaceAll("");
  }

  static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Whether a code point is of one of the Unicode punctuation categories. */
  static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Whether a code point belongs inside a word: letter, digit or combining mark. */
  static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  /** Whether a code point separates words: any space, control or line break, but no joiner. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || (Character.isISOControl(c) || c == 0x200B || c == 0xFEFF);
  }

  /**
   * The casing class the encoder was trained with: 1 lower, 2 Title, 3 UPPER, 4 mixed, 5 digits, 6
   * digits among others, 7 no letter, 8 single upper-case letter.
   */
  static int shape(String word) {
    int[] points = ascii(word).codePoints().toArray();
    int digits = 0;
    int letters = 0;
    int lower = 0;
    int upper = 0;
    boolean startsUpper = false;
    for (int c : points) {
      digits += Character.isDigit(c) ? 1 : 0;
      lower += Character.isLowerCase(c) && Character.isLetter(c) ? 1 : 0;
      boolean isUpper = Character.isUpperCase(c) && Character.isLetter(c);
      upper += isUpper ? 1 : 0;
      startsUpper |= letters == 0 && isUpper;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    if (digits > 0) {
      return digits == points.length ? 5 : 6;
    }
    return shape(letters, lower, upper, startsUpper);
  }

  private static int shape(int letters, int lower, int upper, boolean startsUpper) {
    if (letters == 0) {
      return 7;
    }
    if (lower == letters) {
      return 1;
    }
    if (letters == 1) {
      return 8;
    }
    if (upper == letters) {
      return 3;
    }
    return startsUpper && lower == letters - 1 ? 2 : 4;
  }
}
