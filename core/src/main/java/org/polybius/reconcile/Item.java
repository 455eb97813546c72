package org.polybius.reconcile;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Claim;

/**
 * What a matter groups: a claim with its report, or a whole report.
 *
 * @param account the report
 * @param claim one of its claims; null when the report as a whole is meant
 */
public record Item(Account account, @Nullable Claim claim) implements Comparable<Item> {
  private static final Comparator<Item> ORDER =
      Comparator.comparing((Item i) -> i.published())
          .thenComparing(i -> i.account().report())
          .thenComparingInt(Item::position);
  private static final String NEVER = "~";

  /** Id that is unique over all reports. */
  public Id id() {
    return new Id(account.report(), claim == null ? "" : claim.id());
  }

  /** The claim, which must be of a type. */
  public <C extends Claim> C as(Class<C> type) {
    return type.cast(Objects.requireNonNull(claim, "a whole report is no claim"));
  }

  /** In the order of publishing (undated reports last), then of report ids, then of the reading. */
  @Override
  public int compareTo(Item other) {
    return ORDER.compare(this, other);
  }

  private String published() {
    String published = account.published();
    return published == null ? NEVER : published;
  }

  private int position() {
    return claim == null ? -1 : account.claims().indexOf(claim);
  }

  /**
   * Names an item.
   *
   * @param report id of the report
   * @param claim id of the claim in its reading; "" for the whole report
   */
  public record Id(String report, String claim) implements Comparable<Id> {
    private static final Comparator<Id> ORDER =
        Comparator.comparing(Id::report).thenComparing(Id::claim);

    @Override
    public int compareTo(Id other) {
      return ORDER.compare(this, other);
    }

    /** As users name it: REPORT#CLAIM, or the report alone for a report as a whole. */
    public String written() {
      return claim.isEmpty() ? report : text();
    }

    /** One text for each id, from which ids of things are made: REPORT# for a report as a whole. */
    public String text() {
      return report + "#" + claim;
    }
  }
}
