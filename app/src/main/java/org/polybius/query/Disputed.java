package org.polybius.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Item;

/**
 * Something about which reports contradict each other.
 *
 * @param matter of what kind the thing is that it is about: incidents, tallies, agreements …
 * @param thing id of that thing
 * @param from first day it concerns, ISO 8601; null when not known
 * @param to last day it concerns, ISO 8601; null when not known
 * @param disagreement who says what
 */
public record Disputed(
    String matter,
    String thing,
    @Nullable String from,
    @Nullable String to,
    Disagreement disagreement) {

  /** The claims of all sides. */
  public List<Item.Id> items() {
    return disagreement.sides().stream().flatMap(s -> s.items().stream()).distinct().toList();
  }
}
