package org.polybius.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.polybius.ledger.Workspace.Known;
import org.polybius.ledger.Workspace.Query;

/**
 * A query of the workspace as SQL. It begins at the narrowest index: things of a report, else of a
 * label, else of a matter, all in the order of the days.
 */
final class Question {
  /** The first day where it is known. */
  private static final String FIRST = "NULLIF(t.first_day, '" + Things.NEVER + "')";

  private final StringBuilder joins = new StringBuilder();
  private final StringBuilder where = new StringBuilder(" WHERE t.matter = :matter");
  private final Map<String, Object> values = new LinkedHashMap<>();
  private String leader = "t";

  Question(Query query) {
    values.put("matter", query.matter());
    if (!query.report().isEmpty()) {
      join("thing_report", "report", query.report());
    }
    for (String label : query.labels().stream().sorted().toList()) {
      join("thing_label", "label", label);
    }
    if (!query.from().isEmpty()) {
      and("COALESCE(t.last_day, " + FIRST + ") >= :from", "from", query.from());
    }
    if (!query.to().isEmpty()) {
      and("COALESCE(" + FIRST + ", t.last_day) <= :to", "to", query.to());
    }
    known(query.known());
  }

  private void join(String table, String column, String word) {
    String name = "j" + values.size();
    joins.append(" JOIN ").append(table).append(' ').append(name);
    joins.append(" ON ").append(name).append(".matter = t.matter AND ");
    joins.append(name).append(".id = t.id AND ").append(name).append(".first_day = t.first_day");
    and(
        name + ".matter = :matter AND " + name + "." + column + " = :" + name,
        name,
        Words.key(word));
    if (leader.equals("t")) {
      leader = name;
    }
  }

  private void known(Known known) {
    if (known.day().isEmpty()) {
      return;
    }
    String condition =
        known.whole()
            ? "t.known_last <= :known"
            : "t.known_first <= :known AND (t.known_last IS NULL OR t.known_last > :known)";
    and(condition, "known", known.day());
  }

  private void and(String condition, String name, Object value) {
    where.append(" AND ").append(condition);
    values.put(name, value);
  }

  String order() {
    return leader + ".first_day, " + leader + ".id";
  }

  org.jdbi.v3.core.statement.Query bound(Handle handle, String select, String end) {
    return handle.createQuery(select + joins + where + end).bindMap(values);
  }
}
