package org.polybius.search;

import org.polybius.query.Filter;

/**
 * What a person looks for.
 *
 * @param words words, phrases, fuzzy names, fields; "" for all that the filter keeps. At most
 *     {@value #LONGEST} characters
 * @param level what is to be found
 * @param filter what is kept: a report or sentence is, when one of its claims is
 * @param offset hits to pass over, 0 to {@value #DEEPEST}
 * @param limit hits at most, 1 to {@value #MOST}
 * @param similar whether what is similar in meaning is found too; the words are then taken as they
 *     stand, any of them, without signs and fields
 */
public record Question(
    String words, Level level, Filter filter, int offset, int limit, boolean similar) {
  /** Characters of a query: enough for any phrase, and too few to exhaust the engine. */
  public static final int LONGEST = 500;

  /** Hits that may be passed over. */
  public static final int DEEPEST = 10_000;

  /** Hits of one answer. */
  public static final int MOST = 1000;

  /** Refuses what is out of bounds. */
  public Question {
    words = words.strip();
    if (words.length() > LONGEST) {
      throw new SearchException(
          "a query has at most " + LONGEST + " characters, not " + words.length(), null);
    }
    if (offset < 0 || offset > DEEPEST) {
      throw new SearchException("an offset is from 0 to " + DEEPEST + ", not " + offset, null);
    }
    if (limit < 1 || limit > MOST) {
      throw new SearchException("a limit is from 1 to " + MOST + ", not " + limit, null);
    }
  }

  /** A question for words alone. */
  public Question(String words, Level level, Filter filter, int offset, int limit) {
    this(words, level, filter, offset, limit, false);
  }
}
