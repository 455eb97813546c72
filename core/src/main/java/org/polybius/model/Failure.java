package org.polybius.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong without stopping the rest.
 *
 * @param stage where: read, annotate, extract …
 * @param code stable, upper case
 * @param message for the reader who must act
 * @param span the part of the text concerned
 */
public record Failure(String stage, String code, String message, @Nullable Span span) {
  /** Refuses blanks. */
  public Failure {
    Checks.notBlank(stage, "failure stage");
    Checks.notBlank(code, "failure code");
    Checks.notBlank(message, "failure message");
  }
}
