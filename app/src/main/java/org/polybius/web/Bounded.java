package org.polybius.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keeps answers bounded: an incident of ten thousand claims is one of fifty things on a page. Of
 * every list within a thing only the first are given, and beside it how many more there are, under
 * its name with {@code Left}.
 */
final class Bounded {
  private Bounded() {}

  /**
   * The thing itself, shortened.
   *
   * @param most how many of each list are given
   */
  static ObjectNode of(ObjectNode thing, int most) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(thing.properties());
    for (Map.Entry<String, JsonNode> field : fields) {
      int left = shorten(field.getValue(), most);
      if (left > 0) {
        thing.put(field.getKey() + "Left", left);
      }
    }
    return thing;
  }

  /** How many are left out of a list. */
  private static int shorten(JsonNode node, int most) {
    int left = 0;
    if (node instanceof ArrayNode list) {
      left = Math.max(0, list.size() - most);
      while (list.size() > most) {
        list.remove(list.size() - 1);
      }
      list.forEach(item -> shorten(item, most));
    } else if (node instanceof ObjectNode object) {
      of(object, most);
    }
    return left;
  }
}
