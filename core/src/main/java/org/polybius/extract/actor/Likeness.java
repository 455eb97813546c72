package org.polybius.extract.actor;

import java.util.List;
import java.util.Locale;
import org.polybius.model.Sector;

/** Whether a referent answers to a common noun: "the ministry", "the group", "the agency". */
final class Likeness {
  private Likeness() {}

  static boolean nameHolds(Referent referent, String word) {
    RegisterEntry entry = referent.entry;
    List<String> names =
        entry != null ? entry.names() : referent.name == null ? List.of() : List.of(referent.name);
    return !referent.person() && names.stream().anyMatch(n -> PersonNames.words(n).contains(word));
  }

  static boolean agency(Referent referent, String word) {
    boolean work =
        referent.sectors.contains(Sector.SPY)
            || referent.sectors.contains(Sector.JRN)
            || referent.sectors.contains(Sector.IGO);
    return word.equals("agency") && work && !referent.person();
  }

  /** "The minister" can be any minister; other roles only themselves. */
  static boolean bears(Referent referent, RoleNoun noun) {
    String role = noun.role();
    return referent.roles.contains(role)
        || (role.equals("minister")
            && referent.roles.stream().anyMatch(r -> r.endsWith(" minister")))
        || (role.equals("leader") && referent.roles.stream().anyMatch(r -> r.endsWith(" leader")));
  }

  static boolean bodyAgain(Referent referent, RoleNoun noun) {
    if (referent.roles.contains(noun.role())) {
      return true;
    }
    if (noun.role().equals("ministry")) {
      return referent.roles.stream().anyMatch(r -> r.endsWith(" ministry"))
          || namedLike(referent, "ministry");
    }
    return namedLike(referent, noun.role());
  }

  /** Whether one of its names ends in the noun: "the army" after "Israeli army". */
  private static boolean namedLike(Referent referent, String role) {
    RegisterEntry entry = referent.entry;
    if (entry == null || entry.kind() != ActorKind.ORGAN) {
      return false;
    }
    return entry.names().stream()
        .anyMatch(
            n ->
                RoleNouns.standard()
                    .of(lastWords(n, role))
                    .filter(r -> r.role().equals(role))
                    .isPresent());
  }

  private static String lastWords(String name, String role) {
    int words = role.split(" ").length;
    String[] parts = name.split(" ");
    int from = Math.max(0, parts.length - words);
    return String.join(" ", List.of(parts).subList(from, parts.length));
  }

  static boolean groupLike(Referent referent, RoleNoun noun) {
    ActorKind kind = referent.kind;
    if (kind == null || referent.name == null) {
      return referent.roles.contains(noun.role());
    }
    if (noun.kind() == ActorKind.ARMED_GROUP) {
      boolean armed = kind == ActorKind.ARMED_GROUP || kind == ActorKind.WING;
      boolean movement = kind == ActorKind.ORGANISATION && noun.role().equals("group");
      return armed || (movement && political(referent));
    }
    boolean party = noun.role().equals("party");
    if (party) {
      return referent.sectors.contains(Sector.PTY);
    }
    boolean sector =
        noun.sectors().contains(Sector.UNK)
            || noun.sectors().stream().anyMatch(referent.sectors::contains);
    return (kind == ActorKind.ORGANISATION && sector) || referent.roles.contains(noun.role());
  }

  private static boolean political(Referent referent) {
    return referent.sectors.contains(Sector.PTY)
        || referent.sectors.contains(Sector.REB)
        || referent.sectors.contains(Sector.OPP);
  }

  /** Whether one of the wing's own names says what the phrase says: "political …", "armed …". */
  static boolean isWing(RegisterEntry wing, RoleNoun noun) {
    return wing.names().stream()
        .map(n -> n.toLowerCase(Locale.ROOT))
        .anyMatch(
            n ->
                RoleNouns.standard()
                    .of(lastWords(n, noun.role()))
                    .filter(r -> r.role().equals(noun.role()))
                    .isPresent());
  }
}
