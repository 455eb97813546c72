package org.polybius.search;

import java.util.Optional;

/**
 * The index of a ledger as it is now: it may be made, renewed or removed while somebody searches.
 * Safe for use by several threads.
 */
public interface Index extends AutoCloseable {
  /**
   * What answers a question; empty when there is no index.
   *
   * @throws SearchException when the index cannot be read, or the question is too large for it
   */
  Optional<Answer> search(Question question);

  /** Another one whenever the index is another; "" when there is none. */
  String stamp();

  @Override
  void close();

  /** No index, now or later. */
  static Index none() {
    return new Index() {
      @Override
      public Optional<Answer> search(Question question) {
        return Optional.empty();
      }

      @Override
      public String stamp() {
        return "";
      }

      @Override
      public void close() {
        // There is nothing open.
      }
    };
  }
}
