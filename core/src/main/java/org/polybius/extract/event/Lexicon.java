package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Table;
import org.polybius.extract.Table.Row;

/** The verbs and nouns that name acts, read once; immutable. */
final class Lexicon {
  private static final Lexicon ENGLISH = new Lexicon();

  /**
   * A sense of a verb.
   *
   * @param act what it names, null where the words only look like an act
   * @param frame when
   * @param recipient slots of the recipient in order of preference
   */
  record VerbSense(@Nullable Act act, Frame frame, List<String> recipient) {}

  /**
   * A sense of a noun.
   *
   * @param act what it names
   * @param with words one of which must stand before the noun; empty for none
   * @param free whether it is an event without a light verb
   * @param actor slots of the actor in order of preference
   * @param recipient slots of the recipient in order of preference
   */
  record NounSense(
      Act act, Set<String> with, boolean free, List<String> actor, List<String> recipient) {}

  /**
   * What a light verb makes of its subject.
   *
   * @param slots where the noun stands: obj, subj or a preposition
   * @param as ACTOR, RECIPIENT or NONE
   */
  record LightVerb(List<String> slots, String as) {}

  private final Map<String, List<VerbSense>> verbs = new HashMap<>();
  private final Map<String, List<NounSense>> nouns = new HashMap<>();
  private final Map<String, List<LightVerb>> lightVerbs = new HashMap<>();

  private Lexicon() {
    NounClasses classes = new NounClasses(table("noun-classes.tsv"));
    for (Row row : table("verbs.tsv").rows()) {
      VerbSense sense =
          new VerbSense(
              Act.none(row) ? null : Act.of(row),
              Frame.parse(row.get("frame"), classes),
              slots(row, "recipient"));
      row.list("lemmas").forEach(l -> add(verbs, l, sense));
    }
    for (Row row : table("nouns.tsv").rows()) {
      NounSense sense = noun(row);
      row.list("lemmas").forEach(l -> add(nouns, l, sense));
    }
    for (Row row : table("light-verbs.tsv").rows()) {
      LightVerb light = new LightVerb(row.list("slot"), row.get("as"));
      row.list("lemmas").forEach(l -> add(lightVerbs, l, light));
    }
  }

  private static Table table(String name) {
    return Table.load(Lexicon.class, name);
  }

  private static NounSense noun(Row row) {
    return new NounSense(
        Act.of(row),
        Set.copyOf(row.list("with")),
        row.get("use").equals("free"),
        slots(row, "actor"),
        slots(row, "recipient"));
  }

  private static List<String> slots(Row row, String column) {
    return row.list(column).stream().filter(s -> !s.equals("-")).toList();
  }

  private static <T> void add(Map<String, List<T>> map, String lemma, T sense) {
    map.computeIfAbsent(lemma, k -> new ArrayList<>()).add(sense);
  }

  static Lexicon english() {
    return ENGLISH;
  }

  /** Senses of a verb, particle after "_", in file order. */
  List<VerbSense> verb(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** Senses of a noun, in file order. */
  List<NounSense> noun(String lemma) {
    return nouns.getOrDefault(lemma, List.of());
  }

  /** What a verb lends an event noun. */
  List<LightVerb> light(String lemma) {
    return lightVerbs.getOrDefault(lemma, List.of());
  }
}
