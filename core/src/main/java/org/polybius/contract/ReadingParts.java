package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.polybius.model.Reading;

/**
 * A reading cut in two, so that many readings of one report need its text once. Put together again,
 * the parts give the very bytes of the whole.
 *
 * @param text the report's text, a JSON string
 * @param rest the reading of the form {@code polybius/1}, its report's text being empty
 */
public record ReadingParts(String text, String rest) {
  private static final String TEXT = "text";

  /** The parts of a reading. */
  public static ReadingParts of(Reading reading) {
    ObjectNode tree = ReadingJson.tree(reading);
    report(tree).put(TEXT, "");
    return new ReadingParts(
        Layout.line(TextNode.valueOf(reading.report().text())), Layout.line(tree));
  }

  /**
   * The whole reading.
   *
   * @throws ContractException when a part is no JSON or the rest has no report
   */
  public JsonNode tree() {
    JsonNode tree = Layout.tree(rest);
    report(tree).set(TEXT, Layout.tree(text));
    return tree;
  }

  /**
   * The whole reading on one line without a line end.
   *
   * @throws ContractException when a part is no JSON or the rest has no report
   */
  public String line() {
    return Layout.line(tree());
  }

  private static ObjectNode report(JsonNode tree) {
    if (tree.path("report") instanceof ObjectNode report) {
      return report;
    }
    throw new ContractException("/report", "is not an object");
  }
}
