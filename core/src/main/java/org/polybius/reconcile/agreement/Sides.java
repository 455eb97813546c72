package org.polybius.reconcile.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two sides (or one, where no other is ever named) and what is told about agreements between them.
 *
 * @param parties ascending
 * @param tellings in the order of publication
 * @param apart whether it is told of as apart from other agreements
 */
record Sides(List<Principal> parties, List<Telling> tellings, boolean apart) {

  /** Copies the lists. */
  Sides {
    parties = List.copyOf(parties);
    tellings = tellings.stream().sorted().toList();
  }

  /**
   * Tells the pairs of sides apart. A pair that one report alone names is taken for a misreading of
   * a frequent pair that shares a side with it, unless it is set apart in words.
   */
  static List<Sides> of(Collection<Telling> tellings) {
    Map<Set<Principal>, Integer> pairs = pairs(tellings);
    Map<Set<Principal>, List<Telling>> main = new HashMap<>();
    Map<Set<Principal>, List<Telling>> apart = new HashMap<>();
    for (Telling telling : tellings) {
      Set<Principal> pair = pair(telling, pairs);
      (telling.apart() && !telling.extension() ? apart : main)
          .computeIfAbsent(pair, p -> new ArrayList<>())
          .add(telling);
    }
    List<Sides> all = new ArrayList<>();
    main.forEach((pair, list) -> all.add(new Sides(sorted(pair), list, false)));
    apart.forEach((pair, list) -> all.add(new Sides(sorted(pair), list, true)));
    all.sort(Comparator.comparing((Sides s) -> s.tellings().get(0)));
    return all;
  }

  private static List<Principal> sorted(Set<Principal> pair) {
    return pair.stream().sorted().toList();
  }

  /** How many reports name each pair; mediators are no sides. */
  private static Map<Set<Principal>, Integer> pairs(Collection<Telling> tellings) {
    Map<Set<Principal>, Set<String>> reports = new HashMap<>();
    Set<Principal> helpers = helpers(tellings);
    for (Telling telling : tellings) {
      Set<Principal> pair = new TreeSet<>(telling.parties());
      pair.removeAll(helpers);
      if (pair.size() == 2) {
        reports
            .computeIfAbsent(pair, p -> new HashSet<>())
            .add(telling.account().report());
      }
    }
    Map<Set<Principal>, Integer> counts = new HashMap<>();
    reports.forEach((pair, set) -> counts.put(pair, set.size()));
    return counts;
  }

  /** Those whom more reports call a third party than a party. */
  private static Set<Principal> helpers(Collection<Telling> tellings) {
    Map<Principal, Integer> balance = new TreeMap<>();
    for (Telling telling : tellings) {
      telling.parties().forEach(p -> balance.merge(p, 1, Integer::sum));
      telling.claim().thirdParties().stream()
          .flatMap(t -> Principal.of(t.actor()).stream())
          .forEach(p -> balance.merge(p, -1, Integer::sum));
    }
    Set<Principal> helpers = new TreeSet<>();
    balance.forEach(
        (party, count) -> {
          if (count < 0) {
            helpers.add(party);
          }
        });
    return helpers;
  }

  private static Set<Principal> pair(Telling telling, Map<Set<Principal>, Integer> pairs) {
    Set<Principal> own = new TreeSet<>(telling.parties());
    int votes = pairs.getOrDefault(own, 0);
    if (votes > 1 || (votes == 1 && telling.apart())) {
      return own;
    }
    Set<Principal> best = own;
    int most = votes;
    for (Map.Entry<Set<Principal>, Integer> e : new ArrayList<>(pairs.entrySet())) {
      Set<Principal> shared = new HashSet<>(e.getKey());
      shared.retainAll(own);
      boolean fits = !shared.isEmpty() || own.isEmpty();
      boolean better = e.getValue() > most || (e.getValue() == most && first(e.getKey(), best));
      if (fits && better && !(telling.apart() && own.size() == 2)) {
        best = e.getKey();
        most = e.getValue();
      }
    }
    return best;
  }

  private static boolean first(Set<Principal> one, Set<Principal> other) {
    return other.size() < 2 || sorted(one).toString().compareTo(sorted(other).toString()) < 0;
  }
}
