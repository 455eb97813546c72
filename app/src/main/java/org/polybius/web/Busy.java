package org.polybius.web;

/** Too much is being done at once; the message says so to people. */
final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Busy(String message) {
    super(message);
  }
}
