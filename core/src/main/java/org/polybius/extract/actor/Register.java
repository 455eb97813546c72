package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;
import org.polybius.extract.PhraseIndex;
import org.polybius.extract.Table;
import org.polybius.model.Sector;

/** Known actors and offices, from {@code actors.tsv}, {@code titles.tsv}, {@code metonyms.tsv}. */
public final class Register {
  private static final Register STANDARD =
      new Register(
          Table.load(Register.class, "actors.tsv"),
          Table.load(Register.class, "titles.tsv"),
          Table.load(Register.class, "metonyms.tsv"),
          Countries.standard());

  private final Map<String, RegisterEntry> byId = new LinkedHashMap<>();
  private final PhraseIndex<Name> names = new PhraseIndex<>();
  private final PhraseIndex<String> metonyms = new PhraseIndex<>();
  private final Map<String, List<Title>> titlesOfOffice = new HashMap<>();
  private final Map<String, List<Title>> titlesOfPerson = new HashMap<>();
  private final Map<String, RegisterEntry> organs = new HashMap<>();
  private final Map<String, List<RegisterEntry>> wings = new HashMap<>();
  private final Map<String, List<RegisterEntry>> families = new HashMap<>();
  private final Countries countries;

  /**
   * A name of a known actor.
   *
   * @param entry whose
   * @param weak whether the name is also something else, so that it needs support
   */
  public record Name(RegisterEntry entry, boolean weak) {}

  private Register(Table actors, Table titles, Table metonyms, Countries countries) {
    this.countries = countries;
    actors.rows().forEach(this::enter);
    titles.rows().forEach(this::enterTitle);
    metonyms.rows().forEach(r -> this.metonyms.put(r.get("word"), r.get("actor")));
    byId.values().stream().filter(e -> e.kind() == ActorKind.ORGAN).forEach(this::enterOrgan);
  }

  /** The register that ships with the program. */
  public static Register standard() {
    return STANDARD;
  }

  private void enter(Table.Row row) {
    List<String> plain = new ArrayList<>();
    row.list("names").forEach(n -> plain.add(n.startsWith("?") ? n.substring(1) : n));
    RegisterEntry entry =
        new RegisterEntry(
            row.get("id"),
            ActorKind.valueOf(row.get("kind")),
            plain,
            orNull(row.get("country")),
            RoleNouns.sectors(row.get("sectors")),
            relations(row.get("relations")),
            orNull(row.get("sex")));
    if (byId.put(entry.id(), entry) != null) {
      throw new IllegalArgumentException("two actors have the id " + entry.id());
    }
    for (String name : row.list("names")) {
      if (entry.kind() == ActorKind.WING && namedAsWing(name)) {
        continue;
      }
      boolean weak = name.startsWith("?");
      String phrase = weak ? name.substring(1) : name;
      names.put(phrase.startsWith("the ") ? phrase.substring(4) : phrase, new Name(entry, weak));
    }
    if (entry.kind() == ActorKind.PERSON) {
      String family = PersonNames.last(PersonNames.words(entry.name()));
      families.computeIfAbsent(family, k -> new ArrayList<>()).add(entry);
    }
    String whole = entry.wingOf();
    if (whole != null) {
      wings.computeIfAbsent(whole, k -> new ArrayList<>()).add(entry);
    }
  }

