package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;

/**
 * Joins cells into tallies when they are asked for: pure, and the same in whatever order the cells
 * come. Figures of two crises never meet, so only those concerned need be joined. The codebook's
 * section on tallies says by which rules.
 */
public final class TallyBook {
  private final List<Count> counts;
  private final List<Crises.Crisis> crises = new ArrayList<>();

  private TallyBook(Collection<TallyCell> cells) {
    counts = counts(cells);
    Set<Item.Id> apart = Decided.apart(counts);
    crises.addAll(
        Crises.of(counts.stream().filter(c -> !apart.contains(c.saying().id())).toList()));
    counts.stream()
        .filter(c -> apart.contains(c.saying().id()))
        .forEach(c -> crises.add(Crises.Crisis.ofOne(c)));
  }

  /**
   * A book of cells.
   *
   * @param cells of the reports concerned, whatever crises they are of
   */
  public static TallyBook of(Collection<TallyCell> cells) {
    return new TallyBook(cells);
  }

  /**
   * The tallies that cells amount to, by fate, kind and day.
   *
   * @param cells of the reports concerned; those of one crisis, or some of them
   * @param origins on how many independent origins some figures rest
   */
  public static List<Tally> of(
      Collection<TallyCell> cells, ToIntFunction<Collection<Item.Id>> origins) {
    TallyBook book = of(cells);
    return book.tallies(book.reports(), origins);
  }

  /** Ids of all reports that have a figure in the book, ascending. */
  public Set<String> reports() {
    return Set.copyOf(counts.stream().map(c -> c.saying().report()).toList());
  }

  /**
   * Ids of the reports of those crises that some reports tell of.
   *
   * @param some ids of reports
   */
  public Set<String> around(Set<String> some) {
    Set<String> reports = new HashSet<>();
    crises.stream()
        .map(Crises.Crisis::reports)
        .filter(r -> !Collections.disjoint(r, some))
        .forEach(reports::addAll);
    return reports;
  }

  /**
   * The tallies of those crises that some reports tell of; what they amount to and how they are
   * called does not depend on the others.
   *
   * @param some ids of reports
   * @param origins on how many independent origins figures of these crises rest
   */
  public List<Tally> tallies(Set<String> some, ToIntFunction<Collection<Item.Id>> origins) {
    List<Tally> tallies = new ArrayList<>();
    for (Crises.Crisis crisis : crises) {
      if (!Collections.disjoint(crisis.reports(), some)) {
        List<Tally> joined = new Joining(origins).tallies(crisis.counts());
        tallies.addAll(new Parts(crisis.counts()).of(Keys.named(joined, crisis.name())));
      }
    }
    return List.copyOf(tallies);
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
}
