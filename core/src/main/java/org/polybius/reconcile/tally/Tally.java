package org.polybius.reconcile.tally;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.model.Quantity;

/**
 * How many people a fate befell, as reports tell it.
 *
 * @param key names it among the tallies of one book
 * @param population the people in words, as most reports call them
 * @param people whom it counts
 * @param fate what became of them
 * @param kind how it adds up with others
 * @param from first day, ISO 8601; null when not known
 * @param to last day or as-of day, ISO 8601; null when not known
 * @param place where; null when not stated or without regard to it
 * @param low lowest value left open; null when open
 * @param best the value to be used; null when the reports allow no choice
 * @param bestRule the rule that chose it, or why none could, in words
 * @param high highest value left open; null when open
 * @param says who says what
 * @param conflicts where they differ
 * @param derived what arithmetic adds, said by no report; null when nothing
 * @param partOf key of the tally that this one is a part of; null when none is known
 */
public record Tally(
    String key,
    String population,
    People people,
    Fate fate,
    Kind kind,
    @Nullable String from,
    @Nullable String to,
    @Nullable String place,
    @Nullable Long low,
    @Nullable Long best,
    String bestRule,
    @Nullable Long high,
    List<Said> says,
    List<Conflict> conflicts,
    @Nullable Derived derived,
    @Nullable String partOf) {

  /** Copies the lists. */
  public Tally {
    says = List.copyOf(says);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * A value and those who hold it.
   *
   * @param low lowest number; null when open
   * @param high highest number; null when open
   * @param point the number named; null when none is
   * @param bound how the words bound it
   * @param who on whose word, outermost first, in words; "outlet" for the reports' own
   * @param denied whether it is said not to be so
   * @param claims the figures, ascending
   * @param inferred what was concluded about some of them, in words
   */
  public record Said(
      @Nullable Long low,
      @Nullable Long high,
      @Nullable Long point,
      Quantity.Bound bound,
      String who,
      boolean denied,
      List<org.polybius.reconcile.Item.Id> claims,
      List<String> inferred) {
    /** Copies the lists. */
    public Said {
      claims = List.copyOf(claims);
      inferred = List.copyOf(inferred);
    }
  }

  /**
   * Arithmetic.
   *
   * @param value what it gives
   * @param expression how, in figures
   * @param reports ids of the reports of the values that went into it, ascending
   */
  public record Derived(long value, String expression, List<String> reports) {
    /** Copies the list. */
    public Derived {
      reports = List.copyOf(reports);
    }
  }

  /** This tally with the nation named that foreigners are not of, where one is known. */
  Tally notOf(List<String> home) {
    if (!people.foreign() || home.size() != 1) {
      return this;
    }
    return new Tally(
        key,
        population,
        people.of(List.of("NOT-" + home.get(0))),
        fate,
        kind,
        from,
        to,
        place,
        low,
        best,
        bestRule,
        high,
        says,
        conflicts,
        derived,
        partOf);
  }

  /** This tally under a name. */
  Tally named(String name) {
    return with(name, partOf);
  }

  /** This tally as a part of another. */
  Tally partOf(String whole) {
    return with(key, whole);
  }

  private Tally with(String name, @Nullable String whole) {
    return new Tally(
        name,
        population,
        people,
        fate,
        kind,
        from,
        to,
        place,
        low,
        best,
        bestRule,
        high,
        says,
        conflicts,
        derived,
        whole);
  }

  /** Ids of the reports behind it, ascending. */
  public List<String> reports() {
    return says.stream()
        .flatMap(s -> s.claims().stream())
        .map(org.polybius.reconcile.Item.Id::report)
        .distinct()
        .sorted()
        .toList();
  }
}
