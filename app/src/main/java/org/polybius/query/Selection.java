package org.polybius.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.reconcile.Item;
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

  /** All of the same day; null for that itself. */
  private final @Nullable Selection whole;

  private final BitSet kept;
  private final List<Stated> claims;
  private final List<Account> reports;
  private final Once<Map<Claim.Kind, List<Stated>>> kinds = new Once<>(this::byKind);
  private final Once<List<Incident>> incidents;
  private final Once<List<Tally>> tallies;
  private final Once<List<Kept>> agreements;
  private final Once<List<Channel>> channels;
  private final Once<List<Disputed>> disagreements;
  private final Once<List<Story>> stories;
  private final Once<List<CopyGroup>> copies;
  private final Once<List<Medium>> sources;
  private final Once<List<String>> actors = new Once<>(this::namedActors);
  private final Once<Map<String, Integer>> counts = new Once<>(this::count);
  private final Map<Class<?>, Once<Object>> worked = new ConcurrentHashMap<>();

  /** All that was known on a day. */
  Selection(Snapshot all, Filter filter) {
    this(all, filter, null, all.lookup().allClaims(), all.lookup().allReports());
  }

  private Selection(
      Snapshot all, Filter filter, @Nullable Selection whole, BitSet kept, BitSet telling) {
    this.all = all;
    this.filter = filter;
    this.whole = whole;
    this.kept = kept;
    this.claims = whole == null ? all.claims() : Lookup.at(kept, all.claims());
    this.reports = whole == null ? all.accounts() : Lookup.at(telling, all.accounts());
    this.incidents = things(all.incidents(), kept);
    this.tallies = things(all.tallies(), kept);
    this.agreements = things(all.agreements(), kept);
    this.channels = things(all.channels(), kept);
    this.disagreements = things(all.disputes(), kept);
    this.stories = new Once<>(() -> all.stories().keptBy(telling));
    this.copies = new Once<>(() -> all.copies().keptBy(telling));
    this.sources = things(all.media(), telling);
  }

  private <T> Once<List<T>> things(Backed<T> things, BitSet places) {
    return new Once<>(() -> whole == null ? things.all() : things.keptBy(places));
  }

  /** What it was selected from. */
  Snapshot snapshot() {
    return all;
  }

  /** Of the same day, what a filter keeps. */
  Selection narrowed(Filter other) {
    Sieve sieve = new Sieve(other, Set.copyOf(all.reportsOf(other.stories())));
    BitSet claimed = all.lookup().claims(other, sieve);
    BitSet reported = all.lookup().reports(claimed, sieve);
    return new Selection(all, other, whole(), claimed, reported);
  }

  /** All that was known on the same day, of the same version of the ledger. */
  public Selection whole() {
    return whole == null ? this : whole;
  }

  /**
   * The claims of one report with all that they are behind, whatever the filter; empty when there
   * is no such report, or it does not count.
   */
  public Selection ofReport(String report) {
    BitSet one = all.lookup().report(report);
    return new Selection(all, filter, whole(), all.lookup().claimsOf(one), one);
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
    return kinds.get().getOrDefault(kind, List.of());
  }

  /** Reports with a claim that is kept, and those without any claim that answer the filter. */
  public List<Account> reports() {
    return reports;
  }

  /** Incidents, by first day. */
  public List<Incident> incidents() {
    return incidents.get();
  }

  /** Tallies, in the order of the book: by fate, kind and day. */
  public List<Tally> tallies() {
    return tallies.get();
  }

  /** Agreements with what was delivered of them, by first day. */
  public List<Kept> agreements() {
    return agreements.get();
  }

  /** Channels, by first day. */
  public List<Channel> channels() {
    return channels.get();
  }

  /** What reports contradict each other about, by first day. */
  public List<Disputed> disagreements() {
    return disagreements.get();
  }

  /** Stories of which a report is kept, by first day. */
  public List<Story> stories() {
    return stories.get();
  }

  /** Groups of copies of which a report is kept, by first day. */
  public List<CopyGroup> copies() {
    return copies.get();
  }

  /**
   * Outlets and agencies of the reports that are kept, those behind most reports of the whole
   * ledger first. What they print, cite and reprint is counted over the whole ledger.
   */
  public List<Medium> sources() {
    return sources.get();
  }

  /** A claim of the whole ledger, whether the filter keeps it or not. */
  public Optional<Stated> claim(Item.Id id) {
    return all.claim(id);
  }

  /** A report of the whole ledger, whether the filter keeps it, or it counts still, or not. */
  public Optional<Account> report(String id) {
    return Optional.ofNullable(all.known().get(id));
  }

  /** The claims of some ids that the ledger knows on the day, in the order of the ids. */
  public List<Stated> claims(Collection<Item.Id> wanted) {
    return wanted.stream().map(all::claim).flatMap(Optional::stream).toList();
  }

  /** Whether a claim is kept. */
  public boolean keeps(Item.Id id) {
    int place = all.lookup().placeOf(id);
    return place >= 0 && kept.get(place);
  }

  /**
   * What follows from this selection and nothing else, worked out when it is first asked for and
   * then kept with it.
   *
   * @param <T> what follows
   * @param what by which it is known again; one for each way of working it out
   * @param how works it out, always the same from the same selection
   */
  public <T> T once(Class<T> what, Function<Selection, T> how) {
    return what.cast(worked.computeIfAbsent(what, w -> new Once<>(() -> how.apply(this))).get());
  }

  /** The places of some claims in the whole, for {@link #kept(int[])}. */
  public int[] places(List<Stated> some) {
    return some.stream().mapToInt(claim -> all.lookup().placeOf(claim.id())).toArray();
  }

  /** Those at some places of the whole that are kept, in the order of the places. */
  public List<Stated> kept(int[] places) {
    return Arrays.stream(places).filter(kept::get).mapToObj(all.claims()::get).toList();
  }

  /** How many there are of everything, by the name of the view. */
  public Map<String, Integer> counts() {
    return counts.get();
  }

  private Map<String, Integer> count() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("reports", reports.size());
    all.put("claims", claims.size());
    all.put("statements", claims(Claim.Kind.STATEMENT).size());
    all.put("incidents", incidents().size());
    all.put("tallies", tallies().size());
    all.put("agreements", agreements().size());
    all.put("channels", channels().size());
    all.put("disagreements", disagreements().size());
    all.put("stories", stories().size());
    all.put("copies", copies().size());
    all.put("sources", sources().size());
    return Collections.unmodifiableMap(all);
  }

  /** Ids, names and countries of those whom the claims name, lower case, the commonest first. */
  public List<String> actors() {
    return actors.get();
  }

  private List<String> namedActors() {
    Map<String, Integer> named = new HashMap<>();
    claims.forEach(c -> c.actors().forEach(a -> named.merge(a, 1, Integer::sum)));
    return named.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<Claim.Kind, List<Stated>> byKind() {
    return claims.stream()
        .collect(
            Collectors.groupingBy(
                c -> c.claim().kind(),
                () -> new EnumMap<>(Claim.Kind.class),
                Collectors.toUnmodifiableList()));
  }
}
