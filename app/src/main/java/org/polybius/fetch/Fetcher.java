package org.polybius.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks for addresses of the web: as their sites allow, one request at a time, and only for what has
 * changed. Every address on the way, those of redirects too, is held to the same rules. Not for
 * several threads.
 */
public final class Fetcher implements AutoCloseable {
  private static final String ACCEPT =
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9";

  private final Clock clock;
  private final FetchLimits limits;
  private final Visits visits;
  private final Transport transport;
  private final Robots robots;
  private final Turns turns;
  private final Ailing ailing;

  /**
   * How to behave.
   *
   * @param limits how much is taken
   * @param resolver finds hosts
   * @param rule which addresses may be connected to
   * @param between shortest time between two requests to one host
   * @param pause waits
   * @param product name of the program as rules of sites may call it, lower case letters
   * @param contact where a site's people find out more; "" for nowhere
   */
  public record Manners(
      FetchLimits limits,
      Resolver resolver,
      AddressRule rule,
      Duration between,
      Pause pause,
      String product,
      String contact) {
    /** What the program does unless it is told otherwise. */
    public static final Manners DEFAULT =
        new Manners(
            FetchLimits.DEFAULT,
            Resolver.SYSTEM,
            AddressRule.PUBLIC,
            Duration.ofSeconds(2),
            Pause.SLEEP,
            "polybius",
            "");

    /** The same, other addresses being allowed. */
    public Manners allowing(AddressRule other) {
      return new Manners(limits, resolver, other, between, pause, product, contact);
    }

    /** The same, saying where to find out more. */
    public Manners saying(String where) {
      return new Manners(limits, resolver, rule, between, pause, product, where);
    }

    /** Who asks: name, version, what for, and where to find out more. */
    String userAgent() {
      String more = contact.isEmpty() ? "" : "; +" + contact.replaceAll("[^\\x21-\\x7e]", "");
      return product + "/0.1 (reads news reports for research" + more + ")";
    }
  }

  /**
   * A fetcher.
   *
   * @param visits what is remembered; is added to
   */
  public Fetcher(Manners manners, Clock clock, Visits visits) {
    this.clock = clock;
    this.limits = manners.limits();
    this.visits = visits;
    this.transport =
        new Transport(
            new GuardedResolver(manners.resolver(), manners.rule()), limits, manners.userAgent());
    this.robots = new Robots(clock, manners.product());
    this.ailing = new Ailing(clock);
    this.turns = new Turns(clock, manners.pause(), manners.between());
  }

  /**
   * Asks for an address, and remembers the visit.
   *
   * @throws FetchException when nothing of use came
   */
  public Fetched fetch(WebAddress address) throws FetchException {
    Map<String, String> headers = new TreeMap<>(Map.of("Accept", ACCEPT));
    visits.of(address.toString()).ifPresent(visit -> conditions(visit, headers));
    WebAddress at = address;
    for (int i = 0; i <= limits.redirects(); i++) {
      Duration delay = robots.check(at, this::rules);
      Answer answer = ask(at, headers, delay);
      if (answer.redirects()) {
        at = at.resolve(answer.location());
      } else {
        return usable(address, at, answer);
      }
    }
    throw redirects(address);
  }

  private static void conditions(Visit visit, Map<String, String> headers) {
    if (visit.etag() != null) {
      headers.put("If-None-Match", visit.etag());
    }
    if (visit.lastModified() != null) {
      headers.put("If-Modified-Since", visit.lastModified());
    }
  }

  /** The rules of a site, which are asked for whatever they may say. */
  private Answer rules(WebAddress address) throws FetchException {
    WebAddress at = address;
    for (int i = 0; i <= limits.redirects(); i++) {
      Answer answer = ask(at, Map.of(), Duration.ZERO);
      if (!answer.redirects()) {
        return answer;
      }
      at = at.resolve(answer.location());
    }
    throw redirects(address);
  }

  private FetchException redirects(WebAddress address) {
    return new FetchException(
        FetchFailure.TOO_MANY_REDIRECTS,
        address + ": leads on more than the " + limits.redirects() + " times that are followed");
  }

  private Answer ask(WebAddress address, Map<String, String> headers, Duration delay)
      throws FetchException {
    Instant now = clock.instant();
    Instant until = visits.leftAlone(address.host(), now).orElse(now);
    if (now.isBefore(until)) {
      throw new FetchException(
          FetchFailure.ASKED_TO_WAIT,
          address + ": " + address.host() + " asked to be left alone until " + until,
          Duration.between(now, until));
    }
    ailing.check(address);
    turns.await(address.host());
    try {
      Answer answer = transport.get(address, headers);
      ailing.answered(address);
      return answer;
    } catch (FetchException e) {
      ailing.failed(address, e.code());
      throw e;
    } finally {
      turns.end(address.host(), delay);
    }
  }

  private Fetched usable(WebAddress asked, WebAddress found, Answer answer) throws FetchException {
    int status = answer.status();
    if (status == 304) {
      return unchanged(asked, found);
    }
    if (status == 429 || status == 503) {
      Duration wait = RetryAfter.read(answer.header("retry-after"), clock.instant());
      visits.leaveAlone(found.host(), clock.instant().plus(wait));
      throw new FetchException(
          FetchFailure.ASKED_TO_WAIT,
          found
              + ": answers "
              + status
              + " and asks to be left alone for "
              + wait.toSeconds()
              + " s",
          wait);
    }
    if (status != 200) {
      throw new FetchException(FetchFailure.STATUS_UNUSABLE, found + ": answers " + status);
    }
    visits.remember(asked.toString(), visit(answer));
    return new Fetched.Document(found, answer);
  }

  /** Nobody can say of a page that was never had that it has not changed. */
  private Fetched unchanged(WebAddress asked, WebAddress found) throws FetchException {
    Visit visit = visits.of(asked.toString()).orElse(null);
    if (visit == null || (visit.etag() == null && visit.lastModified() == null)) {
      throw new FetchException(
          FetchFailure.ANSWER_BROKEN,
          found + ": answers 304 (not modified), though it was not asked whether it has changed");
    }
    visits.remember(asked.toString(), again(visit));
    return new Fetched.Unchanged(asked);
  }

  private Visit again(Visit visit) {
    return new Visit(clock.instant(), visit.etag(), visit.lastModified(), visit.stamp());
  }

  private Visit visit(Answer answer) {
    return new Visit(clock.instant(), answer.header("etag"), answer.header("last-modified"), null);
  }

  @Override
  public void close() {
    transport.close();
  }
}
