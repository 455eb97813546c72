package org.polybius.evaluation.truce;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Span;

/**
 * A claim as far as it is scored, from gold or from a reading.
 *
 * @param id unique within its report, "" where the gold gives none
 * @param kind figure, statement, agreement or contact
 * @param anchors the words by which gold and reading are brought together: quantity, content or
 *     trigger, with further mentions
 * @param values plain values that must agree, by field name; absent keys were not stated
 * @param people named roles (population, speaker, party, voice), each as the ways it may be found
 * @param links ids of other claims by relation
 * @param doubtful whether the gold marks it as open to another reading
 */
record Item(
    String id,
    String kind,
    List<Span> anchors,
    Map<String, String> values,
    Map<String, List<Person>> people,
    Map<String, Set<String>> links,
    boolean doubtful) {

  /**
   * Someone named, with all words that lead to them.
   *
   * @param spans where they are named
   * @param words the names, antecedents and words
   */
  record Person(List<Span> spans, Set<String> words) {
    /** Whether both are named in the same place. */
    boolean overlaps(Person other) {
      return spans.stream().anyMatch(s -> other.spans.stream().anyMatch(s::overlaps));
    }

    /** Whether both name the same: their spans overlap, or they share a content word. */
    boolean matches(Person other) {
      return overlaps(other) || Words.share(words, other.words);
    }
  }

  /** The value of a field, null when not stated. */
  @Nullable String value(String field) {
    return values.get(field);
  }

  /** The people of a role, none when not stated. */
  List<Person> people(String role) {
    return people.getOrDefault(role, List.of());
  }

  /** Code units shared by the anchors of both. */
  int overlap(Item other) {
    int shared = 0;
    for (Span a : anchors) {
      for (Span b : other.anchors) {
        if (a.overlaps(b)) {
          shared += Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        }
      }
    }
    return shared;
  }
}
