package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Quantity.Bound;
import org.polybius.reconcile.Item;

/**
 * Weighs what reports say of one tally: takes out what growth, correction and scope explain, and
 * says what is left. Never a mean.
 */
final class Weighing {
  private static final int TENTH = 10;

  private final Map<Long, List<Saying>> exact = new TreeMap<>();
  private final List<Saying> loose = new ArrayList<>();
  private final List<Saying> denials = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final TreeSet<Long> open = new TreeSet<>();
  private final Setting setting;
  private final ToIntFunction<Collection<Item.Id>> origins;

  /**
   * What is known beside the sayings.
   *
   * @param kind how the figures add up with others
   * @param day the last day it concerns; null when not known
   * @param backed values that arithmetic with other tallies gives, with the sum in words
   * @param scoped values that arithmetic explains as another circle of people, with the reason
   * @param either why values may differ with the circle of people, each being right; null when they
   *     may not
   * @param overtaken what happened in place of a plan; null when not known
   */
  record Setting(
      Kind kind,
      @Nullable LocalDate day,
      Map<Long, String> backed,
      Map<Long, String> scoped,
      @Nullable String either,
      @Nullable Long overtaken) {
    static Setting plain(Kind kind, @Nullable LocalDate day) {
      return new Setting(kind, day, Map.of(), Map.of(), null, null);
    }
  }

  /**
   * What is left.
   *
   * @param low lowest value left open; null when open
   * @param best null when no choice can be made
   * @param rule how the choice was made
   * @param high highest value left open; null when open
   * @param conflicts where the sayings differ
   */
  record Verdict(
      @Nullable Long low,
      @Nullable Long best,
      String rule,
      @Nullable Long high,
      List<Conflict> conflicts) {}

  private Weighing(
      List<Saying> sayings, Setting setting, ToIntFunction<Collection<Item.Id>> origins) {
    this.setting = setting;
    this.origins = origins;
    for (Saying s : sayings) {
      if (s.denied()) {
        denials.add(s);
      } else if (s.exact()) {
        exact.computeIfAbsent(s.number(), k -> new ArrayList<>()).add(s);
      } else {
        loose.add(s);
      }
    }
    open.addAll(exact.keySet());
  }

  static Verdict of(
      List<Saying> sayings, Setting setting, ToIntFunction<Collection<Item.Id>> origins) {
    Weighing w = new Weighing(sayings, setting, origins);
    w.corrected();
    w.overtaken();
    w.unbacked();
    w.scoped();
    w.grown();
    w.contradicted();
    return w.verdict();
  }

  /** "10 and not 12": whoever gives another value in place of the one denied. */
  private void corrected() {
    for (Saying denial : denials) {
      if (denial.point() == null || !open.contains(denial.point())) {
        continue;
      }
      long old = denial.point();
      for (long value : List.copyOf(open)) {
        boolean same = sayings(value).stream().anyMatch(s -> s.report().equals(denial.report()));
        if (value != old && same) {
          explain(
              Conflict.Type.CORRECTION, List.of(old, value), denial.report() + " takes it back");
          open.remove(old);
        }
      }
    }
  }

  private void overtaken() {
    Long happened = setting.overtaken();
    if (happened == null || (open.isEmpty() && loose.isEmpty())) {
      return;
    }
    for (long value : List.copyOf(open)) {
      if (value != happened) {
        explain(Conflict.Type.PLAN, List.of(value, happened), "overtaken by what happened");
        open.remove(value);
      }
    }
    loose.clear();
    open.add(happened);
  }

  /** Where the parts or the days add up to one of the values, the others are mistaken. */
  private void unbacked() {
    List<Long> backed = open.stream().filter(setting.backed()::containsKey).toList();
    if (backed.isEmpty()) {
      return;
    }
    for (long value : List.copyOf(open)) {
      if (!setting.backed().containsKey(value) && !supported(value, backed)) {
        String sum = setting.backed().get(backed.get(0));
        boolean late = sayings(value).stream().noneMatch(s -> onTheDay(s));
        Conflict.Type type = late ? Conflict.Type.CORRECTION : Conflict.Type.GROWTH;
        explain(type, List.of(value, backed.get(0)), "the sums speak against it: " + sum);
        open.remove(value);
      }
    }
  }

