package org.polybius.extract.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Aggregation;
import org.polybius.model.Fate;
import org.polybius.model.Population;
import org.polybius.model.Population.Role;
import org.polybius.model.Status;

/** Links a batch to the running total of the same people that the report gives elsewhere. */
final class Batches {
  private final Aggregations aggregations;
  private final Standing standing;
  private final Days days;
  private final Populations populations;

  Batches(Aggregations aggregations, Standing standing, Days days, Populations populations) {
    this.aggregations = aggregations;
    this.standing = standing;
    this.days = days;
    this.populations = populations;
  }

  void link(List<Draft> drafts) {
    for (Draft batch : drafts) {
      boolean single = batch.whole == null && batch.point() > 0 && !batch.stated;
      if (single && batch.fate != Fate.OTHER && kind(batch) == Aggregation.INCREMENT) {
        batch.whole = smallest(batch, drafts);
      }
    }
  }

  /** The smallest total of the same nation, else of the same sort of people. */
  private @Nullable Draft smallest(Draft batch, List<Draft> drafts) {
    Draft best = null;
    for (Draft total : drafts) {
      boolean larger =
          total.point() > batch.point() && (best == null || better(batch, total, best));
      boolean same =
          total != batch && total.fate == batch.fate && !total.stated && !total.listStart;
      if (larger && same && kind(total) == Aggregation.CUMULATIVE && alike(batch, total, drafts)) {
        best = total;
      }
    }
    return best;
  }

  private boolean better(Draft batch, Draft a, Draft b) {
    boolean nationA = sameNation(batch, a);
    boolean nationB = sameNation(batch, b);
    return nationA == nationB ? a.point() < b.point() : nationA;
  }

  private boolean sameNation(Draft part, Draft whole) {
    List<String> wide = populations.of(whole).nationality();
    return !wide.isEmpty() && wide.containsAll(populations.of(part).nationality());
  }

  private @Nullable Aggregation kind(Draft d) {
    Standing.Outcome status = standing.of(d);
    return status.status() == Status.HAPPENED
        ? aggregations.of(d, status.status(), status.ahead(), days.stated(d).isPresent()).kind()
        : null;
  }

  /** The total counts the same people or a wider class of them: never prisoners for hostages. */
  private boolean alike(Draft batch, Draft total, List<Draft> drafts) {
    Population part = populations.of(batch);
    Population whole = populations.of(total);
    boolean nation =
        whole.nationality().isEmpty()
            || (!part.nationality().isEmpty()
                && whole.nationality().containsAll(part.nationality()));
    boolean sort =
        (whole.sex() == null || whole.sex() == part.sex())
            && (whole.age() == null || whole.age().equals(part.age()))
            && (whole.groups().isEmpty() || whole.groups().size() == part.groups().size());
    boolean foreign = !apart(total) || apart(batch);
    return nation && sort && foreign && men(part, batch, total) && sides(part, whole, drafts);
  }

  /** Sailors are no part of so many marines. */
  private static boolean men(Population part, Draft batch, Draft total) {
    return part.role() != Role.COMBATANT
        || total.heads.stream()
            .anyMatch(w -> batch.heads.stream().anyMatch(h -> h.lemma().equals(w.lemma())));
  }

  private static boolean apart(Draft d) {
    return d.foreign;
  }

  private boolean sides(Population part, Population whole, List<Draft> drafts) {
    Role a = part.role() == null ? roleOf(part.nationality(), drafts) : part.role();
    Role b = whole.role() == null ? roleOf(whole.nationality(), drafts) : whole.role();
    boolean known = a != null && b != null;
    boolean nation = !whole.nationality().isEmpty();
    return known
        ? a == b
        : nation || b == Role.HOSTAGE || (a == null && b == null && part.nationality().isEmpty());
  }

  /** The role in which the report speaks of a nation's people ("Israeli hostages"). */
  private @Nullable Role roleOf(List<String> nation, List<Draft> drafts) {
    for (Draft d : drafts) {
      Population p = populations.of(d);
      if (!nation.isEmpty() && p.role() != null && p.nationality().equals(nation)) {
        return p.role();
      }
    }
    return null;
  }
}
