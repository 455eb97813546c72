package org.polybius.reconcile.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.polybius.reconcile.Item;

/** Says of which tally another is a part: of the one that most reports tell as its whole. */
final class Parts {
  private final Map<Item.Id, Item.Id> wholes = new HashMap<>();

  Parts(Collection<Count> counts) {
    for (Count count : counts) {
      String whole = count.saying().partOf();
      if (whole != null) {
        wholes.put(count.saying().id(), new Item.Id(count.saying().report(), whole));
      }
    }
  }

  List<Tally> of(List<Tally> named) {
    Map<Item.Id, Tally> tallyOf = new LinkedHashMap<>();
    named.forEach(t -> figures(t).forEach(id -> tallyOf.put(id, t)));
    return named.stream().map(t -> whole(t, tallyOf).map(t::partOf).orElse(t)).toList();
  }

  private static List<Item.Id> figures(Tally tally) {
    return tally.says().stream().flatMap(s -> s.claims().stream()).toList();
  }

  private Optional<String> whole(Tally part, Map<Item.Id, Tally> tallyOf) {
    Map<String, Integer> votes = new TreeMap<>();
    figures(part).stream()
        .map(wholes::get)
        .filter(Objects::nonNull)
        .map(tallyOf::get)
        .filter(Objects::nonNull)
        .filter(t -> t.fate() == part.fate() && t.kind() == part.kind() && !t.equals(part))
        .filter(t -> holds(t, part))
        .forEach(t -> votes.merge(t.key(), 1, Integer::sum));
    return votes.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  /** A part is at most its whole: where the numbers deny it, a report is mistaken. */
  private static boolean holds(Tally whole, Tally part) {
    return whole.high() == null || part.low() == null || part.low() <= whole.high();
  }
}
