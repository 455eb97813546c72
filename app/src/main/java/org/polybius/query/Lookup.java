package org.polybius.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.model.Account;
import org.polybius.reconcile.Item;

/**
 * Finds claims and reports of a snapshot by id and by what filters look at, so that not every claim
 * is held against every filter. A place is an index into the lists it was made of. Thread-safe once
 * it is made.
 */
final class Lookup {
  private final List<Account> reports;
  private final List<Stated> claims;
  private final Map<Item.Id, Integer> placeOf = new HashMap<>();
  private final Map<String, Integer> reportOf = new HashMap<>();

  /** Where the claims of a report begin; they end where those of the next begin. */
  private final int[] firstOf;

  private final Postings actors = new Postings();
  private final Postings places = new Postings();
  private final Postings types = new Postings();
  private final Postings statuses = new Postings();
  private final Postings origins = new Postings();

  /** Places of reports, where those above are of claims. */
  private final Postings outlets = new Postings();

  /** Of words that are looked for, which few ask for. */
  private final Once<List<String>> said;

  /**
   * A lookup.
   *
   * @param reports in the order of their claims
   * @param claims all of these reports
   */
  Lookup(List<Account> reports, List<Stated> claims) {
    this.reports = reports;
    this.claims = claims;
    this.firstOf = new int[reports.size() + 1];
    int place = 0;
    for (int report = 0; report < reports.size(); report++) {
      firstOf[report] = place;
      note(reports.get(report), report);
      for (int i = 0; i < reports.get(report).claims().size(); i++) {
        note(claims.get(place), place);
        place++;
      }
    }
    firstOf[reports.size()] = place;
    this.said = new Once<>(() -> claims.stream().map(Sieve::said).toList());
  }

  private void note(Account report, int place) {
    reportOf.put(report.report(), place);
    Sieve.outlets(report).forEach(outlet -> outlets.add(outlet, place));
  }

  private void note(Stated claim, int place) {
    placeOf.put(claim.id(), place);
    claim.actors().forEach(word -> actors.add(word, place));
    claim.places().forEach(word -> places.add(word, place));
    claim.types().forEach(word -> types.add(word, place));
    claim.statuses().forEach(word -> statuses.add(word, place));
    claim.origins().forEach(o -> origins.add(Filter.folded(o.key()), place));
    claim.origins().forEach(o -> origins.add(Filter.folded(o.name()), place));
  }

  /** The place of a claim; -1 when it is not here. */
  int placeOf(Item.Id claim) {
    return placeOf.getOrDefault(claim, -1);
  }

  /** The places of all claims. */
  BitSet allClaims() {
    return first(claims.size());
  }

  /** The places of all reports. */
  BitSet allReports() {
    return first(reports.size());
  }

  private static BitSet first(int size) {
    BitSet first = new BitSet(size);
    first.set(0, size);
    return first;
  }

  /** The place of a report; empty when it is not here. */
  BitSet report(String id) {
    BitSet one = new BitSet();
    Integer place = reportOf.get(id);
    if (place != null) {
      one.set(place);
    }
    return one;
  }

  /** Places of claims; those that are not here are left out. */
  int[] placesOf(Collection<Item.Id> items) {
    return items.stream().mapToInt(this::placeOf).filter(place -> place >= 0).toArray();
  }

  /** Places of reports; those that are not here are left out. */
  int[] reportsOf(Collection<String> ids) {
    return ids.stream()
        .mapToInt(id -> reportOf.getOrDefault(id, -1))
        .filter(place -> place >= 0)
        .toArray();
  }

  /** Places of the reports that an outlet published or an agency wired. */
  int[] publishedBy(String name) {
    return outlets.of(Filter.folded(name));
  }

  /**
   * Places of the claims that a filter keeps: what is noted of them need not be looked at again.
   */
  BitSet claims(Filter filter, Sieve sieve) {
    BitSet kept = candidates(filter);
    List<String> words = sieve.words().isEmpty() ? List.of() : said.get();
    for (int place = kept.nextSetBit(0); place >= 0; place = kept.nextSetBit(place + 1)) {
      if (!sieve.isWithin(claims.get(place))
          || (!words.isEmpty() && !sieve.isSaidIn(words.get(place)))) {
        kept.clear(place);
      }
    }
    return kept;
  }

  /** What the filter keeps of any story, of any time and with any words. */
  private BitSet candidates(Filter filter) {
    BitSet found = allClaims();
    filter.actors().forEach(actor -> found.and(actors.any(List.of(actor))));
    narrow(found, places, filter.places());
    narrow(found, types, filter.types());
    narrow(found, statuses, filter.statuses());
    narrow(found, origins, filter.origins());
    if (!filter.outlets().isEmpty()) {
      found.and(claimsOf(outlets.any(filter.outlets())));
    }
    return found;
  }

  private static void narrow(BitSet found, Postings postings, List<String> words) {
    if (!words.isEmpty()) {
      found.and(postings.any(words));
    }
  }

  /** The places of the claims of some reports. */
  BitSet claimsOf(BitSet those) {
    BitSet of = new BitSet(claims.size());
    those.stream().forEach(report -> of.set(firstOf[report], firstOf[report + 1]));
    return of;
  }

  /** Places of the reports with a claim that is kept, and of those without claims that answer. */
  BitSet reports(BitSet kept, Sieve sieve) {
    BitSet telling = new BitSet(reports.size());
    for (int report = 0; report < reports.size(); report++) {
      int first = firstOf[report];
      int end = firstOf[report + 1];
      int next = kept.nextSetBit(first);
      if (first == end ? sieve.keeps(reports.get(report)) : next >= 0 && next < end) {
        telling.set(report);
      }
    }
    return telling;
  }

  /** What stands at some places of a list. */
  static <T> List<T> at(BitSet places, List<T> list) {
    List<T> those = new ArrayList<>(places.cardinality());
    places.stream().forEach(place -> those.add(list.get(place)));
    return List.copyOf(those);
  }
}
