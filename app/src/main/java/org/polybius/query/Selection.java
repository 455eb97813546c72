package org.polybius.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.copies.CopyGroup;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.origin.Medium;
import org.polybius.reconcile.story.Story;
import org.polybius.reconcile.tally.Tally;

/**
 * What a filter keeps of a ledger. All lists are immutable, in a fixed order, and follow from one
 * set of claims: that is why all views count alike.
 */
public final class Selection {
  private final Snapshot all;
  private final Filter filter;
  private final List<Stated> claims;
  private final List<Account> reports;
  private final Set<Item.Id> ids;
  private final Set<String> reportIds;

  Selection(Snapshot all, Filter filter) {
    this.all = all;
    this.filter = filter;
    Sieve sieve = new Sieve(filter, Set.copyOf(all.reportsOf(filter.stories())));
    this.claims = all.claims().stream().filter(sieve::keeps).toList();
    this.ids = claims.stream().map(Stated::id).collect(Collectors.toSet());
    Set<String> telling =
        claims.stream().map(c -> c.account().report()).collect(Collectors.toSet());
    this.reports =
        all.accounts().stream()
            .filter(a -> telling.contains(a.report()) || (a.claims().isEmpty() && sieve.keeps(a)))
            .toList();
    this.reportIds = reports.stream().map(Account::report).collect(Collectors.toSet());
  }

  /** What was asked for. */
  public Filter filter() {
    return filter;
  }

  /** The version of the ledger that answered. */
  public String version() {
    return all.version();
  }

  /** Claims, in the order of publishing, then of the reading. */
  public List<Stated> claims() {
    return claims;
  }

  /** Claims of one kind, in the same order. */
  public List<Stated> claims(Claim.Kind kind) {
    return claims.stream().filter(c -> c.claim().kind() == kind).toList();
  }

  /** Reports with a claim that is kept, and those without any claim that answer the filter. */
  public List<Account> reports() {
    return reports;
  }

  /** Incidents, by first day. */
  public List<Incident> incidents() {
    return things(all.incidents(), Thing::items);
  }

  /** Tallies, in the order of the book: by fate, kind and day. */
  public List<Tally> tallies() {
    return things(all.tallies(), Snapshot::items);
  }

  /** Agreements with what was delivered of them, by first day. */
  public List<Kept> agreements() {
    return things(all.agreements(), kept -> kept.agreement().items());
  }

  /** Channels, by first day. */
  public List<Channel> channels() {
    return things(all.channels(), Thing::items);
  }

  /** What reports contradict each other about, by first day. */
  public List<Disputed> disagreements() {
    return things(all.disputes(), Disputed::items);
  }

  /** Stories of which a report is kept, by first day. */
  public List<Story> stories() {
    return all.stories().stream()
        .filter(s -> s.chapters().stream().anyMatch(c -> reportIds.contains(c.report())))
        .toList();
  }

  /** Groups of copies of which a report is kept, by first day. */
  public List<CopyGroup> copies() {
    return all.copies().stream()
        .filter(g -> g.members().stream().anyMatch(m -> reportIds.contains(m.report())))
        .toList();
  }

  /**
   * Outlets and agencies of the reports that are kept, those behind most reports of the whole
   * ledger first. What they print, cite and reprint is counted over the whole ledger.
   */
  public List<Medium> sources() {
    Set<String> names =
        reports.stream().flatMap(a -> Sieve.outlets(a).stream()).collect(Collectors.toSet());
    return filter.keepsAll()
        ? all.media()
        : all.media().stream().filter(m -> names.contains(Filter.folded(m.name()))).toList();
  }

  /** A claim of the whole ledger, whether the filter keeps it or not. */
  public Optional<Stated> claim(Item.Id id) {
    return all.claim(id);
  }

  /** A report of the whole ledger, whether the filter keeps it or not. */
  public Optional<Account> report(String id) {
    return all.accounts().stream().filter(a -> a.report().equals(id)).findFirst();
  }

  /** The claims of some ids that the ledger knows on the day, in the order of the ids. */
  public List<Stated> claims(Collection<Item.Id> wanted) {
    return wanted.stream().map(all::claim).flatMap(Optional::stream).toList();
  }

  /** Whether a claim is kept. */
  public boolean keeps(Item.Id id) {
    return ids.contains(id);
  }

  /** How many there are of everything, by the name of the view. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("reports", reports.size());
    counts.put("claims", claims.size());
    counts.put("statements", claims(Claim.Kind.STATEMENT).size());
    counts.put("incidents", incidents().size());
    counts.put("tallies", tallies().size());
    counts.put("agreements", agreements().size());
    counts.put("channels", channels().size());
    counts.put("disagreements", disagreements().size());
    counts.put("stories", stories().size());
    counts.put("copies", copies().size());
    counts.put("sources", sources().size());
    return counts;
  }

  private <T> List<T> things(List<T> things, Function<T, List<Item.Id>> items) {
    if (filter.keepsAll()) {
      return things;
    }
    return things.stream().filter(t -> items.apply(t).stream().anyMatch(ids::contains)).toList();
  }

  /** All reports of some ids, each once. */
  static Set<String> reports(Collection<Item.Id> items) {
    Set<String> reports = new HashSet<>();
    items.forEach(item -> reports.add(item.report()));
    return reports;
  }
}
