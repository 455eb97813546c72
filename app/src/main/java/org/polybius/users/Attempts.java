package org.polybius.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever guesses: some attempts are free, and after each further one that fails there
 * is twice as long to wait. An attempt counts as failed from its beginning, so that many at once
 * are no way round. Thread-safe; of more than ten thousand, the ones longest not seen are
 * forgotten.
 */
final class Attempts {
  private static final int MOST = 10_000;

  /** Doublings, so that no number runs over. */
  private static final int LAST = 30;

  /** How long one must be quiet to be forgotten. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Clock clock;
  private final int free;
  private final Duration longest;
  private final Map<String, Failed> failed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Attempts of one kind.
   *
   * @param free how many may fail without a wait
   * @param longest wait
   */
  Attempts(Clock clock, int free, Duration longest) {
    this.clock = clock;
    this.free = free;
    this.longest = longest;
  }

  /**
   * What failed.
   *
   * @param before what it was before the last attempt, for {@link #takeBack}; null for nothing, and
   *     where that can no longer be asked for
   */
  private record Failed(int times, Instant last, Instant until, @Nullable Failed before) {}

  /** How long to wait; zero when one may try, and then one has. */
  synchronized Duration begin(String who) {
    Instant now = clock.instant();
    Failed before = failed.get(who);
    if (before != null && before.last().plus(FORGOTTEN).isBefore(now)) {
      before = null;
    }
    if (before != null && now.isBefore(before.until())) {
      return Duration.between(now, before.until());
    }
    int times = before == null ? 1 : before.times() + 1;
    failed.put(who, new Failed(times, now, now.plus(wait(times)), kept(before)));
    return Duration.ZERO;
  }

  /**
   * After a wait no attempt from before it goes on: what was then is let go, or it would pile up.
   */
  private @Nullable Failed kept(@Nullable Failed before) {
    return before == null || before.times() < free
        ? before
        : new Failed(before.times(), before.last(), before.until(), null);
  }

  private Duration wait(int times) {
    if (times < free) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(times - free, LAST));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /** The attempt did not fail, and those before it are forgotten. */
  synchronized void forget(String who) {
    failed.remove(who);
  }

  /**
   * The attempt did not fail, and those before it still count, as long as they would have without
   * it: who succeeds every hour keeps no failure from being forgotten.
   */
  synchronized void takeBack(String who) {
    Failed now = failed.get(who);
    if (now == null) {
      return;
    }
    if (now.before() != null) {
      failed.put(who, now.before());
    } else if (now.times() == 1) {
      failed.remove(who);
    }
  }
}