  /** Whether more independent origins hold a value than hold those that sums speak for. */
  private boolean supported(long value, List<Long> backed) {
    return backed.stream().allMatch(b -> number(value) > number(b));
  }

  private void scoped() {
    for (long value : List.copyOf(open)) {
      String why = setting.scoped().get(value);
      if (why != null && open.size() > 1) {
        explain(Conflict.Type.SCOPE, List.of(value), why);
        open.remove(value);
      }
    }
  }

  private void grown() {
    if (setting.kind() == Kind.INCREMENT || setting.kind() == Kind.CUMULATIVE) {
      outgrown();
    }
    if (setting.kind() == Kind.CUMULATIVE && setting.either() != null) {
      return;
    }
    for (long value : List.copyOf(open)) {
      for (long other : List.copyOf(open)) {
        if (value != other && open.contains(value) && open.contains(other)) {
          succession(value, other);
        }
      }
    }
  }

  /** "At least 178", said later, takes the place of a lower number. */
  private void outgrown() {
    for (long value : List.copyOf(open)) {
      for (Saying bound : loose) {
        Long low = bound.low();
        boolean floor = bound.bound() == Bound.AT_LEAST || bound.bound() == Bound.OVER;
        boolean later = floor && bound.day().compareTo(first(value)) >= 0;
        boolean above = later && low != null && low > value && !Ends.rounded(low, value);
        if (above && open.contains(value) && 2 * origins(List.of(bound)) >= number(value)) {
          explain(Conflict.Type.GROWTH, List.of(value, low), "the count rose further");
          open.remove(value);
        }
      }
    }
  }

  /** Takes out a value that a later one took the place of. */
  private void succession(long old, long late) {
    String first = first(old);
    String second = first(late);
    if (first.compareTo(second) > 0 || opposed(old, late) || !settled(old, late)) {
      return;
    }
    boolean rising = setting.kind() == Kind.INCREMENT || setting.kind() == Kind.CUMULATIVE;
    if (rising && old < late && (duringDay(old) || first.compareTo(second) < 0)) {
      explain(Conflict.Type.GROWTH, List.of(old, late), "the count rose to " + late);
      open.remove(old);
    } else if (old > late && last(old).compareTo(second) < 0 && number(late) > 1) {
      String why = "nobody says " + old + " any more once " + late + " is known";
      explain(Conflict.Type.CORRECTION, List.of(old, late), why);
      open.remove(old);
    }
  }

  /**
   * Whether one report sets two values against each other, each on another's word, or different
   * people named for it hold them on one day: rivals, not one count that rose.
   */
  private boolean opposed(long one, long other) {
    Set<List<String>> ours = voices(one);
    Set<List<String>> theirs = voices(other);
    boolean named = !ours.contains(List.<String>of()) && !theirs.contains(List.<String>of());
    if (named && first(one).equals(first(other)) && Collections.disjoint(ours, theirs)) {
      return true;
    }
    return sayings(one).stream()
        .anyMatch(
            s ->
                sayings(other).stream()
                    .anyMatch(o -> o.report().equals(s.report()) && !o.who().equals(s.who())));
  }

  private Set<List<String>> voices(long value) {
    return sayings(value).stream().map(Saying::who).collect(Collectors.toSet());
  }

  /** Whether the later value is held as widely as the earlier, from its first day on. */
  private boolean settled(long old, long late) {
    String since = first(late);
    List<Saying> after = sayings(old).stream().filter(s -> s.day().compareTo(since) > 0).toList();
    return after.isEmpty() ? 2 * number(late) >= number(old) : origins(after) < number(late);
  }

  /** Whether a value was only said on the very day, when it was not over yet. */
  private boolean duringDay(long value) {
    return setting.day() != null && sayings(value).stream().allMatch(this::onTheDay);
  }

  private boolean onTheDay(Saying saying) {
    return setting.day() != null && saying.day().compareTo(setting.day().toString()) <= 0;
  }

  private void contradicted() {
    if (open.size() > 1) {
      List<Long> values = List.copyOf(open);
      if (setting.either() != null) {
        explain(Conflict.Type.SCOPE, values, setting.either());
        return;
      }
      TreeSet<String> both = new TreeSet<>(reports(values.get(0)));
      values.forEach(v -> both.retainAll(reports(v)));
      boolean internal = !both.isEmpty() && !opposed(values.get(0), values.get(1));
      explain(
          internal ? Conflict.Type.INTERNAL : Conflict.Type.CONTRADICTION,
          values,
          internal ? String.join(", ", both) + " says both" : "sources differ");
    }
  }

