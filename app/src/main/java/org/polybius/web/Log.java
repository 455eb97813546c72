package org.polybius.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.polybius.export.Harmless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who signed in and out, and whose signing in failed or had to wait. A name that nobody has is not
 * written down: it may be a password in the wrong field.
 */
final class Log {
  private static final Logger LOG = LoggerFactory.getLogger("org.polybius.access");

  private final Clock clock;

  Log(Clock clock) {
    this.clock = clock;
  }

  /**
   * Writes down what happened.
   *
   * @param name of a user
   * @param from the network address
   */
  void say(String what, String name, String from) {
    LOG.info(
        "{} {}: {} from {}",
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        what,
        Harmless.line(name),
        Harmless.line(from));
  }
}
