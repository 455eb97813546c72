package org.polybius.web;

/** What an address names is not in the ledger; the message says what. */
final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Missing(String what) {
    super(what);
  }
}
