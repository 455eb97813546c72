package org.polybius.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sees to it that a host is asked once at a time, with a pause between two requests. */
final class Turns {
  private final Clock clock;
  private final Pause pause;
  private final Duration between;
  private final Map<String, Instant> next = new HashMap<>();

  /**
   * Turns.
   *
   * @param between shortest time between the end of one request to a host and the next
   */
  Turns(Clock clock, Pause pause, Duration between) {
    this.clock = clock;
    this.pause = pause;
    this.between = between;
  }

  /**
   * Waits until a host may be asked.
   *
   * @throws FetchException when the wait is broken off
   */
  void await(String host) throws FetchException {
    Instant from = next.getOrDefault(host, Instant.MIN);
    Instant now = clock.instant();
    if (now.isBefore(from)) {
      try {
        pause.await(Duration.between(now, from));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FetchException(FetchFailure.TOO_SLOW, host + ": the wait was broken off");
      }
    }
  }

  /**
   * A request to a host has ended.
   *
   * @param asked how long the host wants to be left alone between two requests
   */
  void end(String host, Duration asked) {
    Duration wait = asked.compareTo(between) > 0 ? asked : between;
    next.put(host, clock.instant().plus(wait));
  }
}
