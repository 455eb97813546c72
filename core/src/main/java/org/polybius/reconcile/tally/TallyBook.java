package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;

/**
 * Joins cells into tallies when they are asked for: pure, and the same in whatever order the cells
 * come. The codebook's section on tallies says by which rules.
 */
public final class TallyBook {
  private final ToIntFunction<Collection<Item.Id>> origins;

  private TallyBook(ToIntFunction<Collection<Item.Id>> origins) {
    this.origins = origins;
  }

  /**
   * The tallies that cells amount to, by fate, kind and day.
   *
   * @param cells of the reports concerned; those of one crisis, or some of them
   * @param origins on how many independent origins some figures rest
   */
  public static List<Tally> of(
      Collection<TallyCell> cells, ToIntFunction<Collection<Item.Id>> origins) {
    TallyBook book = new TallyBook(origins);
    List<Tally> tallies = new ArrayList<>();
    Crises.of(counts(cells)).forEach(crisis -> tallies.addAll(book.tallies(crisis)));
    return Keys.named(tallies);
  }

  private static List<Count> counts(Collection<TallyCell> cells) {
    List<Count> counts = new ArrayList<>();
    for (TallyCell cell : cells) {
      for (Saying saying : cell.sayings()) {
        counts.add(
            new Count(
                cell.fate(),
                cell.kind(),
                cell.people(),
                day(cell.from()),
                day(cell.to()),
                cell.place(),
                saying));
      }
    }
    counts.sort(
        Comparator.comparing((Count c) -> c.saying().day())
            .thenComparing(c -> c.saying().report())
            .thenComparing(c -> c.saying().claim()));
    return counts;
  }

  private static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  private List<Tally> tallies(List<Count> stated) {
    List<Count> completed = Completion.of(Whereabouts.of(stated));
    List<Count> counts = Occasions.of(sorted(completed));
    List<Tally> tallies = new ArrayList<>();
    Increments increments = new Increments(counts, origins);
    tallies.addAll(increments.tallies());
    tallies.addAll(new Totals(counts, increments, origins).tallies());
    tallies.addAll(new Stocks(counts, completed, increments, origins).tallies());
    tallies.addAll(new Plans(counts, increments, origins).tallies());
    List<String> home = Completion.home(completed, People.Side.HOSTAGE).orElse(List.of());
    return tallies.stream().map(t -> t.notOf(home)).toList();
  }

  /**
   * Tells running totals from days' numbers. A first round leaves out what one report alone
   * concluded a day for; if such a number, or one that is said to be a total, is what the days of
   * that round add up to, it is a total.
   */
  private List<Count> sorted(List<Count> counts) {
    Doubts doubts = new Doubts(counts);
    List<Count> round = Occasions.of(counts.stream().map(doubts::without).toList());
    Increments increments = new Increments(round, origins);
    Set<Item.Id> sums = new Totals(round, increments, origins).sums();
    return counts.stream()
        .map(c -> doubts.settled(c, sums.contains(c.saying().id()), increments))
        .toList();
  }

  /** Counts by slot, in the order of slots. */
  static Map<Slot, List<Count>> bySlot(Collection<Count> counts) {
    Map<Slot, List<Count>> slots = new TreeMap<>();
    counts.forEach(c -> slots.computeIfAbsent(Slot.of(c), k -> new ArrayList<>()).add(c));
    return slots;
  }
}
