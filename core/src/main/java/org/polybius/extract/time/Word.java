package org.polybius.extract.time;

/**
 * A word as the time grammar sees it; finer than a syntactic token, because dates and clock times
 * are cut in different ways by different tokenisers.
 *
 * @param start first code unit in the text
 * @param end one past the last code unit
 * @param kind its shape
 * @param text as written
 * @param lower in lower case, with a straight apostrophe
 * @param glued whether no white space stands before it
 */
record Word(int start, int end, Kind kind, String text, String lower, boolean glued) {

  /** Shapes of words. */
  enum Kind {
    /** 2023-12-11. */
    ISO,
    /** 7/10, 07/10/2023, 7.10.23. */
    SLASH,
    /** 19:30. */
    CLOCK,
    /** 1990s, '90s. */
    DECADE,
    /** '98. */
    SHORT_YEAR,
    /** 7th. */
    ORDINAL,
    /** 7, 1,400, 2.5. */
    NUMBER,
    /** a.m., pm. */
    MERIDIEM,
    LETTERS,
    PUNCTUATION
  }

  /** Whether it opens with a capital letter. */
  boolean capital() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it is made of letters or digits. */
  boolean alphanumeric() {
    return kind != Kind.PUNCTUATION;
  }
}
