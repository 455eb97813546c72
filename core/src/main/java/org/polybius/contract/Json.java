package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * JSON as the program prints it: the same bytes on every JVM, and nothing in it that a terminal
 * would obey.
 */
public final class Json {
  private Json() {}

  /** On one line without a line end. */
  public static String line(JsonNode tree) {
    return Layout.line(tree);
  }

  /** Over many lines, for people; ends with a line feed. */
  public static String pretty(JsonNode tree) {
    return Layout.pages(tree);
  }

  /**
   * The tree of a document.
   *
   * @throws ContractException when it is no JSON
   */
  public static JsonNode parse(String document) {
    return Layout.tree(document);
  }
}
