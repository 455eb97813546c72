package org.polybius.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.polybius.cli.WebOption.Web;
import org.polybius.fetch.FetchException;
import org.polybius.fetch.Opml;
import org.polybius.fetch.Pause;
import org.polybius.fetch.Watch;
import org.polybius.fetch.WebAddress;
import org.polybius.ledger.Archive;
import org.polybius.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code polybius watch}: brings what feeds name into the ledger, again and again. */
@Command(
    name = "watch",
    sortOptions = false,
    description = {
      "Looks at feeds (RSS, Atom) again and again, and brings new reports into the ledger.",
      "",
      "Sites are asked as their robots.txt allows, one request at a time, and only for what has",
      "changed; those that fail or ask to be left alone are asked less often. It goes on until it",
      "is stopped, which it may be at any moment.",
      ""
    })
final class WatchCommand implements Callable<Integer> {
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final Console console;
  private final Clock clock;
  private final Pause pause;

  @Mixin private LedgerOption ledger;

  @Mixin private WebOption webOption = new WebOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FEEDS",
      description = "lists of feeds (OPML), http(s) addresses of feeds")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      defaultValue = "30",
      description = "time between two looks at a feed, in minutes, 1 to 1440 (default: 30)")
  private int minutes;

  @Option(names = "--once", description = "look at each feed once, and end")
  private boolean once;

  /** Waits between rounds by {@code pause}. */
  WatchCommand(Console console, Clock clock, Pause pause) {
    this.console = console;
    this.clock = clock;
    this.pause = pause;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    if (minutes < 1 || minutes > 1440) {
      throw ledger.wrong("--every is from 1 to 1440, not " + minutes);
    }
    try (Archive archive = ledger.open();
        Progress progress = new Progress(console, "reading", -1)) {
      Count count = new Count(console, progress);
      List<WebAddress> feeds = feeds(count);
      if (!feeds.isEmpty()) {
        watch(archive, count, feeds);
      }
      console.out().println(count.summary());
      return count.exit();
    }
  }

  private void watch(Archive archive, Count count, List<WebAddress> feeds) {
    try (Web web = webOption.open(ledger.beside("-visits.json"), archive, clock)) {
      Watch watch = new Watch(web.reports(), clock, Duration.ofMinutes(minutes), feeds);
      Reader reader = new Reader();
      round(archive, count, reader, web, watch);
      while (!once) {
        Duration idle = watch.idle();
        pause.await(idle.compareTo(SHORTEST) < 0 ? SHORTEST : idle);
        roundOrNext(archive, count, reader, web, watch);
      }
    } catch (IOException e) {
      count.failed("what was fetched when cannot be kept: " + Inputs.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A ledger that is busy or away for a while costs a round: the next asks for the same again. */
  private void roundOrNext(Archive archive, Count count, Reader reader, Web web, Watch watch) {
    try {
      round(archive, count, reader, web, watch);
    } catch (LedgerException e) {
      count.failed(e.getMessage() + "; what this round brought is asked for again in the next");
      web.forget();
    } catch (IOException e) {
      count.failed("what was fetched when cannot be kept: " + Inputs.reason(e));
    }
  }

  /** What a round brings is in the ledger before it is remembered as fetched. */
  private void round(Archive archive, Count count, Reader reader, Web web, Watch watch)
      throws IOException {
    try (Ingest ingest = new Ingest(archive, reader, Reader.threads(), count)) {
      ingest.from("feeds");
      watch.round(new FromWeb(ingest, count));
      ingest.finish();
    }
    web.save();
    Settling.settle(console, archive);
  }

  private List<WebAddress> feeds(Count count) {
    List<WebAddress> feeds = new ArrayList<>();
    for (String name : names) {
      try {
        List<String> listed = WebAddress.looksLike(name) ? List.of(name) : listed(name);
        listed.forEach(address -> add(address, feeds, count));
      } catch (IOException e) {
        count.failed(name + ": " + Inputs.reason(e));
      }
    }
    return feeds;
  }

  private static void add(String address, List<WebAddress> feeds, Count count) {
    try {
      feeds.add(WebAddress.of(address));
    } catch (FetchException e) {
      count.failed(String.valueOf(e.getMessage()));
    }
  }

  private List<String> listed(String file) throws IOException {
    try (InputStream in = Inputs.open(file, console.in())) {
      return Opml.feeds(in);
    }
  }
}
