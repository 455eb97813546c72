package org.polybius.evaluation.situation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as facts that can be counted.
 *
 * @param id its name in the expected or found situation
 * @param facts each counts one
 */
record Accord(String id, List<Fact> facts) {
  /** Copies the list. */
  Accord {
    facts = List.copyOf(facts);
  }

  /** What a fact is about. */
  enum Kind {
    PARTY,
    THIRD_PARTY,
    DECLARED,
    FROM,
    TO,
    TERM,
    STAGE,
    FULFILMENT
  }

  /** Names are the same when the words of one are all among the other's. */
  static boolean sameName(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
  }

  private static Set<String> words(String name) {
    return Set.of(
        java.util.Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
            .filter(w -> !w.isEmpty() && !w.equals("the") && !w.equals("of"))
            .distinct()
            .toArray(String[]::new));
  }

  /**
   * One fact.
   *
   * @param kind what it is about
   * @param label role, stage or unit; "" where there is none
   * @param name a party, or a day, or the words of a term
   * @param value a number; null where there is none
   */
  record Fact(Kind kind, String label, String name, @Nullable Long value) {

    /** Whether a fact found is this one. */
    boolean is(Fact found) {
      if (kind != found.kind) {
        return false;
      }
      return switch (kind) {
        case PARTY -> sameName(name, found.name);
        case THIRD_PARTY -> label.equals(found.label) && sameName(name, found.name);
        case DECLARED, FROM, TO -> name.equals(found.name);
        case STAGE -> label.equals(found.label) && name.equals(found.name);
        case FULFILMENT -> name.equals(found.name) && sameValue(found);
        case TERM -> label.equals(found.label) && sameValue(found);
      };
    }

    private boolean sameValue(Fact found) {
      return value == null ? found.value == null : value.equals(found.value);
    }

    @Override
    public String toString() {
      String number = value == null ? "" : " " + value;
      return (kind + " " + label + " " + name + number).replaceAll(" +", " ");
    }
  }
}
