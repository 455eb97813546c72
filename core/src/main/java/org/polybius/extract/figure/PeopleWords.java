package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Countries;
import org.polybius.extract.Table;
import org.polybius.model.Population.AgeClass;
import org.polybius.model.Population.Role;
import org.polybius.model.Population.Sex;

/** Words for people: common nouns, and names of peoples with their countries. */
final class PeopleWords {

  /** What a noun says about those it counts. */
  enum Kind {
    PERSON,
    /** "A group of N": counts no people itself. */
    GROUP,
    /** Counted as one ("two delegations"). */
    COLLECTIVE,
    /** Stands for people named before ("four others"). */
    OTHERS,
    DEATH,
    DEAD,
    WOUNDED,
    INJURY,
    MISSING,
    DISPLACED,
    EVACUATED,
    LIFE,
    BODY
  }

  /**
   * An entry.
   *
   * @param role what they are in the story
   * @param sex of all of them
   * @param age of all of them
   * @param kind how the noun counts
   */
  record Noun(@Nullable Role role, @Nullable Sex sex, @Nullable AgeClass age, Kind kind) {}

  private static final Noun OF_A_PEOPLE = new Noun(null, null, null, Kind.PERSON);

  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, String> peoples;

  PeopleWords(Table people, Countries countries) {
    for (Table.Row row : people.rows()) {
      nouns.put(row.get("lemma").toLowerCase(Locale.ROOT), noun(row));
    }
    peoples = countries.peoples();
  }

  static PeopleWords english() {
    return new PeopleWords(Table.load(PeopleWords.class, "people.tsv"), Countries.standard());
  }

  private static Noun noun(Table.Row row) {
    return new Noun(
        row.get("role").isEmpty() ? null : Role.valueOf(row.get("role")),
        row.get("sex").isEmpty() ? null : Sex.valueOf(row.get("sex")),
        row.get("age").isEmpty() ? null : AgeClass.valueOf(row.get("age")),
        Kind.valueOf(row.get("kind")));
  }

  /** The entry of a noun, or of an adjective that names a people and stands as a noun. */
  Optional<Noun> of(Token token) {
    if (!token.is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.VERB, Upos.PRON, Upos.DET)) {
      return Optional.empty();
    }
    if (peoples.containsKey(token.text())) {
      return Optional.of(OF_A_PEOPLE);
    }
    Noun byText = nouns.get(token.text().toLowerCase(Locale.ROOT));
    Noun noun = byText == null ? nouns.get(token.lemma().toLowerCase(Locale.ROOT)) : byText;
    return Optional.ofNullable(noun).filter(n -> fits(token, n));
  }

  private static boolean fits(Token token, Noun noun) {
    boolean adjectival =
        switch (noun.kind()) {
          case OTHERS, DEAD, WOUNDED, MISSING, DISPLACED -> true;
          case EVACUATED, PERSON, GROUP, COLLECTIVE, DEATH, INJURY, LIFE, BODY -> false;
        };
    return adjectival
        || token.is(Upos.NOUN, Upos.PROPN)
        || (token.is(Upos.ADJ) && noun.age() != null);
  }

  /** Whether the word is the name of a people ("Thai", "Thais"). */
  boolean isOfAPeople(Token token) {
    return peoples.containsKey(token.text());
  }

  /** The country whose people the word names. */
  Optional<String> country(Token token) {
    return Optional.ofNullable(peoples.get(token.text()));
  }

  /** The countries named by any of the tokens, in text order, each once. */
  List<String> countries(List<Token> tokens) {
    List<String> found = new ArrayList<>();
    for (Token t : tokens) {
      country(t).filter(c -> !found.contains(c)).ifPresent(found::add);
    }
    return found;
  }
}
