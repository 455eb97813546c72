package org.polybius.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.agreement.Fulfilment;

/** An agreement as JSON, with the claims and reports behind each point; absent means not told. */
final class AgreementJson {
  private final Agreement agreement;
  private final Fulfilment fulfilment;
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();

  AgreementJson(Agreement agreement, Fulfilment fulfilment) {
    this.agreement = agreement;
    this.fulfilment = fulfilment;
  }

  ObjectNode tree() {
    tree.put("id", agreement.id()).put("name", agreement.name());
    tree.put("form", agreement.form().name());
    texts(tree.putArray("parties"), agreement.parties());
    ArrayNode helpers = tree.putArray("thirdParties");
    agreement.thirdParties().forEach(t -> helper(helpers.addObject(), t));
    texts(tree.putArray("kinds"), agreement.kinds().stream().map(Enum::name).toList());
    dates();
    ArrayNode terms = tree.putArray("terms");
    agreement.terms().forEach(t -> term(terms.addObject(), t));
    ArrayNode stages = tree.putArray("stages");
    agreement.stages().forEach(s -> stage(stages.addObject(), s));
    ArrayNode delivered = tree.putArray("fulfilment");
    fulfilment.days().forEach(d -> delivered(delivered.addObject(), d));
    ArrayNode violations = tree.putArray("violations");
    agreement.violations().forEach(v -> violation(violations.addObject(), v));
    ArrayNode denials = tree.putArray("denials");
    agreement.denials().forEach(d -> denial(denials.addObject(), d));
    texts(tree.putArray("reports"), AgreementView.reports(agreement.items()));
    return tree;
  }

  private void dates() {
    put(tree, "declared", agreement.declared());
    put(tree, "from", agreement.effectFrom());
    boolean open = agreement.effectTo() == null;
    put(tree, "to", open ? fulfilment.last() : agreement.effectTo());
    if (agreement.endInferred() || (open && fulfilment.last() != null)) {
      tree.put("endInferred", true);
    }
    put(tree, "duration", agreement.length() == null ? null : agreement.length().iso());
    put(tree, "extends", agreement.extendsId());
  }

  private static void helper(ObjectNode node, Agreement.ThirdParty t) {
    node.put("name", t.name()).put("role", t.role().name());
    claims(node, t.claims());
  }

  private static void term(ObjectNode node, Agreement.Term t) {
    node.put("term", t.what()).put("kind", t.kind().name());
    number(node, "value", t.value());
    number(node, "low", t.low());
    number(node, "high", t.high());
    put(node, "bound", t.bound() == null ? null : t.bound().name());
    put(node, "unit", t.unit());
    put(node, "per", t.per());
    texts(node.putArray("nationality"), t.nationality());
    claims(node, t.claims());
  }

  private static void stage(ObjectNode node, Agreement.Step s) {
    node.put("date", s.date()).put("stage", s.stage().name());
    if (s.inferred()) {
      node.put("inferred", true);
    }
    claims(node, s.claims());
  }

  private static void delivered(ObjectNode node, Fulfilment.Day d) {
    node.put("day", d.day()).put("people", d.people());
    node.put("released", d.released()).put("cumulative", d.cumulative());
    number(node, "promised", d.promised());
    claims(node, d.claims());
  }

  private static void violation(ObjectNode node, Agreement.Violation v) {
    node.put("accuser", v.accuser()).put("accused", v.accused()).put("act", v.act());
    put(node, "date", v.date());
    texts(node.putArray("deniedBy"), v.deniedBy());
    claims(node, v.claims());
  }

  private static void denial(ObjectNode node, Agreement.Denial d) {
    node.put("who", d.who()).put("what", d.what());
    claims(node, d.claims());
  }

  private static void claims(ObjectNode node, List<Item.Id> claims) {
    texts(node.putArray("reports"), AgreementView.reports(claims));
    texts(node.putArray("claims"), claims.stream().map(JsonListing::name).toList());
  }

  private static void texts(ArrayNode list, Collection<String> texts) {
    texts.forEach(list::add);
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  private static void number(ObjectNode node, String field, @Nullable Long value) {
    if (value != null) {
      node.put(field, Objects.requireNonNull(value).longValue());
    }
  }
}
