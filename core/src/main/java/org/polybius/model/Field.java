package org.polybius.model;

/** Which text of a report a {@link Span} points into. */
public enum Field {
  /** The body, {@link Report#text()}. */
  TEXT,
  /** The headline, {@link Report#title()}. */
  TITLE
}