  /** "Hamas's armed wing" is read as a phrase, so that the whole is seen as well. */
  private static boolean namedAsWing(String name) {
    Folding.Folded words = Folding.ofWords(name);
    for (int i = 0; i < words.words().size(); i++) {
      boolean wing =
          RoleNouns.standard()
              .at(words, i, words.words().size())
              .filter(m -> m.values().get(0).anchor() == RoleNoun.Anchor.WING)
              .isPresent();
      if (wing) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static Map<String, String> relations(String cell) {
    Map<String, String> relations = new LinkedHashMap<>();
    for (String relation : cell.split(",")) {
      int colon = relation.indexOf(':');
      if (colon > 0) {
        relations.put(relation.substring(0, colon).strip(), relation.substring(colon + 1).strip());
      }
    }
    return relations;
  }

  private void enterTitle(Table.Row row) {
    Title title =
        new Title(
            row.get("person"), row.get("role"), row.get("of"), row.get("from"), row.get("to"));
    titlesOfOffice
        .computeIfAbsent(title.role() + "@" + title.of(), k -> new ArrayList<>())
        .add(title);
    titlesOfPerson.computeIfAbsent(title.person(), k -> new ArrayList<>()).add(title);
  }

  /** Learns from "Qatari Foreign Ministry" that it is the foreign ministry of QAT. */
  private void enterOrgan(RegisterEntry entry) {
    String country = entry.country();
    if (country == null) {
      return;
    }
    for (String name : entry.names()) {
      String role = roleWithoutCountry(name, country);
      RoleNouns.standard()
          .of(role)
          .ifPresent(noun -> organs.putIfAbsent(noun.role() + "@" + country, entry));
    }
  }

  private String roleWithoutCountry(String name, String country) {
    Folding.Folded words = Folding.ofWords(name);
    return countries
        .at(words, 0, words.words().size())
        .filter(f -> f.words().stream().anyMatch(w -> w.country().code().equals(country)))
        .map(f -> words.from(f.end()))
        .map(rest -> rest.startsWith("s ") ? rest.substring(2) : rest)
        .orElse("");
  }

  /** The actor of an id; a state by its alpha-3 code. */
  public Optional<RegisterEntry> byId(String id) {
    RegisterEntry entry = byId.get(id);
    return entry != null ? Optional.of(entry) : countries.byCode(id).map(Register::state);
  }

  /** A country as an actor. */
  public static RegisterEntry state(Countries.Country country) {
    return new RegisterEntry(
        country.code(),
        ActorKind.STATE,
        List.of(country.name()),
        country.code(),
        List.of(Sector.GOV),
        Map.of(),
        null);
  }

  /** The longest name that begins at a token. */
  public Optional<PhraseIndex.Match<Name>> at(Folding.Folded text, int first, int limit) {
    return names.longestAt(text, first, limit);
  }

  /** Known actors that bear a whole name. */
  public List<Name> named(String name) {
    return names.exactly(name);
  }

  /** The longest name of a place that stands for an actor: the actor's id, "-" for none. */
  public Optional<PhraseIndex.Match<String>> metonymAt(Folding.Folded text, int first, int limit) {
    return metonyms.longestAt(text, first, limit);
  }

  /** Known persons of a folded family name. */
  public List<RegisterEntry> ofFamily(String name) {
    return families.getOrDefault(name, List.of());
  }

  /**
   * The country of all known persons of a family name who ever held a role; empty when they served
   * several, or none is known.
   */
  public Optional<String> countryOfFamily(String name, String role) {
    List<String> countries =
        ofFamily(name).stream()
            .filter(
                e ->
                    titlesOfPerson.getOrDefault(e.id(), List.of()).stream()
                        .anyMatch(t -> t.role().equals(role)))
            .map(e -> String.valueOf(e.country()))
            .distinct()
            .toList();
    return countries.size() == 1 ? Optional.of(countries.get(0)) : Optional.empty();
  }

  /** The body of a country that has a role ("foreign ministry" of QAT). */
  public Optional<RegisterEntry> organ(String role, String country) {
    return Optional.ofNullable(organs.get(role + "@" + country));
  }

  /** The wings of an actor, in the order of the register. */
  public List<RegisterEntry> wingsOf(String id) {
    return wings.getOrDefault(id, List.of());
  }

  /**
   * The only known holder of an office on a day; empty when none or several are known.
   *
   * @param role canonical role
   * @param of id of the organisation or alpha-3 code of the country
   * @param day EDTF
   */
  public Optional<RegisterEntry> holder(String role, String of, String day) {
    List<Title> held =
        titlesOfOffice.getOrDefault(role + "@" + of, List.of()).stream()
            .filter(t -> t.heldOn(day))
            .toList();
    return held.size() == 1 ? byId(held.get(0).person()) : Optional.empty();
  }

  /** The offices a person held on a day. */
  public List<Title> titlesOf(String person, String day) {
    return titlesOfPerson.getOrDefault(person, List.of()).stream()
        .filter(t -> t.heldOn(day))
        .toList();
  }

  /** All known actors, in the order of the register. */
  public List<RegisterEntry> entries() {
    return List.copyOf(byId.values());
  }
}
