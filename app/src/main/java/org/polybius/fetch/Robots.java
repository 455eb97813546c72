package org.polybius.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sites allow programs to ask for (Robots Exclusion Protocol, RFC 9309): a site that has no
 * rules allows everything, one whose rules cannot be had allows nothing for now.
 */
final class Robots {
  /** The longest that rules may be remembered (RFC 9309, 2.4). */
  private static final Duration KEPT = Duration.ofHours(24);

  /** When rules that could not be had are asked for again. */
  private static final Duration SOON = Duration.ofMinutes(15);

  /** Rules beyond this are not read (RFC 9309, 2.5 asks for 500 KiB at least). */
  private static final int MOST = 512 << 10;

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  /** Failures that say more than that the rules cannot be had, and hold for the page as well. */
  private static final Set<FetchFailure> TELLING =
      EnumSet.of(
          FetchFailure.ADDRESS_REFUSED,
          FetchFailure.HOST_UNKNOWN,
          FetchFailure.UNREACHABLE,
          FetchFailure.ASKED_TO_WAIT);

  private final Clock clock;
  private final String product;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, Kept> kept = new HashMap<>();

  /** Fetches the rules of a site. */
  interface Source {
    /** The answer of the site after redirects. */
    Answer fetch(WebAddress address) throws FetchException;
  }

  /**
   * For one program.
   *
   * @param product its name as rules may call it, lower case
   */
  Robots(Clock clock, String product) {
    this.clock = clock;
    this.product = product;
  }

  /**
   * Refuses an address that its site's rules keep from programs.
   *
   * @return how long the site wants to be left alone between two requests
   */
  Duration check(WebAddress address, Source source) throws FetchException {
    Instant now = clock.instant();
    Kept known = kept.get(address.site());
    if (known == null || !now.isBefore(known.until)) {
      BaseRobotRules rules = rules(address.resolve("/robots.txt"), source);
      known = new Kept(now.plus(rules.isDeferVisits() ? SOON : KEPT), rules);
      kept.put(address.site(), known);
    }
    if (!known.rules.isAllowed(address.toString())) {
      String why = known.rules.isDeferVisits() ? "cannot be had" : "keep programs from it";
      throw new FetchException(
          FetchFailure.ROBOTS_DENIED, address + ": the site's rules (robots.txt) " + why);
    }
    long delay = known.rules.getCrawlDelay();
    return delay <= 0 ? Duration.ZERO : shorter(Duration.ofMillis(delay));
  }

  private static Duration shorter(Duration asked) {
    return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
  }

  private BaseRobotRules rules(WebAddress address, Source source) throws FetchException {
    try {
      Answer answer = source.fetch(address);
      int status = answer.status();
      if (status != 200) {
        boolean none = status >= 400 && status != 429;
        return parser.failedFetch(none ? status : 503); // an odd answer tells of no rules
      }
      byte[] body = answer.body();
      byte[] read = body.length > MOST ? Arrays.copyOf(body, MOST) : body;
      return parser.parseContent(address.toString(), read, "text/plain", List.of(product));
    } catch (FetchException e) {
      if (e.code() == FetchFailure.TOO_MANY_REDIRECTS) {
        return parser.failedFetch(404); // RFC 9309, 2.3.1.2: as if there were none
      }
      if (TELLING.contains(e.code())) {
        throw e;
      }
      return parser.failedFetch(503);
    }
  }

  /** Rules and until when they are remembered. */
  private record Kept(Instant until, BaseRobotRules rules) {}
}
