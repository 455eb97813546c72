package org.polybius.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keys that hold while few items have them, or once many have. So no key brings together more items
 * than can be compared, however large a ledger grows. Whether a key is crowded follows from how
 * many items have it and from nothing else: the order in which they came cannot matter.
 *
 * <p>A key is written as words; a first character below the blank says what kind it is.
 */
public final class Crowd {
  private static final char COUNTED = '\u0002';
  private static final char FEW = '\u0003';
  private static final char MANY = '\u0004';
  private static final char LIMITED = '\u0005';

  private Crowd() {}

  /** A key under which items meet while no more than so many have it. */
  public static String limited(int most, String word) {
    return LIMITED + digits(most) + word;
  }

  /** A key that is counted, for others to depend on; under itself nothing meets. */
  public static String counted(int most, String word) {
    return COUNTED + digits(most) + word;
  }

  /** A key under which items meet while no more have the counted one than that allows. */
  public static String few(String counted, String word) {
    return FEW + counted + FEW + word;
  }

  /** A key under which items meet once more have the counted one than it allows. */
  public static String many(String counted, String word) {
    return MANY + counted + MANY + word;
  }

  private static String digits(int most) {
    return Integer.toString(most, Character.MAX_RADIX) + " ";
  }

  /** Those of some keys under which items can meet at all. */
  public static Set<String> meeting(Collection<String> keys) {
    Set<String> meeting = new HashSet<>(keys);
    meeting.removeIf(key -> key.charAt(0) == COUNTED);
    return meeting;
  }

  /** The key on whose number of items it depends whether one holds; null when it always does. */
  static @Nullable String guard(String key) {
    return switch (key.charAt(0)) {
      case FEW, MANY -> key.substring(1, key.indexOf(key.charAt(0), 1));
      case LIMITED, COUNTED -> key;
      default -> null;
    };
  }

  /** How many items may have a counted or limited key; only such have a limit. */
  public static int most(String guard) {
    return Integer.parseInt(guard.substring(1, guard.indexOf(' ')), Character.MAX_RADIX);
  }

  /** Those of some keys that are counted or limited themselves. */
  public static Set<String> guards(Collection<String> keys) {
    Set<String> guards = new HashSet<>();
    for (String key : keys) {
      if (key.charAt(0) == COUNTED || key.charAt(0) == LIMITED) {
        guards.add(key);
      }
    }
    return guards;
  }

  /**
   * Those of some keys under which items meet now.
   *
   * @param items how many items have each of these counted or limited keys
   */
  public static Set<String> holding(Collection<String> keys, ToIntFunction<String> items) {
    Set<String> holding = new HashSet<>();
    for (String key : keys) {
      String guard = guard(key);
      boolean crowded = guard != null && items.applyAsInt(guard) > most(guard);
      if (key.charAt(0) != COUNTED && crowded == (key.charAt(0) == MANY)) {
        holding.add(key);
      }
    }
    return holding;
  }

  /** How many of some items have each key. */
  public static Map<String, Integer> count(Collection<? extends Collection<String>> keys) {
    Map<String, Integer> counts = new HashMap<>();
    keys.forEach(item -> List.copyOf(item).forEach(key -> counts.merge(key, 1, Integer::sum)));
    return counts;
  }
}
