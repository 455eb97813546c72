package org.polybius.extract.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.polybius.extract.Table;

/** The words of {@code words.tsv}: which classes a word belongs to, and its value in each. */
final class Lexicon {
  /** The words shipped with the program. */
  static final Lexicon ENGLISH = new Lexicon(Table.load(Lexicon.class, "words.tsv"));

  private final Map<String, List<Entry>> entries = new HashMap<>();

  /**
   * One reading of a word.
   *
   * @param symbol its class, upper case
   * @param value its value in the class, as the builders read it
   * @param form how it must be written
   */
  private record Entry(String symbol, String value, Form form) {}

  /** How a word must be written to be taken. */
  private enum Form {
    ANY,
    CAPITAL,
    UPPER;

    boolean accepts(Word word) {
      return switch (this) {
        case ANY -> true;
        case CAPITAL -> word.capital();
        case UPPER -> word.text().equals(word.text().toUpperCase(Locale.ROOT));
      };
    }
  }

  Lexicon(Table table) {
    for (Table.Row row : table.rows()) {
      Form form = Form.valueOf(row.get("form").toUpperCase(Locale.ROOT));
      Entry entry = new Entry(row.get("class"), row.get("value"), form);
      for (String word : row.list("words")) {
        entries.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** The value of a word in a class; empty when it does not belong to it. */
  Optional<String> value(Word word, String symbol) {
    for (Entry e : entries.getOrDefault(word.lower(), List.of())) {
      if (e.symbol.equals(symbol) && e.form.accepts(word)) {
        return Optional.of(e.value);
      }
    }
    return Optional.empty();
  }

  /** Whether the word belongs to the class. */
  boolean is(Word word, String symbol) {
    return value(word, symbol).isPresent();
  }

  /** The classes of a word. */
  List<String> classes(Word word) {
    return entries.getOrDefault(word.lower(), List.of()).stream()
        .filter(e -> e.form.accepts(word))
        .map(Entry::symbol)
        .toList();
  }
}
