package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.polybius.fetch.AddressRule;
import org.polybius.fetch.Fetcher;
import org.polybius.fetch.Fetcher.Manners;
import org.polybius.fetch.Visits;
import org.polybius.fetch.VisitsFile;
import org.polybius.fetch.WebReports;
import org.polybius.ledger.Archive;
import org.polybius.read.HtmlReader;
import org.polybius.read.Limits;
import picocli.CommandLine.Option;

/** How a command behaves on the web. */
final class WebOption {
  @Option(
      names = "--allow-private-addresses",
      description = {
        "fetch from addresses of this machine and its network too, which are refused otherwise",
        "because an address on a page or in a feed could lead there unseen"
      })
  private boolean allowPrivate;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "${env:POLYBIUS_CONTACT:-}",
      description = {
        "a page or mail address that sites are told, so that their people can ask what this is",
        "(default: $POLYBIUS_CONTACT)"
      })
  private String contact = "";

  @Option(
      names = "--visits",
      paramLabel = "FILE",
      description = {
        "where is kept what was fetched when, so that nothing is asked for twice that has not",
        "changed (default: beside the ledger)"
      })
  private @Nullable Path visits;

  private Manners manners() {
    Manners manners = Manners.DEFAULT.saying(contact);
    return allowPrivate ? manners.allowing(AddressRule.ANY) : manners;
  }

  /**
   * Opens the web.
   *
   * @param ledger that the visits are of
   * @param beside where visits are kept unless the user says otherwise
   * @throws IOException when what is kept of visits cannot be read
   */
  Web open(Path beside, Archive ledger, Clock clock) throws IOException {
    VisitsFile file = new VisitsFile(visits == null ? beside : visits);
    Visits kept = file.load(ledger.size());
    kept.forget(clock.instant());
    Fetcher fetcher = new Fetcher(manners(), clock, kept);
    WebReports reports = new WebReports(fetcher, kept, new HtmlReader(Limits.DEFAULT), clock);
    return new Web(fetcher, reports, kept, file, ledger);
  }

  /** The web while a command is at it. */
  record Web(Fetcher fetcher, WebReports reports, Visits visits, VisitsFile file, Archive ledger)
      implements AutoCloseable {
    /**
     * Keeps what was fetched when: not before the reports are in the ledger, or they would never be
     * asked for again.
     *
     * @throws IOException when it cannot be kept
     */
    void save() throws IOException {
      file.save(visits, ledger.size());
    }

    /** Forgets which pages were fetched since what is kept was last saved. */
    void forget() {
      try {
        visits.putBack(file.load(Long.MAX_VALUE));
      } catch (IOException e) {
        visits.putBack(new Visits());
      }
    }

    @Override
    public void close() {
      fetcher.close();
    }
  }
}
