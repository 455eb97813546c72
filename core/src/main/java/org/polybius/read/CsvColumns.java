package org.polybius.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which column of a table holds which field of a report.
 *
 * @param columns heading of the column by field of the contract; fields that are not named are
 *     looked for under their own and their common names
 */
public record CsvColumns(Map<String, String> columns) {
  /** The fields, each with the headings under which tables commonly have it. */
  private static final Map<String, List<String>> COMMON =
      Map.of(
          "id", List.of("id", "doc_id", "article_id"),
          "url", List.of("url", "link", "href", "source_url"),
          "outlet", List.of("outlet", "source", "publisher", "publication", "newspaper"),
          "published", List.of("published", "date", "pubdate", "published_at", "publish_date"),
          "title", List.of("title", "headline"),
          "byline", List.of("byline", "author", "authors"),
          "datelinePlace", List.of("datelineplace", "dateline"),
          "language", List.of("language", "lang"),
          "text", List.of("text", "body", "content", "article", "notes"));

  /** Nothing is named: common headings are looked for. */
  public static final CsvColumns COMMONLY = new CsvColumns(Map.of());

  /** Copies the map; refuses a field that reports do not have. */
  public CsvColumns {
    columns = Map.copyOf(columns);
    for (String field : columns.keySet()) {
      if (!COMMON.containsKey(field)) {
        throw new IllegalArgumentException(
            "\""
                + field
                + "\" is no field of a report; fields are "
                + new TreeMap<>(COMMON).keySet());
      }
    }
  }

  /**
   * Reads {@code FIELD=COLUMN} pairs.
   *
   * @throws IllegalArgumentException when one is no pair or names no field
   */
  public static CsvColumns parse(List<String> pairs) {
    Map<String, String> columns = new TreeMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw new IllegalArgumentException("\"" + pair + "\" is not of the form FIELD=COLUMN");
      }
      columns.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new CsvColumns(columns);
  }

  /** The heading that holds a field, among those of a table. */
  Optional<String> heading(String field, List<String> headings) {
    String named = columns.get(field);
    List<String> wanted = named != null ? List.of(named) : COMMON.getOrDefault(field, List.of());
    return wanted.stream().flatMap(w -> headings.stream().filter(h -> same(h, w))).findFirst();
  }

  private static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
