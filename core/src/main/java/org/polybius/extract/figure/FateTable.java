package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Table;
import org.polybius.model.Fate;

/** The words that say what became of people. */
final class FateTable {

  /** What sort of word says it. */
  enum Kind {
    VERB,
    NOUN,
    ADJ,
    PHRASE
  }

  /** Whom it befalls. */
  enum Role {
    OBJ,
    SUBJ,
    OF
  }

  /**
   * An entry.
   *
   * @param kind what sort of word
   * @param with words of which one must be near; none for no such condition
   * @param role whom it befalls
   * @param fate what becomes of them
   * @param only letter of the populations for which it holds, "" for all
   * @param id for evidence
   */
  record Entry(Kind kind, Set<String> with, Role role, Fate fate, String only, String id) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();

  FateTable(Table table) {
    for (Table.Row row : table.rows()) {
      Kind kind = Kind.valueOf(row.get("kind"));
      Fate fate = Fate.valueOf(row.get("fate"));
      String id = "figure.fate." + row.get("kind").toLowerCase(Locale.ROOT);
      entries
          .computeIfAbsent(row.get("lemma"), k -> new ArrayList<>())
          .add(
              new Entry(
                  kind,
                  Set.copyOf(row.list("with")),
                  Role.valueOf(row.get("role")),
                  fate,
                  row.get("only"),
                  id));
    }
  }

  static FateTable english() {
    return new FateTable(Table.load(FateTable.class, "fates.tsv"));
  }

  /** The entries of a word of one kind, in file order: those with conditions stand first. */
  List<Entry> of(Token token, Kind kind) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    List<Entry> byLemma = entries.getOrDefault(lemma, entries.getOrDefault(lemma + "e", List.of()));
    List<Entry> found = byLemma.stream().filter(e -> e.kind() == kind).toList();
    return found.isEmpty() && kind == Kind.ADJ && token.is(Upos.VERB) ? participles(token) : found;
  }

  /** "Missing", read as a form of "miss": the adjective that is written like it. */
  private List<Entry> participles(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return token.xpos().matches("VB[GN]")
        ? entries.getOrDefault(word, List.of()).stream().filter(e -> e.kind() == Kind.ADJ).toList()
        : List.of();
  }

  /** Whether the word says a fate of any sort. */
  Optional<Fate> any(Token token) {
    return entries.getOrDefault(token.lemma().toLowerCase(Locale.ROOT), List.of()).stream()
        .map(Entry::fate)
        .findFirst();
  }
}
