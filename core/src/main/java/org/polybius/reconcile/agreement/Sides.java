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
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.reconcile.Principal;

/**
 * Two sides (or one, where no other is ever named) and what is told about agreements between them.
 *
 * @param parties ascending
 * @param helpers those who mediate rather than being bound
 * @param tellings in the order of publication
 * @param apart whether it is told of as apart from other agreements
 */
record Sides(
    List<Principal> parties, Set<Principal> helpers, List<Telling> tellings, boolean apart) {
  /** A pair of sides so many times as frequent as another takes its tellings of truces. */
  private static final int FAR_MORE = 5;

  /** Copies the lists. */
  Sides {
    parties = List.copyOf(parties);
    helpers = Set.copyOf(helpers);
    tellings = tellings.stream().sorted().toList();
  }

  /**
   * Tells the pairs of sides apart. A pair that one report alone names is taken for a misreading of
   * a frequent pair that shares a side with it, unless it is set apart in words or is about no halt
   * to the fighting.
   */
  static List<Sides> of(Collection<Telling> tellings) {
    Set<Principal> helpers = helpers(tellings);
    Map<Set<Principal>, Integer> pairs = pairs(tellings, helpers);
    Map<Set<Principal>, List<Telling>> byPair = new HashMap<>();
    for (Telling telling : tellings) {
      byPair.computeIfAbsent(pair(telling, pairs, helpers), p -> new ArrayList<>()).add(telling);
    }
    unnamed(byPair);
    List<Sides> all = new ArrayList<>();
    for (Map.Entry<Set<Principal>, List<Telling>> e : byPair.entrySet()) {
      List<Telling> main = e.getValue().stream().filter(t -> !t.besides()).toList();
      List<Telling> apart = e.getValue().stream().filter(Telling::besides).toList();
      boolean side = main.stream().noneMatch(Telling::truce) && !apart.isEmpty();
      if (side) {
        all.add(new Sides(sorted(e.getKey()), helpers, e.getValue(), true));
      } else {
        if (!main.isEmpty()) {
          all.add(new Sides(sorted(e.getKey()), helpers, main, false));
        }
        if (!apart.isEmpty()) {
          all.add(new Sides(sorted(e.getKey()), helpers, apart, true));
        }
      }
    }
    all.sort(Comparator.comparing((Sides s) -> s.tellings().get(0)));
    return all;
  }

  /**
   * Deals beside the main one that name nobody else: where others with a state of their own are
   * told beside the same agreement, those of which most is told.
   */
  private static void unnamed(Map<Set<Principal>, List<Telling>> byPair) {
    for (Set<Principal> pair : List.copyOf(byPair.keySet())) {
      List<Telling> all = byPair.getOrDefault(pair, List.of());
      List<Telling> apart = all.stream().filter(Telling::besides).toList();
      boolean main = all.stream().anyMatch(Telling::truce);
      Set<Principal> other = main ? beside(pair, byPair) : Set.of();
      if (!apart.isEmpty() && !other.isEmpty()) {
        byPair.put(pair, new ArrayList<>(all.stream().filter(t -> !t.besides()).toList()));
        byPair.getOrDefault(other, new ArrayList<>()).addAll(apart);
      }
    }
  }

  /** The pair that shares one side with this and is told of as apart most often; empty for none. */
  private static Set<Principal> beside(
      Set<Principal> pair, Map<Set<Principal>, List<Telling>> byPair) {
    Set<Principal> best = Set.of();
    int most = 0;
    for (Map.Entry<Set<Principal>, List<Telling>> e : byPair.entrySet()) {
      int told = (int) e.getValue().stream().filter(Telling::besides).count();
      boolean shares = e.getKey().size() == 2 && e.getKey().stream().anyMatch(pair::contains);
      boolean other = shares && !e.getKey().equals(pair);
      boolean better = told > most || (told == most && told > 0 && first(e.getKey(), best));
      if (other && better) {
        best = e.getKey();
        most = told;
      }
    }
    return best;
  }

  private static List<Principal> sorted(Set<Principal> pair) {
    return pair.stream().sorted().toList();
  }

  /** How many reports name each pair; mediators are no sides. */
  private static Map<Set<Principal>, Integer> pairs(
      Collection<Telling> tellings, Set<Principal> helpers) {
    Map<Set<Principal>, Set<String>> reports = new HashMap<>();
    for (Telling telling : tellings) {
      Set<Principal> pair = new TreeSet<>(telling.parties());
      pair.removeAll(helpers);
      if (pair.size() == 2 && telling.named()) {
        reports.computeIfAbsent(pair, p -> new HashSet<>()).add(telling.account().report());
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
          if (count <= 0) {
            helpers.add(party);
          }
        });
    return helpers;
  }

  private static Set<Principal> pair(
      Telling telling, Map<Set<Principal>, Integer> pairs, Set<Principal> helpers) {
    Set<Principal> own = new TreeSet<>(telling.parties());
    own.removeAll(helpers);
    if (telling.besides()) {
      Set<Principal> beside = beside(telling, own, pairs);
      if (!beside.isEmpty()) {
        return beside;
      }
    }
    boolean stranger = pairs.keySet().stream().noneMatch(p -> p.stream().anyMatch(own::contains));
    if (stranger && own.size() == 1 && telling.truce()) {
      own.clear(); // one who is a side nowhere else speaks of the truce of others
    }
    int votes = pairs.getOrDefault(own, 0);
    Set<Principal> likeliest = likeliest(own, votes, pairs);
    boolean rare = votes < 2 || votes * FAR_MORE <= pairs.getOrDefault(likeliest, 0);
    boolean misread = rare && (votes == 0 || (telling.truce() && !telling.besides()));
    Set<Principal> pair = misread ? likeliest : own;
    return pair.isEmpty() && telling.implied() ? holders(telling.account()) : pair;
  }

  /** Who may have released people: whoever the report has hold or take them. */
  static Set<Principal> holders(Account account) {
    Set<Principal> holders = new TreeSet<>();
    for (Claim claim : account.claims()) {
      if (claim instanceof EventClaim event && event.act().mode() == EventMode.ABDUCT) {
        event.actors().forEach(a -> holders.addAll(Principal.of(a)));
      }
    }
    return holders.size() == 1 ? holders : Set.of();
  }

  /** The most frequent pair that shares a side, where none of its own is frequent. */
  private static Set<Principal> likeliest(
      Set<Principal> own, int votes, Map<Set<Principal>, Integer> pairs) {
    Set<Principal> best = own;
    int most = votes;
    for (Map.Entry<Set<Principal>, Integer> e : pairs.entrySet()) {
      Set<Principal> shared = new HashSet<>(e.getKey());
      shared.retainAll(own);
      boolean fits = !shared.isEmpty() || own.isEmpty();
      boolean better = e.getValue() > most || (e.getValue() == most && first(e.getKey(), best));
      if (fits && better) {
        best = e.getKey();
        most = e.getValue();
      }
    }
    return best;
  }

  /**
   * The sides of a deal beside another: those it names, with the state whose people it is about;
   * empty when that says nothing.
   */
  private static Set<Principal> beside(
      Telling telling, Set<Principal> own, Map<Set<Principal>, Integer> pairs) {
    Set<Principal> main = likeliest(Set.of(), 0, pairs);
    Set<Principal> sides = new TreeSet<>(own);
    if (sides.size() < 2) {
      telling.nationalities().stream()
          .filter(n -> main.stream().noneMatch(p -> n.equals(p.country())))
          .map(Principal::ofCountry)
          .findFirst()
          .ifPresent(sides::add);
    }
    if (sides.size() == 1 && !main.containsAll(sides)) {
      main.stream().filter(p -> !p.isState()).findFirst().ifPresent(sides::add);
    }
    return sides.size() < 2 || main.equals(sides) ? Set.of() : sides;
  }

  private static boolean first(Set<Principal> one, Set<Principal> other) {
    return other.size() < 2 || sorted(one).toString().compareTo(sorted(other).toString()) < 0;
  }
}
