package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document being read, with the way to it for messages.
 *
 * @param node the value
 * @param path JSON Pointer (RFC 6901) to it
 */
record In(JsonNode node, String path) {

  ContractException wrong(String reason) {
    return new ContractException(path, reason);
  }

  /** The field of this name, or null when it is absent or JSON null. */
  @Nullable In field(String name) {
    JsonNode value = object().get(name);
    return value == null || value.isNull() ? null : new In(value, path + "/" + escaped(name));
  }

  In required(String name) {
    In field = field(name);
    if (field == null) {
      throw wrong("\"" + name + "\" is missing");
    }
    return field;
  }

  /** The value of the field of this name, or null when it is absent. */
  <T> @Nullable T optional(String name, Function<In, T> read) {
    In field = field(name);
    return field == null ? null : read.apply(field);
  }

  @Nullable String optionalText(String name) {
    return optional(name, In::text);
  }

  <E extends Enum<E>> @Nullable E optionalWord(String name, Class<E> type) {
    return optional(name, in -> Vocabulary.constant(type, in));
  }

  <E extends Enum<E>> E word(String name, Class<E> type) {
    return Vocabulary.constant(type, required(name));
  }

  <E extends Enum<E>> List<E> words(String name, Class<E> type) {
    return list(name, in -> Vocabulary.constant(type, in));
  }

  /** The elements of the list of this name, none when it is absent. */
  <T> List<T> list(String name, Function<In, T> read) {
    List<T> values = new ArrayList<>();
    In field = field(name);
    if (field != null) {
      field.elements().forEach(element -> values.add(read.apply(element)));
    }
    return values;
  }

  /** The members of the object of this name, none when it is absent. */
  <T> Map<String, T> members(String name, Function<In, T> read) {
    Map<String, T> values = new TreeMap<>();
    In field = field(name);
    if (field != null) {
      for (Map.Entry<String, JsonNode> member : field.object().properties()) {
        values.put(member.getKey(), read.apply(field.required(member.getKey())));
      }
    }
    return values;
  }

  List<In> elements() {
    if (!node.isArray()) {
      throw wrong("is not a list");
    }
    List<In> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new In(node.get(i), path + "/" + i));
    }
    return elements;
  }

  String text() {
    if (!node.isTextual()) {
      throw wrong("is not a string");
    }
    return node.textValue();
  }

  int whole() {
    if (!node.canConvertToInt() || !node.isIntegralNumber()) {
      throw wrong("is not a whole number");
    }
    return node.intValue();
  }

  long big() {
    if (!node.canConvertToLong() || !node.isIntegralNumber()) {
      throw wrong("is not a whole number");
    }
    return node.longValue();
  }

  double real() {
    if (!node.isNumber()) {
      throw wrong("is not a number");
    }
    return node.doubleValue();
  }

  boolean flag() {
    if (!node.isBoolean()) {
      throw wrong("is neither true nor false");
    }
    return node.booleanValue();
  }

  /** Reads this value; what the model refuses is wrong here. */
  <T> T sensible(Function<In, T> read) {
    try {
      return read.apply(this);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private JsonNode object() {
    if (!node.isObject()) {
      throw wrong("is not an object");
    }
    return node;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
