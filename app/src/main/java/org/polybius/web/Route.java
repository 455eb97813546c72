package org.polybius.web;

/**
 * An address and what answers it.
 *
 * @param path with its parts in braces
 * @param says what it gives, in a few words
 * @param kind what sort of answer
 * @param need whom it answers
 * @param answer makes the body
 */
record Route(String path, String says, Kind kind, Need need, Answer answer) {
  /** An address that answers whoever may read, or, when it writes, whoever may decide. */
  Route(String path, String says, Kind kind, Answer answer) {
    this(path, says, kind, kind == Kind.WRITE ? Need.REVIEWER : Need.VIEWER, answer);
  }

  /** Sorts of answer. */
  enum Kind {
    /** HTML for people. */
    PAGE,
    /** HTML for people about the server itself, which is made anew each time. */
    LIVE,
    /** JSON that the filter narrows, page by page. */
    LIST,
    /** JSON of what has some words, page by page. */
    SEARCH,
    /** JSON about one thing or one picture. */
    ONE,
    /** A file to take along: the answer has sent it itself, and is "". */
    FILE,
    /**
     * A change of the ledger or of who is signed in, asked for by POST; the answer is the address
     * to go on at.
     */
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
    return kind == Kind.PAGE || kind == Kind.LIVE;
  }

  /** Whether it changes anything. */
  boolean writes() {
    return kind == Kind.WRITE;
  }
}