  private Verdict verdict() {
    Ends ends = new Ends(open, exact, loose, setting.kind().ahead());
    if (open.isEmpty()) {
      return new Verdict(ends.low(), looseBest(ends), looseRule(ends), ends.high(), conflicts);
    }
    Long best = open.size() == 1 ? open.first() : favourite();
    String rule =
        open.size() == 1
            ? exact.size() == 1 ? "the only value said" : "the only value left"
            : best == null
                ? "no value is held by more independent origins than all others"
                : "held by most independent origins (" + number(best) + ")";
    return new Verdict(ends.low(), best, rule, ends.high(), conflicts);
  }

  private @Nullable Long looseBest(Ends ends) {
    boolean attested = loose.stream().anyMatch(s -> s.bound() == Bound.AT_LEAST);
    return attested ? ends.low() : null;
  }

  private String looseRule(Ends ends) {
    return looseBest(ends) == null ? "only bounds are said" : "the highest number that is attested";
  }

  /** The value of most independent origins, two at least; null on a tie. */
  private @Nullable Long favourite() {
    List<Long> ranked =
        open.stream().sorted((a, b) -> Integer.compare(number(b), number(a))).toList();
    int most = number(ranked.get(0));
    return most > 1 && most > number(ranked.get(1)) ? ranked.get(0) : null;
  }

  private void explain(Conflict.Type type, List<Long> values, String why) {
    List<String> reports =
        values.stream().flatMap(v -> reports(v).stream()).distinct().sorted().toList();
    conflicts.add(new Conflict(type, values, reports, why));
  }

  private int number(long value) {
    return origins(sayings(value));
  }

  private int origins(List<Saying> sayings) {
    return origins.applyAsInt(sayings.stream().map(Saying::id).toList());
  }

  private List<Saying> sayings(long value) {
    return exact.getOrDefault(value, List.of());
  }

  private List<String> reports(long value) {
    return sayings(value).stream().map(Saying::report).distinct().sorted().toList();
  }

  private String first(long value) {
    return sayings(value).stream().map(Saying::day).min(String::compareTo).orElse("");
  }

  private String last(long value) {
    return sayings(value).stream().map(Saying::day).max(String::compareTo).orElse("");
  }

  /** Lowest and highest of what is open. */
  private record Ends(
      TreeSet<Long> open, Map<Long, List<Saying>> exact, List<Saying> loose, boolean ahead) {

    @Nullable Long low() {
      if (open.isEmpty()) {
        return bounds(Saying::low).filter(l -> l > 0).max(Long::compare).orElse(null);
      }
      long low = open.first();
      boolean sharp = open.stream().anyMatch(v -> stated(v, Bound.EXACTLY));
      if (sharp) {
        return low;
      }
      long loosest = bounds(Saying::low).filter(l -> l > 0).min(Long::compare).orElse(low);
      return Math.min(low, loosest);
    }

    @Nullable Long high() {
      Long top = bounds(Saying::high).max(Long::compare).orElse(null);
      long floor = bounds(Saying::low).max(Long::compare).orElse(0L);
      if (open.isEmpty()) {
        return top != null && top >= floor ? top : null;
      }
      long high = top == null ? open.last() : Math.max(open.last(), top);
      boolean above = floor > high && !rounded(floor, high);
      return above || (ahead && atLeast(high)) ? null : high;
    }

    /** A looser bound within a tenth of a sharp value is that value rounded. */
    private static boolean rounded(long floor, long high) {
      return (floor - high) * TENTH <= high;
    }

    /** A promise of "at least 50" leaves open how many there will be. */
    private boolean atLeast(long high) {
      return loose.stream()
          .anyMatch(s -> s.bound() == Bound.AT_LEAST && Objects.equals(s.low(), high));
    }

    private boolean stated(long value, Bound bound) {
      return exact.getOrDefault(value, List.of()).stream().anyMatch(s -> s.bound() == bound);
    }

    private Stream<Long> bounds(java.util.function.Function<Saying, @Nullable Long> end) {
      return loose.stream().map(end).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
  }
}
