package org.polybius.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * JSON trees as characters and back. What is written is the same on every JVM: line ends are line
 * feeds, numbers do not depend on the JDK. Characters that a terminal would obey (C1 controls,
 * bidirectional overrides) and those that are none (lone surrogates) are written as escapes.
 */
final class Layout {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Layout() {}

  /** One line without a line end. */
  static String line(JsonNode tree) {
    return harmless(compact(tree));
  }

  /** Indented by two spaces; what holds no further list or object stands on one line. */
  static String pages(JsonNode tree) {
    StringBuilder out = new StringBuilder();
    append(tree, "", out);
    return harmless(out.append('\n').toString());
  }

  /**
   * The tree of a document.
   *
   * @throws ContractException when it is no JSON
   */
  static JsonNode tree(String document) {
    try {
      JsonNode tree = MAPPER.readTree(document);
      if (tree.isMissingNode()) {
        throw new ContractException("", "is empty");
      }
      return tree;
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw new ContractException("", "is no JSON: " + e.getOriginalMessage() + where);
    }
  }

  private static String compact(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(JsonNode node, String indent, StringBuilder out) {
    if (!node.isContainerNode()) {
      out.append(compact(node));
    } else if (node.isObject()) {
      object(node, indent, out);
    } else {
      array(node, indent, out);
    }
  }

  private static void object(JsonNode node, String indent, StringBuilder out) {
    boolean flat = isFlat(node);
    String separator = flat ? "" : "\n" + indent + "  ";
    out.append('{');
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      out.append(separator).append('"').append(field.getKey()).append("\": ");
      append(field.getValue(), indent + "  ", out);
      separator = flat ? ", " : ",\n" + indent + "  ";
    }
    out.append(flat ? "}" : "\n" + indent + "}");
  }

  private static void array(JsonNode node, String indent, StringBuilder out) {
    boolean flat = isFlat(node);
    String separator = flat ? "" : "\n" + indent + "  ";
    out.append('[');
    for (JsonNode element : node) {
      out.append(separator);
      append(element, indent + "  ", out);
      separator = flat ? ", " : ",\n" + indent + "  ";
    }
    out.append(flat ? "]" : "\n" + indent + "]");
  }

  private static boolean isFlat(JsonNode node) {
    for (JsonNode child : node) {
      if (child.isContainerNode() && !child.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String harmless(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        out.append(c).append(json.charAt(++i));
      } else if (isHarmful(c)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isHarmful(char c) {
    return (c >= 0x7f && c <= 0x9f)
        || c == 0x061c
        || (c >= 0x200e && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff
        || Character.isSurrogate(c);
  }
}
