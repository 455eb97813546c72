package org.polybius.search;

/** What is found. */
public enum Level {
  /** Whole reports, headline and text. */
  REPORTS,
  /** Single sentences of reports; a headline is one too. */
  SENTENCES,
  /** Claims, by the words that support them. */
  CLAIMS
}
