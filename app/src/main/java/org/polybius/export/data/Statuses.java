package org.polybius.export.data;

import org.jspecify.annotations.Nullable;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Status;
import org.polybius.reconcile.Item;

/** Whether what a claim tells took place. */
final class Statuses {
  private Statuses() {}

  /** The status of an event or figure; null for other families. */
  static @Nullable Status of(Item item) {
    if (item.claim() instanceof EventClaim event) {
      return event.status();
    }
    return item.claim() instanceof FigureClaim figure ? figure.status() : null;
  }
}
