package org.polybius.cli;

import java.util.Locale;

/** Forms in which readings are given. */
enum Format {
  /** Text for a terminal. */
  TABLE,
  /** The contract: one object, or one a line. */
  JSON,
  /** One page. */
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
