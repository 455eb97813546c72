package org.polybius.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.origin.Origin;

/**
 * A claim with what filters look at.
 *
 * @param account the report that makes it
 * @param claim the claim
 * @param days when what it tells of was or is due
 * @param actors ids, names and countries of those it names, lower case
 * @param places ids, names and countries of where it was, lower case
 * @param types what it is, of {@link Words#TYPES}
 * @param statuses how it stands, of {@link Words#STATUSES}
 * @param origins on whose word it rests in the end
 */
public record Stated(
    Account account,
    Claim claim,
    Days days,
    Set<String> actors,
    Set<String> places,
    Set<String> types,
    Set<String> statuses,
    List<Origin> origins) {
  /** Copies the collections. */
  public Stated {
    actors = Set.copyOf(actors);
    places = Set.copyOf(places);
    types = Set.copyOf(types);
    statuses = Set.copyOf(statuses);
    origins = List.copyOf(origins);
  }

  /** Id that is unique over all reports. */
  public Item.Id id() {
    return new Item.Id(account.report(), claim.id());
  }

  /** The words that support it, parts joined by an ellipsis, white space made single. */
  public String words() {
    return claim.head().evidence().spans().stream()
        .map(account::words)
        .collect(Collectors.joining(" … "))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /**
   * When what a claim tells of was.
   *
   * @param from first day, ISO 8601; null when not known
   * @param to last day, ISO 8601; null when not known
   * @param basis where that is known from
   */
  public record Days(@Nullable String from, @Nullable String to, Basis basis) {
    /** Where a day is known from. */
    public enum Basis {
      /** The claim itself. */
      CLAIM,
      /** What the claim was brought together with. */
      THING,
      /** Only that its report was published then. */
      PUBLISHED,
      UNKNOWN
    }

    /** Whether they may lie in a time; unknown days lie in none. */
    boolean within(@Nullable String first, @Nullable String last) {
      String begins = from == null ? to : from;
      String ends = to == null ? from : to;
      return (first == null || (ends != null && ends.compareTo(first) >= 0))
          && (last == null || (begins != null && begins.compareTo(last) <= 0));
    }
  }
}
