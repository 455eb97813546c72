package org.polybius.fetch;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pause {
  /** Lets the thread sleep. */
  Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

  /**
   * Waits for a while.
   *
   * @throws InterruptedException when the wait is broken off
   */
  void await(Duration duration) throws InterruptedException;
}
