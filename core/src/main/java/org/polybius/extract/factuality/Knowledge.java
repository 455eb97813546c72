package org.polybius.extract.factuality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.Upos;
import org.polybius.extract.Table;
import org.polybius.extract.Table.Row;
import org.polybius.model.Certainty;
import org.polybius.model.Status;

/** The tables of this package, read once; immutable. */
final class Knowledge {
  private static final Knowledge ENGLISH = new Knowledge();

  private record Entry(Set<String> frames, Signature signature) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Map<String, Signature> modifiers = new HashMap<>();
  private final Map<String, Signature> linkers = new HashMap<>();
  private final Map<String, Status> instruments = new HashMap<>();

  private Knowledge() {
    Map<String, Signature> classes = new HashMap<>();
    for (Row row : Table.load(Knowledge.class, "classes.tsv").rows()) {
      classes.put(row.get("id"), signature(row));
    }
    for (Row row : Table.load(Knowledge.class, "signatures.tsv").rows()) {
      Signature signature = Optional.ofNullable(classes.get(row.get("class"))).orElseThrow();
      entries
          .computeIfAbsent(key(row.get("pos"), row.get("lemma")), k -> new ArrayList<>())
          .add(new Entry(Set.copyOf(row.list("frames")), signature));
    }
    for (Row row : Table.load(Knowledge.class, "modifiers.tsv").rows()) {
      modifiers.put(key(row.get("kind"), row.get("lemma")), modifier(row));
    }
    for (Row row : Table.load(Knowledge.class, "linkers.tsv").rows()) {
      linkers.put(key(row.get("kind"), row.get("linker")), linker(row));
    }
    for (Row row : Table.load(Knowledge.class, "instruments.tsv").rows()) {
      instruments.put(row.get("noun"), Status.valueOf(row.get("status")));
    }
  }

  static Knowledge english() {
    return ENGLISH;
  }

  private static Signature signature(Row row) {
    return new Signature(
        row.get("id"),
        Effect.parse(row.get("positive")),
        Effect.parse(row.get("negative")),
        Certainty.valueOf(row.get("certainty")),
        Signature.operator(row.get("operator")));
  }

  private static Signature modifier(Row row) {
    return Signature.modifier(
        row.get("lemma"),
        Effect.parse(row.get("effect")),
        Certainty.valueOf(row.get("certainty")),
        Signature.operator(row.get("operator")));
  }

  private static Signature linker(Row row) {
    return Signature.modifier(
        row.get("linker"),
        Effect.parse(row.get("effect")),
        Certainty.CERTAIN,
        Signature.operator(row.get("operator")));
  }

  private static String key(String kind, String word) {
    return kind + ' ' + word;
  }

  /**
   * The class of an embedding predicate in one of several frames; the first frame that matches.
   *
   * @param upos tag of the predicate
   * @param lemma its lemma, a particle after "_"
   */
  Optional<Signature> signature(Upos upos, String lemma, List<String> frames) {
    List<Entry> found = entries.getOrDefault(key(kind(upos), lemma), List.of());
    for (String frame : frames) {
      for (Entry entry : found) {
        if (entry.frames().contains(frame)) {
          return Optional.of(entry.signature());
        }
      }
    }
    return Optional.empty();
  }

  private static String kind(Upos upos) {
    return switch (upos) {
      case VERB, AUX -> "VERB";
      case ADJ, ADV, ADP -> "ADJ";
      default -> "NOUN";
    };
  }

  /** A word beside an act: kind NOUN, ADVERB or MODAL. */
  Optional<Signature> modifier(String kind, String word) {
    return Optional.ofNullable(modifiers.get(key(kind, word)));
  }

  /** A subordinator (kind CLAUSE) or preposition (kind NOUN). */
  Optional<Signature> linker(String kind, String word) {
    return Optional.ofNullable(linkers.get(key(kind, word)));
  }

  /** The standing of acts laid down by an instrument ("deal": AGREED). */
  Optional<Status> instrument(String lemma) {
    return Optional.ofNullable(instruments.get(lemma));
  }
}
