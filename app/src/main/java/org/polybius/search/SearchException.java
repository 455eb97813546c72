package org.polybius.search;

import org.jspecify.annotations.Nullable;

/** Something cannot be searched; the message tells a person why and what to do. */
public final class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * With a message for people.
   *
   * @param cause null when there is none
   */
  public SearchException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
