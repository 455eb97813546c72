package org.polybius.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Failure;

/** Something on the web could not be had. The message is one line and names the address. */
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final FetchFailure code;
  private final @Nullable Duration after;

  FetchException(FetchFailure code, String message) {
    this(code, message, null);
  }

  /**
   * A failure.
   *
   * @param after how long the host asked to be left alone; null when it did not
   */
  FetchException(FetchFailure code, String message, @Nullable Duration after) {
    super(message.replaceAll("\\s+", " "));
    this.code = code;
    this.after = after;
  }

  /** What kind of failure. */
  public FetchFailure code() {
    return code;
  }

  /** How long the host asked to be left alone; null when it did not. */
  @Nullable Duration after() {
    return after;
  }

  /** As a record for the ledger. */
  public Failure failure() {
    return new Failure(FetchFailure.STAGE, code.name(), String.valueOf(getMessage()), null);
  }
}
