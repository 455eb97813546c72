package org.polybius.query;

/**
 * A ledger has more claims than the memory of the program can hold at once. The message is for the
 * user: how many fit, and how to give more memory.
 */
public final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
