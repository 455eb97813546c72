package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Span;

/**
 * Changes claims of an account as people decide, in the form of the contract: so whatever can be
 * written there can be corrected, and what the model refuses is refused here.
 */
public final class Amendment {
  /** What identifies a claim and what supports it are no values that were read. */
  private static final Set<String> FIXED =
      Set.of("id", "kind", "evidence", "trigger", "mentions", "spans", "content");

  /** Fields that hold the id of another claim. */
  private static final List<String> LINKS =
      List.of(
          "statement",
          "inside",
          "partOf",
          "exchangedFor",
          "event",
          "agreement",
          "outsideOf",
          "extends",
          "figure",
          "counterFigure");

  private Amendment() {}

  /** The value of a field as JSON; empty where the claim has none. */
  public static Optional<String> value(Account account, Claim claim, String field) {
    return Optional.ofNullable(tree(account, claim).get(field)).map(Layout::line);
  }

  /** The fields of a claim that have a value and can be corrected, in the contract's order. */
  public static List<String> fields(Account account, Claim claim) {
    List<String> fields = new ArrayList<>();
    tree(account, claim).fieldNames().forEachRemaining(fields::add);
    fields.removeIf(FIXED::contains);
    return fields;
  }

  /**
   * The claim with another value. An object takes over the words of the value it replaces; where
   * there was none, the words that the decision about the claim is anchored to stand for it.
   *
   * @param field name of a field of the contract
   * @param value JSON of the form that the contract gives the field; null for "not stated"
   * @param anchor words of the claim
   * @throws ContractException when the field is none of such a claim or the value none of such a
   *     field
   */
  public static Claim correct(
      Account account, Claim claim, String field, String value, Span anchor) {
    if (FIXED.contains(field)) {
      throw new ContractException("/" + field, "cannot be corrected");
    }
    ObjectNode tree = tree(account, claim);
    JsonNode given = Layout.tree(value);
    if (given.isNull()) {
      tree.remove(field);
    } else {
      tree.set(field, given.isObject() ? supported(tree, field, given, account, anchor) : given);
    }
    Claim corrected = new In(tree, "").sensible(ClaimReader::claim);
    checkTaken(Layout.tree(Layout.line(tree(account, corrected))), field, given);
    return corrected;
  }

  /** The value with the words that support it. */
  private static ObjectNode supported(
      ObjectNode claim, String field, JsonNode given, Account account, Span anchor) {
    ObjectNode whole = new ValueWriter(account::words).span(anchor);
    JsonNode old = claim.path(field);
    for (String words : List.of("start", "end", "text", "in", "spans", "nouns")) {
      if (old.has(words)) {
        whole.set(words, old.get(words));
      }
    }
    for (Map.Entry<String, JsonNode> member : given.properties()) {
      whole.set(member.getKey(), member.getValue());
    }
    return whole;
  }

  /** Refuses what was passed over when the claim was read. */
  private static void checkTaken(JsonNode claim, String field, JsonNode given) {
    JsonNode taken = claim.path(field);
    boolean missing =
        given.isNull() ? taken.isContainerNode() && !taken.isEmpty() : !holds(taken, given);
    if (missing) {
      throw new ContractException(
          "/" + field,
          given + " is no value of this field of a claim of kind " + claim.get("kind"));
    }
  }

  private static boolean holds(JsonNode taken, JsonNode given) {
    if (!given.isObject()) {
      return taken.equals(given);
    }
    return given.properties().stream().allMatch(m -> holds(taken.path(m.getKey()), m.getValue()));
  }

  /** The claim without its links to others that count no more. */
  public static Claim without(Account account, Claim claim, Set<String> others) {
    ObjectNode tree = tree(account, claim);
    unlink(tree, others);
    return new In(tree, "").sensible(ClaimReader::claim);
  }

  private static void unlink(ObjectNode node, Set<String> others) {
    LINKS.stream().filter(f -> others.contains(node.path(f).asText())).forEach(node::remove);
    strike(node.path("holds"), others);
    strike(node.path("links"), others);
    for (JsonNode term : node.path("terms")) {
      unlink((ObjectNode) term, others);
    }
  }

  private static void strike(JsonNode list, Set<String> others) {
    if (list instanceof ArrayNode array) {
      for (Iterator<JsonNode> each = array.iterator(); each.hasNext(); ) {
        JsonNode element = each.next();
        String id = element instanceof TextNode ? element.asText() : element.path("id").asText();
        if (others.contains(id)) {
          each.remove();
        }
      }
    }
  }

  private static ObjectNode tree(Account account, Claim claim) {
    return new ClaimWriter(new ValueWriter(account::words)).claim(claim);
  }
}
