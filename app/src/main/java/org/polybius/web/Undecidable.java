package org.polybius.web;

/** A decision that cannot be meant. */
final class Undecidable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Undecidable(String message, Throwable cause) {
    super(message, cause);
  }
}
