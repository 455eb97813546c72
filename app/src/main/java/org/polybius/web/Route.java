package org.polybius.web;

/**
 * An address and what answers it.
 *
 * @param path with its parts in braces
 * @param says what it gives, in a few words
 * @param kind what sort of answer
 * @param answer makes the body
 */
record Route(String path, String says, Kind kind, Answer answer) {
  /** Sorts of answer. */
  enum Kind {
    /** HTML for people. */
    PAGE,
    /** JSON that the filter narrows, page by page. */
    LIST,
    /** JSON of what has some words, page by page. */
    SEARCH,
    /** JSON about one thing or one picture. */
    ONE,
    /** A file to take along: the answer has sent it itself, and is "". */
    FILE,
    /** A change of the ledger, asked for by POST; the answer is the address to go on at. */
    WRITE
  }

  /** Makes the body of an answer. */
  @FunctionalInterface
  interface Answer {
    /**
     * The body.
     *
     * @throws Missing when what the address names is not there
     * @throws org.polybius.query.FilterException when the address cannot be meant
     */
    String to(Asking asking);
  }

  boolean isPage() {
    return kind == Kind.PAGE;
  }

  /** Whether it changes the ledger. */
  boolean writes() {
    return kind == Kind.WRITE;
  }
}
