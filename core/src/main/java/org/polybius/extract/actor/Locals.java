package org.polybius.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;
import org.polybius.extract.PlaceUse;
import org.polybius.model.Sector;

/**
 * Countries of actors whose own words give none: those in office belong to the only country that
 * their report, else their sentence, names; those who act on the spot to the only country that the
 * sentence names as a place. Where two are named, nothing is concluded.
 */
final class Locals {
  /** Roles of people who act where they live. */
  static final Set<String> LOCAL =
      Set.of(
          "protester",
          "fighter",
          "gang member",
          "student",
          "teacher",
          "union leader",
          "activist",
          "rebels",
          "militia",
          "gang",
          "policeman",
          "police",
          "security forces",
          "troops",
          "people",
          "rebel leader",
          "trade union",
          "opposition supporters",
          "armed group",
          "civil defence");

  private static final Set<Sector> IN_OFFICE =
      Set.of(Sector.GOV, Sector.COP, Sector.JUD, Sector.LEG, Sector.MIL, Sector.OPP, Sector.PTY);
  private static final Set<String> ANYBODYS =
      Set.of(
          "spokesperson",
          "mediator",
          "envoy",
          "special envoy",
          "negotiator",
          "diplomat",
          "delegation",
          "country",
          "leader",
          "commander",
          "adviser",
          "office",
          "director");

  private final AnnotatedText text;
  private final Folding.Folded folded;
  private final Set<String> inReport = new TreeSet<>();

  Locals(AnnotatedText text, Folding.Folded folded) {
    this.text = text;
    this.folded = folded;
    text.sentences().forEach(s -> inReport.addAll(countries(s, false)));
  }

  /** Gives referents without a country the one that follows from what is around them. */
  void settle(List<Draft> roles, List<Draft> names) {
    names.forEach(this::count);
    for (Draft role : roles) {
      Referent referent = role.referent;
      if (referent == null
          || role.noun == null
          || referent.country != null
          || !open(referent, role)) {
        continue;
      }
      referent.country = conclude(role, role.noun).orElse(null);
    }
  }

  /** A known actor speaks for its country as an adjective does. */
  private void count(Draft name) {
    RegisterEntry entry = name.entry;
    if (entry != null && entry.country() != null && entry.kind() != ActorKind.PERSON) {
      inReport.add(entry.country());
    }
  }

  private static boolean open(Referent referent, Draft role) {
    boolean owned = role.owner != null && !role.owner.is(Draft.Form.PRONOUN);
    return referent.entry == null && !owned && role.country == null && role.parts.isEmpty();
  }

  private Optional<String> conclude(Draft role, RoleNoun noun) {
    Sentence sentence = text.sentenceOf(role.head);
    boolean office =
        noun.anchor() != RoleNoun.Anchor.WING
            && noun.sectors().stream().anyMatch(IN_OFFICE::contains)
            && !ANYBODYS.contains(noun.role());
    if (office && !noun.sectors().contains(Sector.IGO)) {
      boolean anyone = noun.anchor() != RoleNoun.Anchor.BODY;
      Optional<String> report = only(inReport);
      return report.isPresent() || anyone ? report : only(countries(sentence, false));
    }
    return LOCAL.contains(noun.role()) ? only(countries(sentence, true)) : Optional.empty();
  }

  private static Optional<String> only(Set<String> countries) {
    return countries.size() == 1 ? countries.stream().findFirst() : Optional.empty();
  }

  private Set<String> countries(Sentence sentence, boolean asPlace) {
    Set<String> found = new TreeSet<>();
    int i = sentence.first();
    while (i < sentence.end()) {
      Countries.Found word = Countries.standard().at(folded, i, sentence.end()).orElse(null);
      boolean ethnic = i > 0 && folded.key(i - 1).equals("ethnic");
      if (word != null && !ethnic && (!asPlace || place(word))) {
        found.add(word.words().get(0).country().code());
      }
      i = word == null ? i + 1 : word.end();
    }
    return found;
  }

  private boolean place(Countries.Found word) {
    boolean name = word.as(Countries.Form.NAME).isPresent();
    boolean capital = word.as(Countries.Form.CAPITAL).isPresent();
    Token head = NameFinder.headOf(text, word.first(), word.end());
    return (name || capital) && PlaceUse.standard().of(text, head, name).place();
  }
}
