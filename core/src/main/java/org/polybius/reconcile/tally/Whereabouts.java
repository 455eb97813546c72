package org.polybius.reconcile.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;

/**
 * Lets counts of victims meet whose place is left out, or told more widely or narrowly, by some
 * reports: the place of which most speak is the scene, and whoever names none means it.
 */
final class Whereabouts {
  private record Sort(Fate fate, List<String> nationality) {}

  private final Map<Sort, Map<String, Integer>> places = new HashMap<>();
  private final Map<Sort, Integer> placeless = new HashMap<>();
  private final Map<Sort, Optional<String>> scenes = new HashMap<>();
  private final Map<Numbered, List<Count>> numbered = new HashMap<>();

  private record Numbered(Sort sort, long number) {
    static Numbered of(Count count) {
      return new Numbered(Whereabouts.sort(count), count.saying().number());
    }
  }

  private Whereabouts(Collection<Count> counts) {
    for (Count count : counts) {
      if (count.saying().exact()) {
        numbered.computeIfAbsent(Numbered.of(count), n -> new ArrayList<>()).add(count);
      }
      if (count.place() == null) {
        placeless.merge(sort(count), 1, Integer::sum);
      } else {
        places
            .computeIfAbsent(sort(count), s -> new TreeMap<>())
            .merge(count.place(), 1, Integer::sum);
      }
    }
  }

  static List<Count> of(Collection<Count> counts) {
    Whereabouts known = new Whereabouts(counts);
    return counts.stream().map(known::met).toList();
  }

  private static Sort sort(Count count) {
    return new Sort(count.fate(), count.people().nationality());
  }

  private static boolean victims(Count count) {
    return switch (count.fate()) {
      case KILLED, INJURED, MISSING, DISPLACED, EVACUATED -> true;
      default -> false;
    };
  }

  private Count met(Count count) {
    if (count.place() == null || !victims(count)) {
      return count;
    }
    boolean scene = Objects.equals(scene(sort(count)), count.place());
    return scene || elsewhere(count) ? count.anywhere() : count;
  }

  /**
   * The one place of which most counts of a sort speak. People of no nationality may be anybody's
   * victims: for them it must be the only place, and be named as often as none is.
   */
  private @Nullable String scene(Sort sort) {
    return scenes.computeIfAbsent(sort, this::most).orElse(null);
  }

  private Optional<String> most(Sort sort) {
    Map<String, Integer> named = places.getOrDefault(sort, Map.of());
    boolean sure =
        !sort.nationality().isEmpty()
            || (named.size() == 1
                && named.values().iterator().next() >= placeless.getOrDefault(sort, 0));
    Optional<Map.Entry<String, Integer>> most =
        named.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()));
    return sure ? most.map(Map.Entry::getKey) : Optional.empty();
  }

  /** Whether others tell its number without its place, of the same day: the same people. */
  private boolean elsewhere(Count count) {
    String scene = scene(sort(count));
    return count.saying().exact()
        && numbered.getOrDefault(Numbered.of(count), List.of()).stream()
            .filter(o -> o.place() == null || o.place().equals(scene))
            .anyMatch(o -> Objects.equals(o.published(), count.published()));
  }
}
