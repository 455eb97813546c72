package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.extract.Folding;
import org.polybius.extract.PhraseIndex;
import org.polybius.extract.Table;
import org.polybius.model.Sector;

/** The nouns of {@code roles.tsv}, found in a text by their longest form. */
public final class RoleNouns {
  private static final RoleNouns STANDARD = new RoleNouns(Table.load(RoleNouns.class, "roles.tsv"));

  private final PhraseIndex<RoleNoun> index = new PhraseIndex<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, RoleNoun> byRole = new HashMap<>();
  private final Map<String, String> implied = new HashMap<>();

  private RoleNouns(Table table) {
    int rank = 0;
    for (Table.Row row : table.rows()) {
      ranks.putIfAbsent(row.get("role"), rank);
      enter(row, row.list("forms"), false, rank);
      enter(row, row.list("plurals"), true, rank);
      rank++;
    }
    Table.load(RoleNouns.class, "implied.tsv")
        .rows()
        .forEach(r -> implied.put(r.get("form"), r.get("country")));
  }

  private void enter(Table.Row row, List<String> forms, boolean plural, int rank) {
    for (String form : forms) {
      RoleNoun noun =
          new RoleNoun(
              row.get("role"),
              form,
              ActorKind.valueOf(row.get("kind")),
              sectors(row.get("sectors")),
              RoleNoun.Anchor.valueOf(row.get("anchor")),
              row.get("alone").equals("yes"),
              plural,
              rank);
      index.put(form, noun);
      byRole.putIfAbsent(noun.role(), noun);
    }
  }

  /** The sectors of a cell, separated by commas. */
  static List<Sector> sectors(String cell) {
    List<Sector> sectors = new ArrayList<>();
    for (String sector : cell.split(",")) {
      if (!sector.isBlank()) {
        sectors.add(Sector.valueOf(sector.strip()));
      }
    }
    return sectors;
  }

  /** The nouns that ship with the program. */
  public static RoleNouns standard() {
    return STANDARD;
  }

  /** The longest role noun that begins at a token; singular before plural where both agree. */
  public Optional<PhraseIndex.Match<RoleNoun>> at(Folding.Folded text, int first, int limit) {
    return index.longestAt(text, first, limit);
  }

  /** The noun of a whole phrase. */
  public Optional<RoleNoun> of(String phrase) {
    return index.exactly(phrase).stream().findFirst();
  }

  /** Some noun of a canonical role. */
  public Optional<RoleNoun> ofRole(String role) {
    return Optional.ofNullable(byRole.get(role));
  }

  /** The country whose office a title without a country is: "Secretary of State". */
  public Optional<String> implied(RoleNoun noun) {
    return Optional.ofNullable(implied.get(noun.form()));
  }

  /** Position of a role in the table, higher offices first; last for one that is not in it. */
  public int rank(String role) {
    return ranks.getOrDefault(role, Integer.MAX_VALUE);
  }
}
