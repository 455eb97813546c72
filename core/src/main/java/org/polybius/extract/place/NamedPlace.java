package org.polybius.extract.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.extract.Countries;

/** A name of a place in a report with what it can be. */
final class NamedPlace {
  final Token head;
  final int first;
  final int end;
  final String key;
  final List<Gazetteer.Entry> candidates;

  /** The country, if the name is a country's. */
  final Countries.@Nullable Country country;

  /** "Northern", "southern": the part of the place that is meant, as written; else null. */
  @Nullable String part;

  /** The name that follows after a comma and holds this one ("Springfield, Illinois"). */
  @Nullable NamedPlace within;

  /** Whether a division of that name is meant rather than the country. */
  boolean preferDivision;

  /** Whether a word after it says that a division is meant ("province"). */
  boolean division;

  @Nullable KnownPlace resolved;

  NamedPlace(
      Token head,
      int first,
      int end,
      String key,
      List<Gazetteer.Entry> candidates,
      Countries.@Nullable Country country) {
    this.head = head;
    this.first = first;
    this.end = end;
    this.key = key;
    this.candidates = List.copyOf(candidates);
    this.country = country;
  }
}
