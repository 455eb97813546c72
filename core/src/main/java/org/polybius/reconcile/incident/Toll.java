package org.polybius.reconcile.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Claim;

/**
 * How many people one report counts as killed and as injured by an event.
 *
 * @param killed null when none is told
 * @param injured hurt and alive; null when none is told
 * @param told whether it states the dead as a number of several people or in its headline
 * @param toldHurt whether it does so with the injured
 * @param dead those of the dead whom it tells apart
 * @param hurt those of the injured whom it tells apart
 */
record Toll(
    @Nullable Long killed,
    @Nullable Long injured,
    boolean told,
    boolean toldHurt,
    List<Person> dead,
    List<Person> hurt) {

  /**
   * By what one report tells of an event.
   *
   * @param claims its claims, in text order
   * @param headline headline of the report when the event is what the report is mainly about
   */
  static Toll of(Account account, List<Claim> claims, @Nullable String headline) {
    return new Counting(account, claims, headline).toll();
  }
}
