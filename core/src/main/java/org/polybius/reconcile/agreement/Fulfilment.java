package org.polybius.reconcile.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.Fate;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement.Term;
import org.polybius.reconcile.tally.Conflict;
import org.polybius.reconcile.tally.Kind;
import org.polybius.reconcile.tally.People;
import org.polybius.reconcile.tally.Tally;

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
   * @param people nationality of those released, ISO 3166-1 alpha-3; in words where none is told
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

  /** The account of an agreement, from the tallies of the time. */
  public static Fulfilment of(Agreement agreement, Collection<Tally> tallies) {
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
      days.addAll(days(promise.getKey(), promise.getValue(), among, first, end, tallies));
    }
    days.addAll(unnamed(agreement, promises.keySet(), first, end, tallies));
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

  /**
   * People of whom no nationality was promised, in reports that tell of the agreement: where at
   * most those of one side were promised by theirs.
   */
  private static List<Day> unnamed(
      Agreement agreement,
      Set<String> promised,
      LocalDate first,
      LocalDate end,
      Collection<Tally> tallies) {
    List<Term> unnamed = released(agreement, 0);
    Set<String> named = new HashSet<>();
    released(agreement, 1).forEach(t -> named.addAll(t.nationality()));
    if (unnamed.isEmpty() || named.size() > 1 || agreement.form() == Agreement.Form.SIDE_DEAL) {
      return List.of();
    }
    Set<String> reports = new HashSet<>();
    agreement.items().forEach(i -> reports.add(i.report()));
    Map<People, Map<LocalDate, Tally>> byPeople = new LinkedHashMap<>();
    for (Tally tally : ordered(tallies)) {
      People people = tally.people();
      boolean told = tally.reports().stream().anyMatch(reports::contains);
      boolean another = people.nationality().stream().noneMatch(promised::contains);
      if (told && another && letGo(tally)) {
        within(tally, first, end)
            .ifPresent(
                d ->
                    byPeople
                        .computeIfAbsent(people, p -> new TreeMap<>())
                        .merge(d, tally, Fulfilment::better));
      }
    }
    List<Day> days = new ArrayList<>();
    byPeople.forEach(
        (people, byDay) -> {
          String who = byDay.values().iterator().next().population();
          days.addAll(days(who, number(unnamed, people), byDay));
        });
    return days;
  }

  /** In an order that does not depend on how they came. */
  private static List<Tally> ordered(Collection<Tally> tallies) {
    return tallies.stream()
        .sorted(
            Comparator.comparing((Tally t) -> claims(t).toString())
                .thenComparing(Tally::population))
        .toList();
  }

  /** The promises of people with so many nationalities. */
  private static List<Term> released(Agreement agreement, int nationalities) {
    return agreement.terms().stream()
        .filter(t -> t.kind() == TermKind.RELEASE && t.nationality().size() == nationalities)
        .toList();
  }

  /** The number promised of people: the only one, or that of those who are the same men. */
  private static @Nullable Long number(List<Term> terms, People people) {
    List<Term> fitting =
        terms.size() == 1
            ? terms
            : terms.stream()
                .filter(t -> people.men() != People.Men.NONE)
                .filter(t -> People.Men.of(t.what()) == people.men())
                .toList();
    return fitting.size() == 1 ? fitting.get(0).value() : null;
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
      Collection<Tally> tallies) {
    Map<LocalDate, Tally> byDay = new TreeMap<>();
    for (Tally tally : tallies) {
      if (delivered(tally, people, among)) {
        within(tally, first, end).ifPresent(d -> byDay.merge(d, tally, Fulfilment::better));
      }
    }
    return days(people, promised, byDay);
  }

  /** The day of a number, if it is told and lies in a time. */
  private static Optional<LocalDate> within(Tally tally, LocalDate first, LocalDate end) {
    return Optional.ofNullable(tally.from())
        .filter(f -> number(tally) != null)
        .map(LocalDate::parse)
        .filter(d -> !d.isBefore(first) && d.isBefore(end));
  }

  private static List<Day> days(
      String people, @Nullable Long promised, Map<LocalDate, Tally> byDay) {
    List<Day> days = new ArrayList<>();
    long sum = 0;
    for (Map.Entry<LocalDate, Tally> e : byDay.entrySet()) {
      long released = Objects.requireNonNull(number(e.getValue()));
      sum += released;
      days.add(
          new Day(e.getKey().toString(), people, released, sum, promised, claims(e.getValue())));
    }
    return days;
  }

  /**
   * The value to be used; where the reports allow no choice, or differ about people whom some count
   * and others do not, the lowest left open.
   */
  private static @Nullable Long number(Tally tally) {
    boolean scope = tally.conflicts().stream().anyMatch(c -> c.type() == Conflict.Type.SCOPE);
    boolean lowest = tally.best() == null || (scope && tally.low() != null);
    return lowest ? tally.low() : tally.best();
  }

  /** Whether a tally counts people let go; {@code among}: also those who have another passport. */
  private static boolean delivered(Tally tally, String people, boolean among) {
    List<String> nationality = tally.people().nationality();
    return letGo(tally)
        && (among ? nationality.contains(people) : nationality.equals(List.of(people)));
  }

  private static boolean letGo(Tally tally) {
    People.Part part = tally.people().part();
    return tally.fate() == Fate.RELEASED
        && tally.kind() == Kind.INCREMENT
        && (part == People.Part.ALL || part == People.Part.WOMEN_AND_CHILDREN);
  }

  /** Of two tallies of one day that of more reports. */
  private static Tally better(Tally one, Tally other) {
    return other.reports().size() > one.reports().size() ? other : one;
  }

  private static List<Item.Id> claims(Tally tally) {
    return tally.says().stream().flatMap(s -> s.claims().stream()).distinct().sorted().toList();
  }
}
