package org.polybius.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Reading;

/**
 * A reading taken apart for tables in which a report is one row and each claim another. Put
 * together again it is the reading that it was.
 *
 * @param head the reading as of {@link ReadingJson}, without claims, and without the report's text
 *     unless that has lone surrogates, which a table of UTF-8 cannot hold
 * @param text the report's text
 * @param claims the claims as of {@link ReadingJson}, one line each, in the order of the reading
 */
public record ReadingRows(String head, String text, List<String> claims) {
  private static final String REPORT = "/report";
  private static final String CLAIMS = "/claims";
  private static final String TEXT = "text";

  /** Copies the list. */
  public ReadingRows {
    claims = List.copyOf(claims);
  }

  /** Takes a reading apart. */
  public static ReadingRows of(Reading reading) {
    ObjectNode tree = ReadingJson.tree(reading);
    List<String> claims = new ArrayList<>();
    tree.withArray(CLAIMS).forEach(claim -> claims.add(Layout.line(claim)));
    tree.withArray(CLAIMS).removeAll();
    String text = reading.report().text();
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      tree.withObject(REPORT).remove(TEXT);
    }
    return new ReadingRows(Layout.line(tree), text, claims);
  }

  /**
   * Puts the reading together.
   *
   * @throws ContractException when the rows are no JSON, not of this form, or do not fit
   */
  public Reading whole() {
    if (!(Layout.tree(head) instanceof ObjectNode tree)) {
      throw new ContractException("", "the head of a reading is no object");
    }
    ObjectNode report = tree.withObject(REPORT);
    if (!report.has(TEXT)) {
      report.put(TEXT, text);
    }
    ArrayNode array = tree.withArray(CLAIMS);
    claims.forEach(claim -> array.add(Layout.tree(claim)));
    return ReadingJson.read(tree);
  }
}
