package org.polybius.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The ledger cannot do what it was asked. Nothing of the call has been stored, and nothing that was
 * there is lost. The message is one line for the user: which ledger, what is wrong.
 */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user, and what lies behind it for whoever looks closer. */
  public LedgerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
