package org.polybius.review;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.ContractException;
import org.polybius.contract.Json;
import org.polybius.extract.figure.QuantityGrammar;
import org.polybius.model.Quantity;

/** Values of the contract as a user writes them. */
final class Value {
  private static final Set<String> TIMES = Set.of("time", "asOf", "declared", "from", "to");

  private Value() {}

  /**
   * The JSON of a value: numbers of people and days as reports put them, JSON as it is, any other
   * word as a string.
   */
  static String of(String field, String words) {
    if (field.equals("quantity") && !words.startsWith("{")) {
      return people(words)
          .map(Value::quantity)
          .orElseThrow(
              () -> new IllegalArgumentException("'" + words + "' is no number of people"));
    }
    if (TIMES.contains(field) && words.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return day(words);
    }
    try {
      return Json.line(Json.parse(words));
    } catch (ContractException e) {
      return Json.line(TextNode.valueOf(words));
    }
  }

  /**
   * Whether a value can be put as a user writes it: whatever is no list and no structure but a
   * number of people or a day.
   */
  static boolean isPlain(String field, String json) {
    boolean structured = json.startsWith("{") || json.startsWith("[");
    return !structured || field.equals("quantity") || TIMES.contains(field);
  }

  /** Without a number among the words they are a name, though a plural may count people. */
  private static Optional<Quantity> people(String words) {
    QuantityGrammar grammar = QuantityGrammar.english();
    return grammar.find(words).isEmpty() ? Optional.empty() : grammar.people(words);
  }

  private static String quantity(Quantity quantity) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "low", quantity.low());
    put(json, "high", quantity.high());
    put(json, "point", quantity.point());
    return Json.line(json.put("bound", quantity.bound().name()));
  }

  private static void put(ObjectNode json, String name, @Nullable Long number) {
    if (number != null) {
      json.put(name, number);
    }
  }

  private static String day(String day) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("edtf", day).put("earliest", day).put("latest", day);
    return Json.line(json.put("granularity", "DAY").put("basis", "EXPLICIT"));
  }
}
