package org.polybius.reconcile.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Quantity;
import org.polybius.model.Status;
import org.polybius.reconcile.Item;

/**
 * What one report says of a tally.
 *
 * @param report id of the report
 * @param claim id of the figure in its reading
 * @param published day of publication, ISO 8601; null when it is not known to the day
 * @param low lowest number the words allow; null when open
 * @param high highest number the words allow; null when open
 * @param point the number the words name; null when they name none
 * @param bound how the words bound it
 * @param status whether it took place
 * @param who on whose word it stands, outermost first; empty for the outlet's own
 * @param words the words for the people
 * @param partOf id of the figure of the same report that this is a part of; null when none is told
 * @param exchangedFor id of the figure of the same report given in return; null when none is told
 * @param inferred what was concluded rather than read, in words
 */
public record Saying(
    String report,
    String claim,
    @Nullable String published,
    @Nullable Long low,
    @Nullable Long high,
    @Nullable Long point,
    Quantity.Bound bound,
    Status status,
    List<String> who,
    String words,
    @Nullable String partOf,
    @Nullable String exchangedFor,
    List<String> inferred) {
  private static final String NEVER = "~";

  /** Copies the lists. */
  public Saying {
    who = List.copyOf(who);
    inferred = List.copyOf(inferred);
  }

  /** The figure behind it. */
  public Item.Id id() {
    return new Item.Id(report, claim);
  }

  /** This saying with one more thing concluded. */
  Saying concluding(String what) {
    List<String> more = new ArrayList<>(inferred);
    if (!more.contains(what)) {
      more.add(what);
    }
    return new Saying(
        report,
        claim,
        published,
        low,
        high,
        point,
        bound,
        status,
        who,
        words,
        partOf,
        exchangedFor,
        more);
  }

  /** Whether the words name one number as it is, or about it. */
  boolean exact() {
    return bound == Quantity.Bound.EXACTLY || bound == Quantity.Bound.ABOUT;
  }

  /** The number an exact or approximate saying names. */
  long number() {
    return Objects.requireNonNull(point, () -> "no exact saying: " + id());
  }

  /** Whether the report takes it back or denies it. */
  boolean denied() {
    return status == Status.DENIED || status == Status.NOT_HAPPENED;
  }

  /** Day of publication for comparing; undated ones come last. */
  String day() {
    return published == null ? NEVER : published;
  }
}
