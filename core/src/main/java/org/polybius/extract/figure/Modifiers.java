package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Syntax;
import org.polybius.extract.figure.FateFinder.Hit;
import org.polybius.extract.figure.FateTable.Entry;
import org.polybius.extract.figure.FateTable.Role;
import org.polybius.extract.figure.PeopleWords.Noun;
import org.polybius.model.Fate;
import org.polybius.model.Population;

/**
 * What words on the noun say of the people: "17 released sailors", "hostages held in the hills".
 */
final class Modifiers {
  private final AnnotatedText text;
  private final Syntax syntax;
  private final FateTable fates;
  private final PeopleWords people;

  /** Whether the report speaks of hostages or prisoners, so that "four women" may be such. */
  private final boolean ofCaptives;

  Modifiers(Syntax syntax, FateTable fates, PeopleWords people) {
    this.text = syntax.text();
    this.syntax = syntax;
    this.fates = fates;
    this.people = people;
    this.ofCaptives =
        syntax.text().tokens().stream()
            .anyMatch(
                t -> t.is(Upos.NOUN) && t.isLemma("hostage", "captive", "prisoner", "detainee"));
  }

  /** Whether the report speaks of hostages or prisoners. */
  boolean ofCaptives() {
    return ofCaptives;
  }

  /** Hostages or prisoners by their noun, a noun beside it, or what is said of them. */
  boolean captive(Draft draft) {
    for (Draft d = draft; d != null; d = d.source) {
      if (d.heads.stream().anyMatch(this::captiveNoun)) {
        return true;
      }
    }
    if (ofBodies(draft) || (ofCaptives && draft.heads.stream().allMatch(this::anybody))) {
      return true;
    }
    return of(draft).stream()
        .anyMatch(
            h -> h.fate() == Fate.HELD || h.fate() == Fate.TAKEN || h.fate() == Fate.RELEASED);
  }

  /** "The bodies of 12 soldiers": in whose hands they are, they are in as captives would be. */
  private boolean ofBodies(Draft draft) {
    return syntax.marker(draft.anchor).equals("of")
        && text.head(draft.anchor)
            .flatMap(people::of)
            .filter(n -> n.kind() == PeopleWords.Kind.BODY)
            .isPresent();
  }

  /** "Women", "citizens": may be hostages or prisoners, in a report that speaks of such. */
  private boolean anybody(Token head) {
    Population.Role role = people.of(head).map(Noun::role).orElse(null);
    return role == null
        || switch (role) {
          case CITIZEN, CIVILIAN, COMBATANT -> true;
          default -> false;
        };
  }

  /** Whether a noun, or one joined with it, names hostages or prisoners. */
  boolean captiveNoun(Token head) {
    for (Token t : text.conjuncts(text.firstConjunct(head))) {
      Population.Role role = people.of(t).map(Noun::role).orElse(null);
      if (role == Population.Role.HOSTAGE || role == Population.Role.PRISONER) {
        return true;
      }
    }
    return false;
  }

  /** A relative clause behind a comma, which says something of all before it. */
  boolean loose(Token predicate) {
    return predicate.isRel("acl:relcl")
        && text.children(predicate, "punct", "nsubj").stream()
            .anyMatch(
                c ->
                    c.index() < predicate.index()
                        && (c.text().equals(",")
                            || syntax.previous(c).filter(p -> p.text().equals(",")).isPresent()));
  }

  /** What is said of the people by words that modify their noun, in text order. */
  List<Hit> of(Draft draft) {
    List<Hit> hits = new ArrayList<>();
    List<Token> bearers = new ArrayList<>(draft.borrowed ? List.of() : draft.heads);
    if (!bearers.contains(draft.anchor)) {
      bearers.add(draft.anchor);
    }
    bearers.forEach(head -> hits.addAll(ofWord(draft, head)));
    return hits;
  }

  /** What is said by the words that modify one noun. */
  List<Hit> ofWord(Draft draft, Token head) {
    List<Hit> hits = new ArrayList<>();
    for (Token c : text.children(head, "acl", "amod", "nmod")) {
      one(draft, c).ifPresent(hits::add);
    }
    return hits;
  }

  /** What one modifier says of the people. */
  Optional<Hit> one(Draft draft, Token c) {
    if (c.isRel("nmod")) {
      return predicateHit(c);
    }
    boolean relative = c.isRel("acl:relcl") || text.child(c, "nsubj").isPresent();
    if (relative && !c.xpos().equals("VBN")) {
      boolean agent = text.children(c, "nsubj").stream().anyMatch(s -> !relativePronoun(s));
      return plain(draft, c, agent ? Role.OBJ : Role.SUBJ);
    }
    if (c.xpos().equals("VBG")) {
      return plain(draft, c, Role.SUBJ);
    }
    boolean activeRelative =
        relative
            && text.child(c, "aux").isPresent()
            && text.child(c, "aux:pass", "nsubj:pass").isEmpty();
    boolean agent = text.children(c, "nsubj").stream().anyMatch(s -> !relativePronoun(s));
    return plain(draft, c, activeRelative && !agent ? Role.SUBJ : Role.OBJ);
  }

  private static boolean relativePronoun(Token t) {
    return t.isLemma("who", "that", "which");
  }

  private Optional<Hit> predicateHit(Token c) {
    for (Entry e : fates.of(c, FateTable.Kind.PHRASE)) {
      if (e.only().isEmpty() && e.with().stream().anyMatch(syntax.marker(c)::contains)) {
        return Optional.of(new Hit(e.fate(), c, e.id()));
      }
    }
    return Optional.empty();
  }

  /** Without the conditions on the population, which would ask for the modifiers again. */
  private Optional<Hit> plain(Draft draft, Token word, Role role) {
    for (Entry e : fates.of(word, FateTable.Kind.VERB)) {
      boolean noun = e.only().equals("N") || e.only().equals("H");
      boolean only =
          e.only().isEmpty() || (noun && draft.heads.stream().anyMatch(this::captiveNoun));
      if (e.role() == role && only && (e.with().isEmpty() || syntax.with(word, e.with()))) {
        return Optional.of(new Hit(e.fate(), word, "figure.fate.modifier"));
      }
    }
    boolean taken = word.isLemma("take") && word.xpos().equals("VBN") && role == Role.OBJ;
    if (taken
        && text.children(word, "obl").stream()
            .noneMatch(c -> syntax.marker(c).matches("to|into|from|for"))) {
      return Optional.of(new Hit(Fate.TAKEN, word, "figure.fate.modifier"));
    }
    for (Entry e : fates.of(word, FateTable.Kind.ADJ)) {
      return Optional.of(new Hit(e.fate(), word, "figure.fate.modifier"));
    }
    return Optional.empty();
  }
}
