package org.polybius.coder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polybius.model.Failure;
import org.polybius.model.Span;

/**
 * A row rendered as text: what its coder wrote in words first, then each cell that is not blank as
 * {@code heading: value} on a line of its own. The spans of the cells are the words of its claims.
 */
final class CodedRow {
  /** Characters of a cell that messages show. */
  private static final int SHOWN = 40;

  private final StringBuilder text = new StringBuilder();
  private final Map<String, Span> headings = new TreeMap<>();
  private final Map<String, Span> cells = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();

  /**
   * Renders a row.
   *
   * @param words heading of the column that holds running words, which come first
   */
  CodedRow(List<String> names, List<String> values, String words) {
    int at = names.indexOf(words);
    if (at >= 0 && !values.get(at).isBlank()) {
      cells.put(words, append(values.get(at).strip()));
      text.append("\n\n");
    }
    for (int i = 0; i < names.size(); i++) {
      if (i != at && !values.get(i).isBlank()) {
        String name = names.get(i).strip();
        headings.put(name, append(name));
        text.append(": ");
        cells.put(name, append(values.get(i).strip()));
        text.append('\n');
      }
    }
  }

  private Span append(String part) {
    int start = text.length();
    text.append(part);
    return Span.of(start, text.length());
  }

  String text() {
    return text.toString();
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** Where a cell stands; empty when it is blank or there is no such column. */
  Optional<Span> cell(String name) {
    return Optional.ofNullable(cells.get(name));
  }

  /** Where the heading of a cell stands that is not blank. */
  Span heading(String name) {
    Span span = headings.get(name);
    if (span == null) {
      throw new IllegalArgumentException("no cell " + name);
    }
    return span;
  }

  /** What a cell holds; "" when it is blank. */
  String value(String name) {
    return cell(name).map(span -> span.in(text())).orElse("");
  }

  /** The whole number in a cell; empty when there is none, and noted when the cell is not blank. */
  Optional<Long> number(String name) {
    String value = value(name).replaceFirst("\\.0+$", "");
    if (value.matches("\\d{1,3}(,\\d{3}){1,2}")) {
      value = value.replace(",", "");
    }
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Long.parseLong(value));
    }
    cell(name).ifPresent(span -> note("NUMBER_UNREADABLE", "is no whole number", name, span));
    return Optional.empty();
  }

  /** Notes that a cell is of no use. */
  void note(String code, String why, String name, Span span) {
    String words = span.in(text());
    String shown = words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    String message = name + ": \"" + shown.replaceAll("\\s+", " ") + "\" " + why;
    Failure failure = new Failure(CodedTable.STAGE, code, message, span);
    if (!failures.contains(failure)) {
      failures.add(failure);
    }
  }

  /** What could not be used, in the order in which it was met. */
  List<Failure> failures() {
    return List.copyOf(failures);
  }
}
