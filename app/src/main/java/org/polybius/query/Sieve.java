package org.polybius.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;

/** Holds claims and reports against a filter. */
final class Sieve {
  private final Filter filter;
  private final Set<String> storyReports;
  private final @Nullable String from;
  private final @Nullable String to;
  private final List<String> words;

  /**
   * Of a filter.
   *
   * @param storyReports ids of the reports of the stories that it names
   */
  Sieve(Filter filter, Set<String> storyReports) {
    this.filter = filter;
    this.storyReports = storyReports;
    this.from = filter.from() == null ? null : filter.from().toString();
    this.to = filter.to() == null ? null : filter.to().toString();
    this.words =
        filter.text().isEmpty() ? List.of() : List.of(Filter.folded(filter.text()).split(" "));
  }

  /** Whether a claim is of the stories and the time that are asked for. */
  boolean isWithin(Stated claim) {
    return ofStory(claim.account()) && claim.days().within(from, to);
  }

  /** What is looked for in what claims say, lower case; empty for nothing. */
  List<String> words() {
    return words;
  }

  /** Whether all words that are looked for stand in what a claim says. */
  boolean isSaidIn(String said) {
    return words.stream().allMatch(said::contains);
  }

  /** What a claim and the headline of its report say, lower case. */
  static String said(Stated claim) {
    return said(claim.account(), claim.words());
  }

  /** Of a report without claims: it answers only what is asked of reports. */
  boolean keeps(Account report) {
    String day = report.day().map(Object::toString).orElse(null);
    Stream<List<String>> ofClaims =
        Stream.of(
            filter.actors(), filter.places(), filter.types(), filter.statuses(), filter.origins());
    return ofOutlet(report)
        && ofStory(report)
        && ofClaims.allMatch(List::isEmpty)
        && new Stated.Days(day, day, Stated.Days.Basis.PUBLISHED).within(from, to)
        && isSaidIn(said(report, ""));
  }

  private boolean ofStory(Account account) {
    return filter.stories().isEmpty() || storyReports.contains(account.report());
  }

  private boolean ofOutlet(Account account) {
    return filter.outlets().isEmpty()
        || filter.outlets().stream().anyMatch(outlets(account)::contains);
  }

  /** Outlet and agencies of a report, lower case. */
  static Set<String> outlets(Account account) {
    Set<String> outlets = new TreeSet<>();
    Stream.concat(Stream.ofNullable(account.outlet()), account.agencies().stream())
        .map(Filter::folded)
        .forEach(outlets::add);
    return outlets;
  }

  private static String said(Account account, String claim) {
    String title = account.title() == null ? "" : account.title();
    return (title + " " + claim).toLowerCase(Locale.ROOT);
  }
}
