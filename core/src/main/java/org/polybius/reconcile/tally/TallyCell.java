package org.polybius.reconcile.tally;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Thing;

/**
 * Figures of one population, fate, kind and time, as the reports state these or as they follow from
 * the same report.
 *
 * @param id follows from population, fate, kind and time
 * @param items the figures, ascending
 * @param from first day, ISO 8601; null when not stated
 * @param to last day or as-of day, ISO 8601; null when not stated
 * @param labels by what it is looked for
 * @param fate what became of them
 * @param kind how the figures add up with others
 * @param people whom they count
 * @param place where, for fates that befall whoever is there; null when not stated
 * @param sayings in the order of the items
 */
public record TallyCell(
    String id,
    List<Item.Id> items,
    @Nullable String from,
    @Nullable String to,
    Set<String> labels,
    Fate fate,
    Kind kind,
    People people,
    @Nullable String place,
    List<Saying> sayings)
    implements Thing {
  /** Copies the collections. */
  public TallyCell {
    items = List.copyOf(items);
    labels = Set.copyOf(labels);
    sayings = List.copyOf(sayings);
  }

  @Override
  public List<Disagreement> disagreements() {
    return to == null ? List.of() : Disputes.of(this);
  }
}
