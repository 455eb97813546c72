package org.polybius.extract.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes back links that cannot hold, whatever the words seemed to say: an exchange that is not
 * mutual, a part greater than its whole, a figure that is part of itself by a detour.
 */
final class Soundness {
  private Soundness() {}

  static void ensure(List<Draft> drafts) {
    Set<Draft> kept = new HashSet<>(drafts);
    for (Draft d : drafts) {
      d.counter = d.counter != null && kept.contains(d.counter) ? d.counter : null;
      d.whole = d.whole != null && kept.contains(d.whole) ? d.whole : null;
    }
    for (Draft d : drafts) {
      Draft counter = d.counter;
      if (counter != null && counter.counter == null) {
        counter.counter = d;
      } else if (counter != null && counter.counter != d) {
        d.counter = null;
      }
      if (d.whole != null && (isMore(d, d.whole) || isPartOfItself(d))) {
        d.whole = null;
      }
    }
  }

  private static boolean isMore(Draft part, Draft whole) {
    Long least = part.quantity.low();
    Long most = whole.quantity.high();
    return least != null && most != null && least > most;
  }

  private static boolean isPartOfItself(Draft d) {
    Set<Draft> seen = new HashSet<>();
    @Nullable Draft at = d.whole;
    while (at != null && seen.add(at)) {
      if (at == d) {
        return true;
      }
      at = at.whole;
    }
    return false;
  }
}
