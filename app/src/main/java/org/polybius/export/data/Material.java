package org.polybius.export.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.polybius.model.Account;
import org.polybius.model.Reading;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.tally.Tally;

/**
 * What a query leaves of a ledger. Each stream walks the ledger anew, in an order that depends on
 * its content alone, and holds a page of it at a time.
 */
public interface Material {
  /** The question in words, for the heads of documents; "" when nothing is left out. */
  String question();

  /** The day as of which all is known; empty for today. */
  Optional<LocalDate> asKnownOn();

  /** Claims, by report, then in the order of the reading. */
  Stream<Item> claims();

  /** Incidents, by first day, then by id. */
  Stream<Incident> incidents();

  /** Tallies, by fate, kind and day. */
  Stream<Tally> tallies();

  /** Agreements, by first day, then by id. */
  Stream<Agreement> agreements();

  /** Channels, by first day, then by id. */
  Stream<Channel> channels();

  /** What is kept of a report, whether the query leaves it or not. */
  Optional<Account> account(String report);

  /** The latest reading of a report, with its text. */
  Optional<Reading> reading(String report);

  /** The days of publication known of some reports, ascending. */
  default List<LocalDate> published(List<String> reports) {
    return reports.stream()
        .flatMap(id -> account(id).stream())
        .flatMap(account -> account.day().stream())
        .sorted()
        .toList();
  }
}
