package org.polybius.export;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.polybius.ledger.Workspace.Known;
import org.polybius.ledger.Workspace.Query;

/**
 * What a user asks to see.
 *
 * @param labels all of these names, ids, countries or types
 * @param report behind which this report stands; "" for any
 * @param from not ending before this ISO 8601 date; "" for any
 * @param to not beginning after this ISO 8601 date; "" for any
 * @param offset how many to pass over, not negative
 * @param limit how many at most, at least 1
 */
public record Asked(
    Set<String> labels, String report, String from, String to, long offset, int limit) {
  /** Takes labels in whatever case. */
  public Asked {
    labels =
        labels.stream()
            .map(label -> label.toLowerCase(Locale.ROOT).strip())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The first of all. */
  public static Asked first(int limit) {
    return new Asked(Set.of(), "", "", "", 0, limit);
  }

  /** The question put to a matter. */
  public Query of(String matter) {
    return new Query(matter, labels, report, from, to, Known.ANY, offset, limit);
  }

  /** The same, of another page. */
  Asked page(long otherOffset, int otherLimit) {
    return new Asked(labels, report, from, to, otherOffset, otherLimit);
  }
}
