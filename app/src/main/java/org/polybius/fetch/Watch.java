package org.polybius.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.polybius.read.ReadResult;

/**
 * Looks at feeds again and again: as often as wished while they answer, less and less often while
 * they do not. Not for several threads.
 */
public final class Watch {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** The time of one look, for all pages of a feed: others wait meanwhile. */
  private static final Duration LOOK = Duration.ofMinutes(10);

  private final WebReports reports;
  private final Clock clock;
  private final Duration every;
  private final List<Feed> feeds = new ArrayList<>();

  /**
   * Watches feeds.
   *
   * @param every time between two looks at a feed that answers
   */
  public Watch(WebReports reports, Clock clock, Duration every, List<WebAddress> addresses) {
    this.reports = reports;
    this.clock = clock;
    this.every = every;
    addresses.stream().distinct().forEach(a -> feeds.add(new Feed(a, clock.instant())));
  }

  /** Looks at the feeds that are due, each once. */
  public void round(Taker taker) {
    for (Feed feed : feeds) {
      if (!clock.instant().isBefore(feed.due)) {
        look(feed, taker);
      }
    }
  }

  private void look(Feed feed, Taker taker) {
    try {
      reports.feed(feed.address, clock.instant().plus(LOOK), taker);
      feed.failures = 0;
      feed.due = clock.instant().plus(every);
    } catch (FetchException e) {
      feed.failures++;
      Duration asked = e.after() == null ? Duration.ZERO : e.after();
      Duration wait = backedOff(feed.failures);
      feed.due = clock.instant().plus(asked.compareTo(wait) > 0 ? asked : wait);
      taker.take(new ReadResult.Refused(e.failure()));
    }
  }

  /** Twice the time for each failure in a row, a day at most. */
  private Duration backedOff(int failures) {
    Duration wait = every;
    for (int i = 0; i < failures && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /** How long until a feed is due; zero when one is. */
  public Duration idle() {
    Instant now = clock.instant();
    Instant first = feeds.stream().map(f -> f.due).min(Instant::compareTo).orElse(now);
    return first.isBefore(now) ? Duration.ZERO : Duration.between(now, first);
  }

  /** A feed and when to look at it. */
  private static final class Feed {
    final WebAddress address;
    Instant due;
    int failures;

    Feed(WebAddress address, Instant due) {
      this.address = address;
      this.due = due;
    }
  }
}
