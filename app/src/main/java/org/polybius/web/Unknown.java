package org.polybius.web;

/** A request from nobody in particular, where one must sign in. */
final class Unknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unknown(String message) {
    super(message);
  }
}
