package org.polybius.export.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.Json;

/** JSON of exports: what is empty is absent. */
public final class Trees {
  private Trees() {}

  /** Puts a text where there is one. */
  public static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.put(name, Clean.text(value));
    }
  }

  /** Puts a number where there is one. */
  public static void put(ObjectNode json, String name, @Nullable Long value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  /** Puts the name of a constant where there is one. */
  public static void word(ObjectNode json, String name, @Nullable Enum<?> value) {
    if (value != null) {
      json.put(name, value.name());
    }
  }

  /** Puts texts where there are any. */
  public static void texts(ObjectNode json, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = json.putArray(name);
      values.forEach(value -> array.add(Clean.text(value)));
    }
  }

  /**
   * Writes one document around a list that may be long: a head that ends within the list, the
   * elements a line each, and a foot.
   */
  public static void document(
      String head, Stream<ObjectNode> elements, String foot, OutputStream out) throws IOException {
    out.write(bytes(head));
    String separator = "\n";
    for (Iterator<ObjectNode> it = elements.iterator(); it.hasNext(); ) {
      out.write(bytes(separator + Json.line(it.next())));
      separator = ",\n";
    }
    out.write(bytes("\n" + foot + "\n"));
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
