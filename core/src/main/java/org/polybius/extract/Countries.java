package org.polybius.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** States and territories with the words for them, from {@code countries.tsv}. */
public final class Countries {
  private static final Countries STANDARD =
      new Countries(Table.load(Countries.class, "countries.tsv"));

  private final Map<String, Country> byCode = new HashMap<>();
  private final PhraseIndex<Word> words = new PhraseIndex<>();
  private final Map<String, String> peoples = new LinkedHashMap<>();

  /**
   * A state or territory.
   *
   * @param code ISO 3166-1 alpha-3, Kosovo XKX
   * @param name English name
   */
  public record Country(String code, String name) {}

  /**
   * A word for a country.
   *
   * @param country which
   * @param form in what form
   */
  public record Word(Country country, Form form) {}

  /** Forms in which a country is named. */
  public enum Form {
    /** Russia. */
    NAME,
    /** Russian (adjective). */
    ADJECTIVE,
    /** A Russian. */
    PERSON,
    /** Russians. */
    PEOPLE,
    /** Moscow. */
    CAPITAL
  }

  /** The words found at a place of a text, by form. */
  public record Found(int first, int end, List<Word> words) {
    /** Copies the words. */
    public Found {
      words = List.copyOf(words);
    }

    /** The country in a given form. */
    public Optional<Country> as(Form form) {
      return words.stream().filter(w -> w.form() == form).map(Word::country).findFirst();
    }
  }

  private Countries(Table table) {
    for (Table.Row row : table.rows()) {
      Country country = new Country(row.get("alpha3"), row.get("name"));
      byCode.put(country.code(), country);
      List<String> names = new ArrayList<>(List.of(country.name()));
      names.addAll(row.list("aliases"));
      enter(names, country, Form.NAME);
      enter(row.list("adjectives"), country, Form.ADJECTIVE);
      enter(row.list("person"), country, Form.PERSON);
      enter(row.list("people"), country, Form.PEOPLE);
      enter(row.list("capitals"), country, Form.CAPITAL);
      for (String column : List.of("adjectives", "person", "people")) {
        row.list(column).forEach(w -> peoples.putIfAbsent(w, country.code()));
      }
    }
  }

  private void enter(List<String> phrases, Country country, Form form) {
    for (String phrase : phrases) {
      String bare = phrase.startsWith("the ") ? phrase.substring(4) : phrase;
      words.put(bare, new Word(country, form));
    }
  }

  /** The countries that ship with the program. */
  public static Countries standard() {
    return STANDARD;
  }

  /** The country of a code. */
  public Optional<Country> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The country that a whole phrase names, as state or capital, whatever its capitals. */
  public Optional<Country> named(String phrase) {
    return words.exactly(phrase).stream()
        .filter(w -> w.form() == Form.NAME || w.form() == Form.CAPITAL)
        .map(Word::country)
        .findFirst();
  }

  /** Words for a country's people, as they are written ("Thai", "Thais"), with its code. */
  public Map<String, String> peoples() {
    return Collections.unmodifiableMap(peoples);
  }

  /** The codes of the countries that a whole phrase is a word for, in any form. */
  public List<String> codes(String phrase) {
    return words.exactly(phrase).stream().map(w -> w.country().code()).distinct().toList();
  }

  /** The longest word for a country that begins at a token. */
  public Optional<Found> at(Folding.Folded text, int first, int limit) {
    return words.longestAt(text, first, limit).map(m -> new Found(m.first(), m.end(), m.values()));
  }
}
