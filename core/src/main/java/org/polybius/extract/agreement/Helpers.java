package org.polybius.extract.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.extract.WordList;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim.ThirdParty;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.Sector;

/**
 * Who has a part in a report's agreement besides being bound by it or mediating it: guarantors,
 * monitors, witnesses, hosts, those who carry people over.
 */
final class Helpers {
  private static final WordList WORDS = WordList.of(Helpers.class, "words.tsv");

  private record Word(ThirdPartyRole role, String kind, Set<String> objects) {}

  private final Map<String, List<Word>> words = new HashMap<>();
  private final ReportContext context;
  private final AnnotatedText text;
  private final Syntax syntax;

  Helpers(Table table, ReportContext context, Syntax syntax) {
    for (Table.Row row : table.rows()) {
      words
          .computeIfAbsent(row.get("lemma"), k -> new ArrayList<>())
          .add(
              new Word(
                  ThirdPartyRole.valueOf(row.get("role")),
                  row.get("kind"),
                  Set.copyOf(row.list("object"))));
    }
    this.context = context;
    this.text = context.text();
    this.syntax = syntax;
  }

  /** One for each role and referent, in text order. */
  List<ThirdParty> all() {
    Map<String, ThirdParty> found = new LinkedHashMap<>();
    for (Token t : text.tokens()) {
      for (Word word : words.getOrDefault(Syntax.lemma(t), List.of())) {
        actors(t, word).stream()
            .filter(Helpers::isBody)
            .forEach(a -> found.putIfAbsent(word.role() + a.ref(), new ThirdParty(word.role(), a)));
      }
    }
    return List.copyOf(found.values());
  }

  /** States, their organs and organisations; no crowds and no reporters. */
  private static boolean isBody(ActorMention actor) {
    boolean known = actor.id() != null || actor.name() != null || actor.country() != null;
    return known && !actor.sectors().contains(Sector.JRN) && !actor.sectors().contains(Sector.CVL);
  }

  private List<ActorMention> actors(Token t, Word word) {
    return switch (word.kind()) {
      case "NOUN" -> t.is(Upos.NOUN) ? being(t) : List.of();
      case "DOES" -> t.is(Upos.VERB) ? doing(t, word) : List.of();
      default -> t.is(Upos.NOUN) ? behind(t) : List.of();
    };
  }

  /** "Norway is a guarantor", "act as guarantors", "guarantors Norway and Sweden". */
  private List<ActorMention> being(Token noun) {
    List<ActorMention> found = new ArrayList<>();
    if (text.child(noun, "cop").isPresent()) {
      syntax.subject(noun).ifPresent(s -> found.addAll(bodies(s)));
    }
    if (syntax.marker(noun).equals("as")) {
      syntax.verbAbove(noun).flatMap(syntax::subject).ifPresent(s -> found.addAll(bodies(s)));
    }
    text.children(noun, "appos", "flat", "nmod:poss", "compound")
        .forEach(c -> found.addAll(bodies(c)));
    if (noun.isRel("appos", "nmod:desc")) {
      text.head(noun).ifPresent(h -> found.addAll(bodies(h)));
    }
    return found;
  }

  /** Whoever carries people has them as his object, not the number or the group of them. */
  private List<ActorMention> doing(Token verb, Word word) {
    Set<String> objects = word.objects();
    boolean carries = word.role() == ThirdPartyRole.TRANSFER;
    boolean fits =
        objects.isEmpty()
            || text.children(verb, "obj", "nsubj:pass").stream()
                .flatMap(o -> (carries ? carried(o) : text.subtree(o)).stream())
                .anyMatch(o -> Syntax.matches(o, objects));
    if (!fits) {
      return List.of();
    }
    Optional<Token> agent = syntax.agent(verb);
    return agent.isPresent()
        ? bodies(agent.get())
        : syntax
            .subject(verb)
            .filter(s -> !syntax.passive(verb))
            .map(this::bodies)
            .orElse(List.of());
  }

  /** "Dozens of hostages", "a group of nurses": a number of people is no people. */
  private List<Token> carried(Token object) {
    List<Token> people = new ArrayList<>(text.conjuncts(object));
    if (!WORDS.has(object, "COUNT")) {
      text.children(object, "nmod").stream()
          .filter(c -> syntax.marker(c).equals("of"))
          .forEach(c -> people.addAll(text.conjuncts(c)));
    }
    return people;
  }

  private List<ActorMention> behind(Token noun) {
    boolean in = syntax.marker(noun).equals("in");
    return in
        ? text.children(noun, "nmod", "nmod:poss").stream()
            .flatMap(c -> bodies(c).stream())
            .toList()
        : List.of();
  }

  /** The bodies of a phrase; of a mission or team, those it is of. */
  private List<ActorMention> bodies(Token head) {
    List<ActorMention> own =
        context.actors().phrase(head).stream().flatMap(a -> a.singles().stream()).toList();
    boolean named = own.stream().anyMatch(a -> a.name() != null || a.id() != null);
    if (named) {
      return own;
    }
    List<ActorMention> of = new ArrayList<>();
    for (Token c : text.children(head, "compound", "nmod:poss", "nmod", "amod")) {
      if (c.index() < head.index() || syntax.marker(c).matches("of|from")) {
        of.addAll(context.actors().phrase(c));
      }
    }
    return of.isEmpty() ? own : of;
  }
}
