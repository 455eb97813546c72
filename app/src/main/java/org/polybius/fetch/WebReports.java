package org.polybius.fetch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.read.HtmlReader;
import org.polybius.read.ReadResult;

/** Reads reports from the web: a page, or those that a feed names. Not for several threads. */
public final class WebReports {
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  /** Failures that may be gone at the next visit; after others nothing is asked for again. */
  private static final Set<FetchFailure> PASSING =
      EnumSet.of(
          FetchFailure.HOST_UNKNOWN,
          FetchFailure.UNREACHABLE,
          FetchFailure.ANSWER_BROKEN,
          FetchFailure.TOO_SLOW,
          FetchFailure.ROBOTS_DENIED,
          FetchFailure.ASKED_TO_WAIT);

  private final Fetcher fetcher;
  private final Visits visits;
  private final HtmlReader pages;
  private final Clock clock;

  /**
   * Reads reports.
   *
   * @param visits that the fetcher remembers in
   */
  public WebReports(Fetcher fetcher, Visits visits, HtmlReader pages, Clock clock) {
    this.fetcher = fetcher;
    this.visits = visits;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * Reads what an address leads to: a page, or all pages that a feed names.
   *
   * @return whether that is done; if not, it could not be had for now
   */
  public boolean read(String address, Taker taker) {
    try {
      WebAddress at = WebAddress.of(address);
      Fetched fetched = fetcher.fetch(at);
      if (fetched instanceof Fetched.Document document && isFeed(document)) {
        entries(at, document, Instant.MAX, taker);
      } else {
        page(at, fetched, null, taker);
      }
      return true;
    } catch (FetchException e) {
      taker.take(new ReadResult.Refused(e.failure()));
      return !PASSING.contains(e.code());
    }
  }

  /**
   * What an address leads to, as bytes; empty when it is as it was at the last visit.
   *
   * @throws FetchException when it cannot be had
   */
  public Optional<byte[]> bytes(String address) throws FetchException {
    return fetcher.fetch(WebAddress.of(address)) instanceof Fetched.Document document
        ? Optional.of(document.body())
        : Optional.empty();
  }

  /** An address was not taken to its end: it is to be sent again, changed or not. */
  public void askAnew(String address) {
    try {
      visits.askAnew(WebAddress.of(address).toString());
    } catch (FetchException e) {
      // it is none, so that nothing is remembered of it
    }
  }

  /**
   * Reads the new pages that a feed names.
   *
   * @param until when to leave the rest for the next time
   * @throws FetchException when there is no feed
   */
  void feed(WebAddress address, Instant until, Taker taker) throws FetchException {
    if (fetcher.fetch(address) instanceof Fetched.Document document) {
      entries(address, document, until, taker);
    }
  }

  private static boolean isFeed(Fetched.Document document) {
    return !PAGES.contains(document.type()) && Feeds.opens(document.body());
  }

  /** If a page could not be had for now, the feed is to name it again, changed or not. */
  private void entries(WebAddress asked, Fetched.Document feed, Instant until, Taker taker)
      throws FetchException {
    for (FeedEntry entry : Feeds.entries(feed)) {
      if (clock.instant().isAfter(until)) {
        visits.askAnew(asked.toString());
        return;
      }
      try {
        entry(feed.address().resolve(entry.link()), entry, taker);
      } catch (FetchException e) {
        taker.take(new ReadResult.Refused(e.failure()));
        if (PASSING.contains(e.code())) {
          visits.askAnew(asked.toString());
        }
      }
    }
  }

  /** Reads a page that is new, or of which the feed says that it has changed. */
  private void entry(WebAddress address, FeedEntry entry, Taker taker) throws FetchException {
    String name = address.toString();
    if (visits.of(name).filter(v -> entry.stamp().equals(stamp(v))).isPresent()) {
      taker.unchanged(name);
      return;
    }
    try {
      page(address, fetcher.fetch(address), entry.published(), taker);
      visits.of(name).ifPresent(visit -> visits.remember(name, stamped(visit, entry.stamp())));
    } catch (FetchException e) {
      if (!PASSING.contains(e.code())) {
        visits.remember(name, new Visit(clock.instant(), null, null, entry.stamp()));
      }
      throw e;
    }
  }

  private static String stamp(Visit visit) {
    return visit.stamp() == null ? "" : visit.stamp();
  }

  private static Visit stamped(Visit visit, String stamp) {
    return new Visit(visit.at(), visit.etag(), visit.lastModified(), stamp);
  }

  private void page(WebAddress asked, Fetched fetched, @Nullable String published, Taker taker)
      throws FetchException {
    if (fetched instanceof Fetched.Unchanged unchanged) {
      taker.unchanged(unchanged.address().toString());
    } else if (fetched instanceof Fetched.Document document) {
      if (!PAGES.contains(document.type()) && !document.type().isEmpty()) {
        throw new FetchException(
            FetchFailure.TYPE_UNSUPPORTED,
            document.address() + ": is of the type " + document.type() + ", not a web page");
      }
      String address = document.address().toString();
      String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
      HtmlReader.Source source = new HtmlReader.Source(address, document.charset(), published, now);
      ReadResult result = pages.read(address, document.body(), source);
      if (result instanceof ReadResult.Refused) {
        visits.askAnew(asked.toString());
      }
      taker.take(result);
    }
  }
}
