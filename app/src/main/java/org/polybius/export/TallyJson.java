package org.polybius.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Quantity.Bound;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.tally.Conflict;
import org.polybius.reconcile.tally.Kind;
import org.polybius.reconcile.tally.Tally;

/** Tallies as JSON, in the form of a situation: nulls are open ends and choices not made. */
final class TallyJson {
  private TallyJson() {}

  static ObjectNode of(Tally tally) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", tally.key()).put("population", tally.population());
    tally.people().nationality().forEach(json.putArray("nationality")::add);
    json.put("part", tally.people().part().name());
    json.put("fate", tally.fate().name());
    json.put("from", tally.from()).put("to", tally.to());
    if (tally.place() != null) {
      json.put("place", tally.place());
    }
    Kind kind = tally.kind() == Kind.OFFERED ? Kind.PLANNED : tally.kind();
    json.put("aggregation", kind.name());
    if (tally.kind() == Kind.OFFERED) {
      json.put("offered", true);
    }
    json.put("low", tally.low()).put("best", tally.best());
    json.put("bestRule", tally.bestRule()).put("high", tally.high());
    ArrayNode says = json.putArray("says");
    tally.says().forEach(s -> said(s, says.addObject()));
    ArrayNode conflicts = json.putArray("conflicts");
    tally.conflicts().forEach(c -> conflict(c, conflicts.addObject()));
    derived(tally.derived(), json);
    if (tally.partOf() != null) {
      json.put("partOf", tally.partOf());
    }
    tally.reports().forEach(json.putArray("reports")::add);
    return json;
  }

  private static void said(Tally.Said said, ObjectNode json) {
    if (said.point() != null) {
      json.put("value", said.point());
    } else {
      json.putArray("value").add(said.low()).add(said.high());
    }
    json.put("bound", said.bound().name()).put("who", said.who());
    if (said.bound() != Bound.EXACTLY) {
      json.put("low", said.low()).put("high", said.high());
    }
    if (said.denied()) {
      json.put("denied", true);
    }
    said.claims().stream().map(Item.Id::report).distinct().forEach(json.putArray("reports")::add);
    said.claims().stream().map(JsonListing::name).forEach(json.putArray("claims")::add);
    if (!said.inferred().isEmpty()) {
      said.inferred().forEach(json.putArray("inferred")::add);
    }
  }

  private static void conflict(Conflict conflict, ObjectNode json) {
    json.put("type", conflict.type().name().toLowerCase(Locale.ROOT));
    conflict.values().forEach(json.putArray("values")::add);
    conflict.reports().forEach(json.putArray("reports")::add);
    json.put("why", conflict.why());
  }

  private static void derived(Tally.@Nullable Derived derived, ObjectNode json) {
    if (derived != null) {
      ObjectNode sum = json.putObject("derived");
      sum.put("value", derived.value()).put("expr", derived.expression());
      derived.reports().forEach(sum.putArray("reports")::add);
    }
  }
}
