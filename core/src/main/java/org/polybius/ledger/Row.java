package org.polybius.ledger;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A derived thing as the workspace keeps it.
 *
 * @param matter of what kind
 * @param id unique within its kind
 * @param group the group it was resolved from
 * @param from first day it concerns, ISO 8601 date; null when not known
 * @param to last day it concerns, ISO 8601 date; null when not known
 * @param labels by what it is looked for, lower case
 * @param reports ids of the reports behind it, ascending
 * @param first day by whose end the first report of its group had been published, ISO 8601 date;
 *     null when that is known of none
 * @param last day by whose end all reports of its group had been published, ISO 8601 date; null
 *     when that is not known of all
 * @param content the thing itself, JSON
 */
public record Row(
    String matter,
    String id,
    String group,
    @Nullable String from,
    @Nullable String to,
    Set<String> labels,
    List<String> reports,
    @Nullable String first,
    @Nullable String last,
    String content) {
  /** Copies the collections. */
  public Row {
    labels = Set.copyOf(labels);
    reports = List.copyOf(reports);
  }
}
