package org.polybius.export.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.polybius.contract.Json;
import org.polybius.export.data.Column;
import org.polybius.export.data.Material;
import org.polybius.export.data.Sheet;

/** Writes a sheet as JSON Lines: one object for each row, in which what is empty is absent. */
public final class JsonLines {
  private JsonLines() {}

  /** Writes the rows of a material, one at a time; leaves the stream open. */
  public static <R> void write(Sheet<R> sheet, Material material, OutputStream out)
      throws IOException {
    try (Stream<R> rows = sheet.rows().apply(material)) {
      for (Iterator<R> it = rows.iterator(); it.hasNext(); ) {
        ObjectNode object = object(sheet, it.next());
        out.write((Json.line(object) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    out.flush();
  }

  private static <R> ObjectNode object(Sheet<R> sheet, R row) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Column<R> column : sheet.columns()) {
      Object value = column.of(row);
      if (value != null) {
        put(object, column.name(), value);
      }
    }
    return object;
  }

  private static void put(ObjectNode object, String name, Object value) {
    if (value instanceof Long number) {
      object.put(name, number);
    } else if (value instanceof Double number) {
      object.put(name, number);
    } else if (value instanceof Boolean flag) {
      object.put(name, flag);
    } else if (value instanceof List<?> list) {
      ArrayNode array = object.putArray(name);
      list.forEach(element -> array.add(String.valueOf(element)));
    } else {
      object.put(name, String.valueOf(value));
    }
  }
}
