package org.polybius.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Hosts that have failed several times in a row. They are left alone for a while: a list of pages
 * of a host that is away would cost the time of a connection for each of them.
 */
final class Ailing {
  private static final int MOST = 3;
  private static final Duration WHILE = Duration.ofMinutes(15);

  /** Failures that tell of the host rather than of the page. */
  private static final Set<FetchFailure> TELLING =
      EnumSet.of(
          FetchFailure.HOST_UNKNOWN,
          FetchFailure.UNREACHABLE,
          FetchFailure.ANSWER_BROKEN,
          FetchFailure.TOO_SLOW);

  private final Clock clock;
  private final Map<String, Integer> failures = new HashMap<>();
  private final Map<String, Instant> until = new HashMap<>();

  Ailing(Clock clock) {
    this.clock = clock;
  }

  /**
   * Refuses an address of a host that is left alone.
   *
   * @throws FetchException when it has failed too often
   */
  void check(WebAddress address) throws FetchException {
    Instant again = until.get(address.host());
    if (again == null) {
      return;
    }
    if (clock.instant().isBefore(again)) {
      throw new FetchException(
          FetchFailure.UNREACHABLE,
          address
              + ": "
              + address.host()
              + " failed three times in a row, and rests until "
              + again);
    }
    answered(address);
  }

  /** The host has answered. */
  void answered(WebAddress address) {
    failures.remove(address.host());
    until.remove(address.host());
  }

  /** The host has failed, if the failure is its. */
  void failed(WebAddress address, FetchFailure failure) {
    if (TELLING.contains(failure) && failures.merge(address.host(), 1, Integer::sum) >= MOST) {
      until.put(address.host(), clock.instant().plus(WHILE));
    }
  }
}
