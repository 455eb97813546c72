package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of people and what became of them.
 *
 * @param head what every claim has
 * @param quantity the number
 * @param population the people
 * @param fate the governing predicate's fate
 * @param alsoFates further fates of the same people in the same words
 * @param aggregation how it adds up with others
 * @param time when the fate befell them or is due
 * @param place where
 * @param asOf as of when a cumulative figure or a stock holds; absent for others
 * @param status whether it took place
 * @param partOf id of the smallest stated whole
 * @param exchangedFor id of the figure given in return; symmetric
 * @param event id of the event that counts these people
 * @param agreement id of the agreement whose term this figure is
 * @param outsideOf id of the agreement the report sets this figure apart from
 */
public record FigureClaim(
    Head head,
    Read<Quantity> quantity,
    Population population,
    Fate fate,
    List<Fate> alsoFates,
    Aggregation aggregation,
    @Nullable Read<Period> time,
    @Nullable Read<Place> place,
    @Nullable Read<Period> asOf,
    Status status,
    @Nullable String partOf,
    @Nullable String exchangedFor,
    @Nullable String event,
    @Nullable String agreement,
    @Nullable String outsideOf)
    implements Claim {

  /** Refuses a figure that is part of, or exchanged for, itself, and a dated increment's as-of. */
  public FigureClaim {
    alsoFates = List.copyOf(alsoFates);
    if (head.id().equals(partOf) || head.id().equals(exchangedFor)) {
      throw new IllegalArgumentException("figure refers to itself: " + head.id());
    }
    if (asOf != null && aggregation != Aggregation.CUMULATIVE && aggregation != Aggregation.STOCK) {
      throw new IllegalArgumentException("as-of on a figure that is " + aggregation);
    }
  }

  @Override
  public Kind kind() {
    return Kind.FIGURE;
  }
}
