package org.polybius.export.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Reading;
import org.polybius.query.Desk;
import org.polybius.query.Disputed;
import org.polybius.query.Filter;
import org.polybius.query.Kept;
import org.polybius.query.Selection;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.tally.Tally;

/**
 * What a filter keeps of a ledger, as writers take it: one thing after the other, in the order of
 * the views, so that a writer holds one at a time. Not thread-safe.
 */
public final class Material {
  private final Desk desk;
  private final Selection selection;
  private @Nullable Reading last;

  /** What a filter keeps of the ledger that a desk answers for. */
  public Material(Desk desk, Filter filter) {
    this.desk = desk;
    this.selection = desk.select(filter);
  }

  /** What was asked for. */
  public Filter filter() {
    return selection.filter();
  }

  /** Claims, in the order of publishing, then of the reading. */
  public Stream<Item> claims() {
    return selection.claims().stream().map(stated -> new Item(stated.account(), stated.claim()));
  }

  /** Incidents, by first day. */
  public Stream<Incident> incidents() {
    return selection.incidents().stream();
  }

  /** Tallies, by fate, kind and day. */
  public Stream<Tally> tallies() {
    return selection.tallies().stream();
  }

  /** Agreements with what was delivered of them, by first day. */
  public Stream<Kept> agreements() {
    return selection.agreements().stream();
  }

  /** Channels, by first day. */
  public Stream<Channel> channels() {
    return selection.channels().stream();
  }

  /** What reports contradict each other about, by first day. */
  public Stream<Disputed> disagreements() {
    return selection.disagreements().stream();
  }

  /** Reports, in the order of publishing. */
  public Stream<Account> reports() {
    return selection.reports().stream();
  }

  /** How many there are of everything, by the name of the view. */
  public Map<String, Integer> counts() {
    return selection.counts();
  }

  /** What is kept of a report, whether the filter keeps it or not. */
  public Optional<Account> account(String report) {
    return selection.report(report);
  }

  /** A claim of the whole ledger, whether the filter keeps it or not. */
  public Optional<Item> claim(Item.Id id) {
    return selection.claim(id).map(stated -> new Item(stated.account(), stated.claim()));
  }

  /** The latest reading of a report, with its text; the last one asked for is at hand. */
  public Optional<Reading> reading(String report) {
    if (last == null || !last.report().id().equals(report)) {
      last = desk.reading(report).orElse(null);
    }
    return Optional.ofNullable(last);
  }

  /** The sentence in which the words of a claim stand; the words alone when its text is gone. */
  public String sentence(Item item) {
    Claim claim = ClaimParts.claim(item);
    return reading(item.account().report())
        .map(reading -> Sentences.around(reading.report(), claim.head().evidence().spans()))
        .orElseGet(() -> Names.evidence(item.account(), claim));
  }

  /** The last day on which one of some reports was published; empty when that is not known. */
  public Optional<LocalDate> lastPublished(List<String> reports) {
    return reports.stream()
        .flatMap(id -> account(id).stream())
        .flatMap(account -> account.day().stream())
        .max(LocalDate::compareTo);
  }
}
