package org.polybius.extract.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Mediators;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Sides;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.extract.WordList;
import org.polybius.model.ActorMention;
import org.polybius.model.Sector;
import org.polybius.model.Span;

/** Finds the words that say that two are in contact, with those who are. */
final class ContactFinder {
  private static final WordList WORDS = WordList.of(ContactFinder.class, "words.tsv");

  private record Trigger(String kind, boolean weak) {}

  private final Map<String, Trigger> triggers = new HashMap<>();
  private final ReportContext context;
  private final AnnotatedText text;
  private final Syntax syntax;
  private final Sides sides;
  private final Mediators mediators;

  ContactFinder(Table table, ReportContext context, Syntax syntax) {
    for (Table.Row row : table.rows()) {
      triggers.put(row.get("lemma"), new Trigger(row.get("kind"), row.get("weak").equals("y")));
    }
    this.context = context;
    this.text = context.text();
    this.syntax = syntax;
    this.sides = new Sides(context, syntax);
    this.mediators = new Mediators(context, syntax);
  }

  List<Found> find() {
    List<Found> found = new ArrayList<>();
    for (Token t : text.tokens()) {
      Trigger trigger = triggers.get(Syntax.lemma(t));
      if (trigger != null) {
        read(t, trigger).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Found> read(Token t, Trigger trigger) {
    boolean noun =
        t.is(Upos.NOUN) && !t.isRel("compound") && (t.isLemma("contact") || !singularTalk(t));
    Optional<Found> found =
        switch (trigger.kind()) {
          case "NOUN" -> noun ? Optional.of(noun(t)) : Optional.empty();
          case "VERB" -> t.is(Upos.VERB) ? verb(t) : Optional.empty();
          case "MEDIATION" -> t.is(Upos.NOUN, Upos.VERB) ? mediation(t) : Optional.empty();
          default -> t.is(Upos.VERB) ? recall(t) : Optional.empty();
        };
    found.ifPresent(f -> new Restrictions(context, syntax).read(f));
    found.filter(f -> f.restriction != null && f.parties.size() == 1).ifPresent(this::otherSide);
    return found.filter(f -> f.parties.size() > 1 || !trigger.weak());
  }

  /** "Norway's dealings with the rebels … their contact": the other side named before it. */
  private void otherSide(Found found) {
    ActorMention known = found.parties.values().iterator().next();
    Span sentence = text.sentenceOf(found.token).span();
    ActorMention other = null;
    for (ActorMention a : context.actors().all()) {
      boolean before = sentence.contains(a.span()) && a.span().start() < found.span.start();
      boolean state = a.country() != null && a.country().equals(a.id());
      if (before && state && !Sides.key(a).equals(Sides.key(known))) {
        other = a;
      }
    }
    if (other != null) {
      found.party(other);
    }
  }

  /** "A talk on birds" is no talks. */
  private static boolean singularTalk(Token t) {
    return t.isLemma("talk") && !Syntax.plural(t);
  }

  private Found noun(Token t) {
    Found found = new Found(t, span(t), "contact.noun");
    through(t, found);
    for (Token c : text.children(t, "nmod:poss", "compound", "amod")) {
      if (c.index() < t.index()) {
        text.conjuncts(c).forEach(p -> actors(p).forEach(found::party));
        text.children(c, "compound").forEach(p -> actors(p).forEach(found::party));
      }
    }
    withOf(t, found);
    Optional<Token> verb =
        text.head(t).filter(h -> h.is(Upos.VERB) && t.isRel("obj", "obl", "nsubj:pass", "nsubj"));
    if (verb.isPresent() && !verb.get().isLemma("say")) {
      withOf(verb.get(), found);
      through(verb.get(), found);
      boolean light = WORDS.has(verb.get(), "LIGHT") && !t.isRel("nsubj");
      if (light && !syntax.passive(verb.get())) {
        syntax.subject(verb.get()).ifPresent(s -> actors(s).forEach(found::party));
      }
    }
    text.child(t, "nsubj")
        .filter(s -> text.child(t, "cop").isPresent())
        .ifPresent(s -> actors(s).forEach(found::party));
    Optional<Token> partyTo =
        text.head(t).filter(h -> h.isLemma("party") && text.child(h, "cop").isPresent());
    partyTo.flatMap(p -> text.child(p, "nsubj")).ifPresent(s -> actors(s).forEach(found::party));
    return found;
  }

  /** "Direct talks", "negotiations with the rebels". */
  private Span span(Token t) {
    Token first = t;
    Token last = t;
    for (Token c : text.children(t, "amod", "compound", "nmod")) {
      boolean kind = c.isRel("amod", "compound") && c.index() < t.index() && !c.is(Upos.PROPN);
      boolean with =
          c.isRel("nmod") && syntax.marker(c).matches("with|between") && c.index() - t.index() < 5;
      first = kind && c.index() < first.index() ? c : first;
      last = with && c.index() > last.index() ? c : last;
    }
    return AnnotatedText.cover(first, last);
  }

  /** "Between A and B", "with B", "to B". */
  private void withOf(Token t, Found found) {
    boolean channel =
        t.isLemma("channel") || text.child(t, "obj").filter(o -> o.isLemma("channel")).isPresent();
    for (Token c : text.children(t, "nmod", "obl")) {
      boolean to = channel && syntax.marker(c).equals("to");
      if (syntax.marker(c).matches("with|between|among") || to) {
        actors(c).forEach(found::party);
      }
    }
  }

  private void through(Token t, Found found) {
    for (Token c : text.children(t, "nmod", "obl")) {
      if (syntax.marker(c).matches("through|via|by way of|thanks to")) {
        context.actors().phrase(c).forEach(a -> found.via.putIfAbsent(a.ref(), a));
      }
    }
    mediators.of(t).forEach(a -> found.via.putIfAbsent(a.ref(), a));
  }

  private Optional<Found> verb(Token t) {
    Found found = new Found(t, verbSpan(t), "contact.verb");
    through(t, found);
    if (t.isLemma("tell")) {
      return told(t, found);
    }
    boolean passive = syntax.passive(t) && text.child(t, "nsubj:pass").isPresent();
    if (passive) {
      return Optional.empty();
    }
    syntax.subject(t).ifPresent(s -> actors(s).forEach(found::party));
    withOf(t, found);
    if (t.isLemma("meet")) {
      text.child(t, "obj").ifPresent(o -> actors(o).forEach(found::party));
    }
    return found.parties.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private Span verbSpan(Token t) {
    Optional<Token> with =
        text.children(t, "obl", "iobj").stream()
            .filter(c -> c.index() - t.index() < 4 && c.index() > t.index())
            .filter(c -> syntax.marker(c).matches("with|"))
            .findFirst();
    return with.map(w -> AnnotatedText.cover(t, w)).orElse(t.span());
  }

  /** "Told the mediators": one side speaks to those in between. */
  private Optional<Found> told(Token t, Found found) {
    Optional<Token> to =
        text.child(t, "iobj", "obj")
            .filter(o -> o.isLemma("mediator", "intermediary", "negotiator"));
    if (to.isEmpty()) {
      return Optional.empty();
    }
    found.via.clear();
    syntax.subject(t).ifPresent(s -> actors(s).forEach(found::party));
    context.actors().headedBy(to.get()).ifPresent(found::party);
    return Optional.of(found);
  }

  /** "Norway mediates": it stands between the sides of the report. */
  private Optional<Found> mediation(Token t) {
    Found found = new Found(t, t.span(), "contact.mediation");
    mediators.at(t).forEach(a -> found.via.putIfAbsent(a.ref(), a));
    boolean noun = t.is(Upos.NOUN) && t.isRel("obl", "nmod", "compound");
    boolean ofAgreement =
        t.is(Upos.VERB) && (t.isRel("amod", "acl") || text.child(t, "obj").isPresent());
    if (noun || ofAgreement) {
      return Optional.empty();
    }
    withOf(t, found);
    if (found.via.isEmpty()) {
      mediators.all().forEach(a -> found.via.putIfAbsent(a.ref(), a));
    }
    return found.via.isEmpty() && found.parties.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** "Recalled its negotiators". */
  private Optional<Found> recall(Token t) {
    Optional<Token> team =
        text.child(t, "obj", "nsubj:pass")
            .filter(
                o ->
                    o.isLemma("negotiator")
                        || (o.isLemma("team", "delegation")
                            && text.children(o, "compound", "amod").stream()
                                .anyMatch(
                                    c -> c.isLemma("negotiation", "negotiating", "negotiate"))));
    if (team.isEmpty()) {
      return Optional.empty();
    }
    Found found = new Found(t, AnnotatedText.cover(t, team.get()), "contact.recall");
    syntax.subject(t).ifPresent(s -> actors(s).forEach(found::party));
    found.polarity = org.polybius.model.ContactClaim.Polarity.ENDED;
    return found.parties.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** The actors of a phrase that can be in contact: no reporters, no crowds. */
  private List<ActorMention> actors(Token head) {
    List<ActorMention> bodies = headed(head);
    return (bodies.size() > 1 ? bodies : context.actors().phrase(head))
        .stream()
            .flatMap(a -> a.singles().stream())
            .filter(a -> !a.sectors().contains(Sector.JRN))
            .filter(
                a ->
                    Sides.canBind(a)
                        || a.sectors().contains(Sector.IGO)
                        || a.sectors().contains(Sector.NGO)
                        || (a.role() != null
                            && a.role()
                                .matches(
                                    "parties|sides|officials|mediators|negotiators|leaders|rebels")))
            .toList();
  }

  /** "The heads of A, B and C": each of the bodies that they head. */
  private List<ActorMention> headed(Token heads) {
    if (!Syntax.plural(heads) || context.actors().headedBy(heads).isEmpty()) {
      return List.of();
    }
    return text.children(heads, "nmod").stream()
        .filter(c -> syntax.marker(c).equals("of"))
        .flatMap(c -> text.conjuncts(c).stream())
        .flatMap(c -> context.actors().headedBy(c).stream())
        .flatMap(a -> a.singles().stream())
        .toList();
  }

  /** Those between whom the report's mediators stand. */
  List<ActorMention> opposed() {
    return sides.opposed();
  }

  /** Everybody who mediates in the report. */
  List<ActorMention> mediators() {
    return mediators.all();
  }
}
