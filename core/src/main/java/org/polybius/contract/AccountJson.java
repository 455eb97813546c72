package org.polybius.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.polybius.model.Account;
import org.polybius.model.Reading;
import org.polybius.model.Span;

/**
 * Accounts as JSON: a reading of the form {@code polybius/1} without the report's text; the words
 * of a claim stand beside its spans.
 */
public final class AccountJson {
  private AccountJson() {}

  /** What reconciling sees of a reading. */
  public static Account of(Reading reading) {
    return account(stripped(reading));
  }

  /** What reconciling sees of a reading, on one line without a line end. */
  public static String line(Reading reading) {
    return Layout.line(stripped(reading));
  }

  /**
   * The account that a line holds.
   *
   * @throws ContractException when it is no JSON or not of this form
   */
  public static Account read(String line) {
    return account(Layout.tree(line));
  }

  private static ObjectNode stripped(Reading reading) {
    ObjectNode tree = ReadingJson.tree(reading);
    tree.withObject("/report").remove("text");
    tree.withObject("/report").remove("spans");
    return tree;
  }

  private static Account account(JsonNode tree) {
    In in = new In(tree, "");
    In report = in.required("report");
    Map<Span, String> words = new HashMap<>();
    collect(tree.path("claims"), words);
    return new Account(
        report.required("id").text(),
        report.required("sha256").text(),
        report.optionalText("outlet"),
        report.list("agencies", In::text),
        report.optionalText("published"),
        report.optionalText("url"),
        report.optionalText("title"),
        ReadingJson.fingerprint(in),
        in.list("claims", claim -> claim.sensible(ClaimReader::claim)),
        words);
  }

  private static void collect(JsonNode node, Map<Span, String> words) {
    if (node.has("start") && node.has("end") && node.has("text")) {
      words.put(ValueReader.span(new In(node, "")), node.path("text").asText());
    }
    node.forEach(child -> collect(child, words));
  }
}
