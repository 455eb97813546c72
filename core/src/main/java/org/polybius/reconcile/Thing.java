package org.polybius.reconcile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a group amounts to: an incident, a tally, an agreement … Things are records whose components
 * are records, lists, maps and sets of such, strings, numbers and constants: so they are written
 * down and read back ({@code contract.Records}).
 */
public interface Thing {
  /** Stable id that follows from the members alone: see {@link Ids}. */
  String id();

  /** The items behind it, ascending. */
  List<Item.Id> items();

  /** First day it concerns, ISO 8601 date; null when not known. */
  @Nullable String from();

  /** Last day it concerns, ISO 8601 date; null when not known. */
  @Nullable String to();

  /** By what it is looked for: actor ids and names, countries, types; lower case. */
  Set<String> labels();

  /** About what the items contradict each other: numbers, denials, allegations. */
  default List<Disagreement> disagreements() {
    return List.of();
  }
}
