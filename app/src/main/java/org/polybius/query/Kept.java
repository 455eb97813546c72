package org.polybius.query;

import java.util.List;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.agreement.Fulfilment;

/**
 * An agreement and how far it is kept.
 *
 * @param agreement what was agreed
 * @param fulfilment what was delivered of it, day by day
 */
public record Kept(Agreement agreement, Fulfilment fulfilment) {
  /** People who were promised or released, each once. */
  public List<String> people() {
    return fulfilment.days().stream().map(Fulfilment.Day::people).distinct().toList();
  }
}
