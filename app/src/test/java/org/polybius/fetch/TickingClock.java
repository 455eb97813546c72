package org.polybius.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes on only when somebody waits, and remembers how long they waited. */
public final class TickingClock extends Clock implements Pause {
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final List<Duration> waits = new ArrayList<>();

  @Override
  public void await(Duration duration) {
    waits.add(duration);
    pass(duration);
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** How long was waited, in order. */
  public List<Duration> waits() {
    return List.copyOf(waits);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
