package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;

/** Writes up a tally from the counts that belong to it. */
final class Drafts {
  private Drafts() {}

  static Tally tally(
      Slot slot,
      List<Count> counts,
      Weighing.Setting setting,
      ToIntFunction<Collection<Item.Id>> origins) {
    List<Saying> sayings = counts.stream().map(Count::saying).toList();
    Weighing.Verdict verdict = Weighing.of(weighed(sayings), setting, origins);
    return new Tally(
        "",
        population(sayings),
        slot.people(),
        slot.fate(),
        slot.kind(),
        text(slot.from()),
        text(slot.to()),
        slot.place(),
        verdict.low(),
        verdict.best(),
        verdict.rule(),
        verdict.high(),
        said(sayings),
        verdict.conflicts(),
        null,
        null);
  }

  /** A running total with what the days add up to beside it. */
  static Tally derived(Tally said, Sums.Sum sum, LocalDate until) {
    boolean silent = said.says().isEmpty();
    boolean borneOut =
        Objects.equals(said.low(), sum.best()) && Objects.equals(said.high(), sum.best());
    Long low = said.low() == null ? sum.low() : Long.valueOf(Math.min(said.low(), sum.low()));
    Long high = said.high() == null ? sum.high() : Long.valueOf(Math.max(said.high(), sum.high()));
    boolean open = !silent && said.high() == null;
    Tally.Derived derived =
        new Tally.Derived(
            sum.best(), sum.expression() + " = " + sum.best(), List.copyOf(sum.reports()));
    return new Tally(
        said.key(),
        said.population(),
        said.people(),
        said.fate(),
        said.kind(),
        said.from(),
        until.toString(),
        said.place(),
        borneOut ? said.low() : low,
        silent ? Long.valueOf(sum.best()) : said.best(),
        silent ? "the sum of the days; said by no report" : said.bestRule(),
        borneOut ? said.high() : open ? null : high,
        said.says(),
        said.conflicts(),
        derived,
        said.partOf());
  }

  /** Batches that a report tells apart within its own number are no rival numbers. */
  static List<Saying> weighed(List<Saying> sayings) {
    TreeSet<Item.Id> ids = new TreeSet<>();
    sayings.forEach(s -> ids.add(s.id()));
    return sayings.stream()
        .filter(s -> s.partOf() == null || !ids.contains(new Item.Id(s.report(), s.partOf())))
        .toList();
  }

  /** The words that most reports use; of several equally common ones the first by alphabet. */
  private static String population(List<Saying> sayings) {
    Map<String, Integer> votes = new TreeMap<>();
    sayings.forEach(s -> votes.merge(s.words(), 1, Integer::sum));
    String most = "";
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (most.isEmpty() || vote.getValue() > votes.getOrDefault(most, 0)) {
        most = vote.getKey();
      }
    }
    return most;
  }

  private static List<Tally.Said> said(List<Saying> sayings) {
    Map<String, List<Saying>> groups = new LinkedHashMap<>();
    for (Saying s : sayings) {
      String key =
          s.low() + "|" + s.high() + "|" + s.point() + "|" + s.bound() + "|" + who(s) + s.denied();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(s);
    }
    return groups.values().stream().map(Drafts::said1).toList();
  }

  private static Tally.Said said1(List<Saying> group) {
    Saying first = group.get(0);
    return new Tally.Said(
        first.low(),
        first.high(),
        first.point(),
        first.bound(),
        who(first),
        first.denied(),
        group.stream().map(Saying::id).distinct().sorted().toList(),
        group.stream().flatMap(s -> s.inferred().stream()).distinct().sorted().toList());
  }

  private static String who(Saying saying) {
    return saying.who().isEmpty()
        ? "outlet"
        : String.join(" according to ", reversed(saying.who()));
  }

  private static List<String> reversed(List<String> outermostFirst) {
    List<String> reversed = new ArrayList<>(outermostFirst);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
