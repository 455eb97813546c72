package org.polybius.search;

/**
 * Finds reports, sentences and claims by their words, and by meaning. Safe for use by several
 * threads.
 */
public interface Search extends AutoCloseable {
  /**
   * What answers a question. Whatever its words are, they are understood or taken literally; the
   * answer's note says which.
   *
   * @throws SearchException when the index cannot be read, or the question is too large for it, or
   *     asks for what is similar in meaning and the index has no vectors of the installed model
   */
  Answer search(Question question);

  /** The version of the ledger that is searched: stale when it is not the ledger's own. */
  String version();

  @Override
  void close();
}
