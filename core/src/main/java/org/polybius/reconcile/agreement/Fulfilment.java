package org.polybius.reconcile.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Aggregation;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.Claim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Status;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement.Term;

/**
 * What has been delivered of an agreement's promises, day by day: releases of the people promised,
 * within the time in which it holds. Joined when it is asked for, so that a new figure touches no
 * agreement.
 *
 * @param days by people, then by day
 */
public record Fulfilment(List<Day> days) {
  private static final String STATE = "country:";

  /** How many days after the last report of a deal without an end releases are still put to it. */
  private static final int OPEN = 7;

  /** Copies the list. */
  public Fulfilment {
    days = List.copyOf(days);
  }

  /**
   * One day's delivery.
   *
   * @param day ISO 8601 date
   * @param people nationality of those released, ISO 3166-1 alpha-3
   * @param released how many, as most reports have it
   * @param cumulative how many since the agreement took effect
   * @param promised how many were promised; null when no number was
   * @param claims that say so
   */
  public record Day(
      String day,
      String people,
      long released,
      long cumulative,
      @Nullable Long promised,
      List<Item.Id> claims) {
    /** Copies the list. */
    public Day {
      claims = List.copyOf(claims);
    }
  }

  /** The account of an agreement, from the figures of some reports. */
  public static Fulfilment of(Agreement agreement, Collection<Account> accounts) {
    String from = agreement.effectFrom();
    if (from == null || agreement.form() == Agreement.Form.PROPOSAL) {
      return new Fulfilment(List.of());
    }
    LocalDate first = Telling.date(from);
    LocalDate end = end(agreement, first);
    List<Day> days = new ArrayList<>();
    Map<String, @Nullable Long> promises = new TreeMap<>(ofParties(agreement));
    if (agreement.form() != Agreement.Form.SIDE_DEAL) {
      promises.putAll(promises(agreement));
    }
    for (Map.Entry<String, @Nullable Long> promise : promises.entrySet()) {
      boolean among = agreement.form() == Agreement.Form.SIDE_DEAL;
      days.addAll(days(promise.getKey(), promise.getValue(), among, first, end, accounts));
    }
    days.sort(Comparator.comparing(Day::people).thenComparing(Day::day));
    return new Fulfilment(days);
  }

  /** The last day on which anything was delivered; null when nothing was. */
  public @Nullable String last() {
    return days.stream().map(Day::day).max(String::compareTo).orElse(null);
  }

  private static LocalDate end(Agreement agreement, LocalDate first) {
    String to = agreement.effectTo();
    String last = agreement.to();
    boolean open = agreement.form() == Agreement.Form.SIDE_DEAL;
    return to != null
        ? Telling.date(to)
        : last != null ? LocalDate.parse(last).plusDays(open ? OPEN : 1) : first;
  }

  /** The people of the states that are bound, of whom no number need have been promised. */
  private static Map<String, @Nullable Long> ofParties(Agreement agreement) {
    Map<String, @Nullable Long> people = new TreeMap<>();
    for (String label : agreement.labels()) {
      if (label.startsWith(STATE)) {
        people.put(label.substring(STATE.length()).toUpperCase(Locale.ROOT), null);
      }
    }
    return people;
  }

  /** How many of which people; of several numbers, the one that most claims hold. */
  private static Map<String, @Nullable Long> promises(Agreement agreement) {
    Map<String, Term> best = new TreeMap<>();
    for (Term term : agreement.terms()) {
      if (term.kind() == TermKind.RELEASE && term.nationality().size() == 1) {
        best.merge(
            term.nationality().get(0),
            term,
            (a, b) -> b.claims().size() > a.claims().size() ? b : a);
      }
    }
    Map<String, @Nullable Long> promises = new TreeMap<>();
    best.forEach((people, term) -> promises.put(people, term.value()));
    return promises;
  }

  private static List<Day> days(
      String people,
      @Nullable Long promised,
      boolean among,
      LocalDate first,
      LocalDate end,
      Collection<Account> accounts) {
    Map<LocalDate, Map<Long, Set<Item.Id>>> told = new TreeMap<>();
    for (Account account : accounts) {
      for (Claim claim : account.claims()) {
        if (claim instanceof FigureClaim figure && delivered(figure, people, among)) {
          LocalDate day = day(figure);
          Long number = figure.quantity().value().point();
          if (day != null && number != null && !day.isBefore(first) && day.isBefore(end)) {
            told.computeIfAbsent(day, d -> new TreeMap<>())
                .computeIfAbsent(number, n -> new TreeSet<>())
                .add(new Item.Id(account.report(), figure.id()));
          }
        }
      }
    }
    List<Day> days = new ArrayList<>();
    long sum = 0;
    for (Map.Entry<LocalDate, Map<Long, Set<Item.Id>>> e : told.entrySet()) {
      Map.Entry<Long, Set<Item.Id>> most = most(e.getValue());
      sum += most.getKey();
      days.add(
          new Day(
              e.getKey().toString(),
              people,
              most.getKey(),
              sum,
              promised,
              List.copyOf(most.getValue())));
    }
    return days;
  }

  /** Whether a figure counts people let go; {@code among}: also those who have another passport. */
  private static boolean delivered(FigureClaim figure, String people, boolean among) {
    List<String> nationality = figure.population().nationality();
    return (figure.fate() == Fate.RELEASED || figure.fate() == Fate.EXCHANGED)
        && figure.status() == Status.HAPPENED
        && figure.aggregation() != Aggregation.CUMULATIVE
        && (among ? nationality.contains(people) : nationality.equals(List.of(people)))
        && (among || figure.partOf() == null);
  }

  private static @Nullable LocalDate day(FigureClaim figure) {
    Read<Period> time = figure.time();
    String earliest = time == null ? null : time.value().earliest();
    String latest = time == null ? null : time.value().latest();
    boolean one =
        earliest != null
            && latest != null
            && earliest.length() >= 10
            && latest.length() >= 10
            && Telling.date(earliest).equals(Telling.date(latest));
    return one ? Telling.date(Objects.requireNonNull(earliest)) : null;
  }

  private static Map.Entry<Long, Set<Item.Id>> most(Map<Long, Set<Item.Id>> numbers) {
    return numbers.entrySet().stream()
        .max(
            Comparator.comparingInt(
                    (Map.Entry<Long, Set<Item.Id>> e) ->
                        new HashSet<>(e.getValue().stream().map(Item.Id::report).toList()).size())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow();
  }
}
