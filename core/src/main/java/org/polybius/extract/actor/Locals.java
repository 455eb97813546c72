package org.polybius.extract.actor;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;
import org.polybius.extract.PlaceUse;
import org.polybius.model.Sector;
import org.polybius.model.Span;

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
  private final NavigableMap<String, Span> inReport = new TreeMap<>();

  Locals(AnnotatedText text, Folding.Folded folded) {
    this.text = text;
    this.folded = folded;
    text.sentences().forEach(s -> countries(s, false).forEach(inReport::putIfAbsent));
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
      conclude(role, role.noun).ifPresent(c -> referent.conclude(c.getKey(), c.getValue()));
    }
  }

  /** A known actor speaks for its country as an adjective does. */
  private void count(Draft name) {
    RegisterEntry entry = name.entry;
    if (entry != null && entry.country() != null && entry.kind() != ActorKind.PERSON) {
      inReport.putIfAbsent(entry.country(), name.span(text.tokens()));
    }
  }

  private static boolean open(Referent referent, Draft role) {
    boolean owned = role.owner != null && !role.owner.is(Draft.Form.PRONOUN);
    return referent.entry == null && !owned && role.country == null && role.parts.isEmpty();
  }

  /** The country with the first words that name it. */
  private Optional<Map.Entry<String, Span>> conclude(Draft role, RoleNoun noun) {
    Sentence sentence = text.sentenceOf(role.head);
    boolean office =
        noun.anchor() != RoleNoun.Anchor.WING
            && noun.sectors().stream().anyMatch(IN_OFFICE::contains)
            && !ANYBODYS.contains(noun.role());
    if (office && !noun.sectors().contains(Sector.IGO)) {
      boolean anyone = noun.anchor() != RoleNoun.Anchor.BODY;
      Optional<Map.Entry<String, Span>> report = only(inReport);
      return report.isPresent() || anyone ? report : only(countries(sentence, false));
    }
    return LOCAL.contains(noun.role()) ? only(countries(sentence, true)) : Optional.empty();
  }

  private static Optional<Map.Entry<String, Span>> only(NavigableMap<String, Span> countries) {
    return countries.size() == 1 ? countries.entrySet().stream().findFirst() : Optional.empty();
  }

  /** Each country that a sentence names, with its first words there. */
  private NavigableMap<String, Span> countries(Sentence sentence, boolean asPlace) {
    NavigableMap<String, Span> found = new TreeMap<>();
    int i = sentence.first();
    while (i < sentence.end()) {
      Countries.Found word = Countries.standard().at(folded, i, sentence.end()).orElse(null);
      boolean ethnic = i > 0 && folded.key(i - 1).equals("ethnic");
      if (word != null && !ethnic && (!asPlace || place(word))) {
        Span words = text.token(word.first()).span().cover(text.token(word.end() - 1).span());
        found.putIfAbsent(word.words().get(0).country().code(), words);
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
