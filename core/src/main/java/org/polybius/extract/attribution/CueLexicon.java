package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.extract.Table;
import org.polybius.model.StatementClaim.CueClass;

/** The tables of cues: verbs with their frames, and the words that rules ask about. */
final class CueLexicon {
  /**
   * A reading of a verb.
   *
   * @param lemma with its particle
   * @param cueClass kind of saying
   * @param frames codes as {@code cues.tsv} explains them
   */
  record Verb(String lemma, CueClass cueClass, Set<String> frames) {
    /** Whether the verb takes content in a frame; a capital letter marks a mere attitude. */
    boolean has(String frame) {
      return frames.contains(frame);
    }

    /** Prepositions of a frame that names one ("p:for" for "p"), attitudes or statements. */
    Set<String> prepositions(String frame) {
      return frames.stream()
          .filter(f -> f.startsWith(frame + ":"))
          .map(f -> f.substring(frame.length() + 1))
          .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
  }

  private static final CueLexicon ENGLISH = load();

  private final Map<String, List<Verb>> verbs = new HashMap<>();
  private final Map<String, Map<String, String>> words = new HashMap<>();

  private CueLexicon() {}

  static CueLexicon english() {
    return ENGLISH;
  }

  private static CueLexicon load() {
    CueLexicon lexicon = new CueLexicon();
    for (Table.Row row : Table.load(CueLexicon.class, "cues.tsv").rows()) {
      Verb verb =
          new Verb(
              row.get("lemma"), CueClass.valueOf(row.get("class")), Set.copyOf(row.list("frames")));
      lexicon.verbs.computeIfAbsent(verb.lemma(), k -> new ArrayList<>()).add(verb);
    }
    for (Table.Row row : Table.load(CueLexicon.class, "words.tsv").rows()) {
      lexicon
          .words
          .computeIfAbsent(row.get("use"), k -> new HashMap<>())
          .put(row.get("word"), row.get("class"));
    }
    return lexicon;
  }

  /** The readings of a verb in the order of the table; none for other verbs. */
  List<Verb> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** Whether a word is listed for a use. */
  boolean is(String use, String word) {
    return words.getOrDefault(use, Map.of()).containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** The class of a word listed for a use. */
  Optional<CueClass> cueClass(String use, String word) {
    return Optional.ofNullable(words.getOrDefault(use, Map.of()).get(word.toLowerCase(Locale.ROOT)))
        .filter(c -> !c.isEmpty())
        .map(CueClass::valueOf);
  }
}
