package org.polybius.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.polybius.model.Ruling;
import org.polybius.model.Ruling.Act;
import org.polybius.reconcile.Group.Bond;

/**
 * Under which keys two items of a matter meet and whether they belong together: what the matter
 * says of it, and before that what people decided.
 */
public final class Meeting {
  /** Before the id of a decision, by which the two that it names meet; no matter's key has it. */
  private static final String DECISION = "\u0001";

  private final Matter<?> matter;

  /** Of the items of a matter. */
  public Meeting(Matter<?> matter) {
    this.matter = matter;
  }

  /** The matter's keys of an item, and those of the decisions about it. */
  public Set<String> keys(Item item) {
    List<Ruling> bonds = bonds(item);
    if (bonds.isEmpty()) {
      return matter.keys(item);
    }
    Set<String> keys = new HashSet<>(matter.keys(item));
    bonds.forEach(ruling -> keys.add(DECISION + ruling.decision()));
    return keys;
  }

  /** Whether two of one key belong together whatever else they say. */
  public boolean enough(String key) {
    return matter.keyIsEnough() && !key.startsWith(DECISION);
  }

  /** The match between two items that share a key, decisions of people included. */
  public Optional<Match> match(Item one, Item other) {
    Optional<Ruling> ruling = ruling(one, other);
    if (ruling.isPresent()) {
      return ruling
          .filter(r -> r.act() == Act.SAME)
          .map(r -> new Match(1, List.of(new Match.Reason("decision", r.decision(), 1))));
    }
    if (matter.keyIsEnough()) {
      return matter.keys(one).equals(matter.keys(other))
          ? Optional.of(new Match(1, List.of(new Match.Reason("key", key(one), 1))))
          : Optional.empty();
    }
    return matter.match(one, other);
  }

  private String key(Item item) {
    return String.join(" ", matter.keys(item));
  }

  /** What people decided about two items: where they decided twice, the later holds. */
  public Bond bond(Item one, Item other) {
    return ruling(one, other)
        .map(ruling -> ruling.act() == Act.SAME ? Bond.SAME : Bond.DIFFERENT)
        .orElse(Bond.NONE);
  }

  private Optional<Ruling> ruling(Item one, Item other) {
    List<Ruling> mine = bonds(one);
    List<Ruling> others = mine.isEmpty() ? mine : bonds(other);
    if (others.isEmpty()) {
      return Optional.empty();
    }
    return mine.stream()
        .filter(m -> others.stream().anyMatch(o -> o.decision().equals(m.decision())))
        .filter(m -> !one.id().equals(other.id()))
        .reduce((earlier, later) -> later);
  }

  private List<Ruling> bonds(Item item) {
    List<Ruling> all = item.account().rulings();
    return all.isEmpty() ? all : all.stream().filter(r -> isBond(r, item.id().claim())).toList();
  }

  private boolean isBond(Ruling ruling, String claim) {
    return (ruling.act() == Act.SAME || ruling.act() == Act.DIFFERENT)
        && ruling.claim().equals(claim)
        && Objects.equals(ruling.about(), matter.name());
  }

  /**
   * Tells of each two of some items that share a key, each two once, the earlier first, in the
   * order of the list. Of the keys those count that hold among these items.
   */
  public void pairs(List<Item> items, Pairs met) {
    List<Set<String>> keys = items.stream().map(this::keys).toList();
    Map<String, Integer> having = Crowd.count(keys);
    List<Set<String>> holding =
        keys.stream().map(k -> Crowd.holding(k, key -> having.getOrDefault(key, 0))).toList();
    Map<String, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      for (String key : holding.get(i)) {
        buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < items.size(); i++) {
      BitSet later = new BitSet(items.size());
      holding.get(i).forEach(key -> buckets.getOrDefault(key, List.of()).forEach(later::set));
      for (int j = later.nextSetBit(i + 1); j >= 0; j = later.nextSetBit(j + 1)) {
        met.of(i, j);
      }
    }
  }

  /** Is told of pairs. */
  @FunctionalInterface
  public interface Pairs {
    /** Two items by their places in the list, the earlier first. */
    void of(int one, int other);
  }

  /** Items ready to be resolved. Their keys and matches are worked out once. */
  public Group group(List<Item> items) {
    Map<Item.Id, Set<String>> keys = new HashMap<>();
    Map<Two, Optional<Match>> matches = new HashMap<>();
    return new Group(
        items,
        (one, other) ->
            matches.computeIfAbsent(
                Two.of(one.id(), other.id()), two -> matchIfMet(one, other, keys)),
        this::bond,
        item -> !item.account().rulings().isEmpty());
  }

  private Optional<Match> matchIfMet(Item one, Item other, Map<Item.Id, Set<String>> keys) {
    Set<String> mine = keys.computeIfAbsent(one.id(), id -> Crowd.meeting(keys(one)));
    Set<String> others = keys.computeIfAbsent(other.id(), id -> Crowd.meeting(keys(other)));
    return Collections.disjoint(mine, others) ? Optional.empty() : match(one, other);
  }

  /**
   * Two items, whichever comes first.
   *
   * @param one the smaller id
   * @param other the larger id
   */
  private record Two(Item.Id one, Item.Id other) {
    static Two of(Item.Id one, Item.Id other) {
      return one.compareTo(other) <= 0 ? new Two(one, other) : new Two(other, one);
    }
  }
}
