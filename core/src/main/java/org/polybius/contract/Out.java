package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds one JSON object, its fields in the order of the calls; what is absent is left out. */
final class Out {
  private final ObjectNode object;

  Out() {
    this(JsonNodeFactory.instance.objectNode());
  }

  /** Adds to an object that has fields already. */
  Out(ObjectNode object) {
    this.object = object;
  }

  Out text(String name, @Nullable String value) {
    return value == null ? this : node(name, TextNode.valueOf(value));
  }

  Out number(String name, @Nullable Long value) {
    return value == null ? this : node(name, JsonNodeFactory.instance.numberNode(value));
  }

  Out number(String name, @Nullable Integer value) {
    return value == null ? this : node(name, JsonNodeFactory.instance.numberNode(value));
  }

  Out number(String name, @Nullable Double value) {
    return value == null ? this : node(name, JsonNodeFactory.instance.numberNode(value));
  }

  Out word(String name, @Nullable Enum<?> value) {
    return value == null ? this : text(name, Vocabulary.word(value));
  }

  Out words(String name, Collection<? extends Enum<?>> values) {
    return list(name, values, value -> TextNode.valueOf(Vocabulary.word(value)));
  }

  Out texts(String name, Collection<String> values) {
    return list(name, values, TextNode::valueOf);
  }

  Out node(String name, JsonNode value) {
    object.set(name, value);
    return this;
  }

  /** A field that is absent when the value is. */
  <T> Out optional(String name, @Nullable T value, Function<? super T, ? extends JsonNode> toJson) {
    return value == null ? this : node(name, toJson.apply(value));
  }

  /** A list that is always there, be it empty. */
  <T> Out list(
      String name, Collection<? extends T> values, Function<T, ? extends JsonNode> toJson) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
    values.forEach(value -> array.add(toJson.apply(value)));
    return node(name, array);
  }

  /** A list that is absent when it is empty. */
  <T> Out some(
      String name, Collection<? extends T> values, Function<T, ? extends JsonNode> toJson) {
    return values.isEmpty() ? this : list(name, values, toJson);
  }

  ObjectNode done() {
    return object;
  }
}
