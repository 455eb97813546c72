package org.polybius.reconcile.incident;

import java.util.List;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.reconcile.Item;

/**
 * One event as one report tells it: the claims of the report that are about it.
 *
 * @param account the report
 * @param family what kind of event
 * @param standing whether it is told as having its place or as ahead
 * @param claims events and figures, in text order, at least one
 * @param traits by what it is recognised
 */
record Occurrence(
    Account account, Family family, Standing standing, List<Claim> claims, Traits traits) {
  /** Copies the list. */
  Occurrence {
    claims = List.copyOf(claims);
  }

  /** The claim that stands for it. */
  Claim lead() {
    return claims.get(0);
  }

  /** The item that stands for it. */
  Item item() {
    return new Item(account, lead());
  }

  /** All items. */
  List<Item> items() {
    return claims.stream().map(c -> new Item(account, c)).toList();
  }

  /** The claims of events. */
  List<EventClaim> events() {
    return claims.stream()
        .filter(EventClaim.class::isInstance)
        .map(EventClaim.class::cast)
        .toList();
  }

  /** The claims of figures. */
  List<FigureClaim> figures() {
    return claims.stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .toList();
  }
}
