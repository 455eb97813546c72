package org.polybius.extract.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Sides;
import org.polybius.extract.Syntax;
import org.polybius.extract.WordList;
import org.polybius.model.ActorMention;
import org.polybius.model.Sector;

/** Who is bound by an agreement, as the words at one of its mentions say. */
final class PartyFinder {
  private static final WordList WORDS = WordList.of(PartyFinder.class, "words.tsv");

  private final AnnotatedText text;
  private final Syntax syntax;
  private final ReportContext context;
  private final Sides sides;

  PartyFinder(ReportContext context, Syntax syntax, Sides sides) {
    this.text = context.text();
    this.context = context;
    this.syntax = syntax;
    this.sides = sides;
  }

  /** The parties at a mention, one per referent, in text order. */
  List<ActorMention> of(Mention mention) {
    Map<String, ActorMention> found = new LinkedHashMap<>();
    Token t = mention.token();
    List<Token> names = new ArrayList<>(List.of(t));
    text.head(t)
        .filter(h -> t.isRel("nmod", "conj") && h.isLemma("deal", "agreement", "extension"))
        .ifPresent(names::add);
    for (Token name : names) {
      beside(name).forEach(a -> found.putIfAbsent(a.ref(), a));
      behind(name).forEach(a -> found.putIfAbsent(a.ref(), a));
    }
    boolean between = found.size() > 1;
    governing(t, between).forEach(a -> found.putIfAbsent(a.ref(), a));
    return List.copyOf(found.values());
  }

  /** "The Israel-Hamas truce", "Hamas's deal". */
  private List<ActorMention> beside(Token noun) {
    List<ActorMention> found = new ArrayList<>();
    if (noun.is(Upos.VERB)) {
      return found;
    }
    for (Token c : text.children(noun, "compound", "nmod:poss", "amod", "nmod", "conj")) {
      boolean before = c.index() < noun.index();
      boolean broker = text.child(c, "obl", "compound").isPresent() && c.is(Upos.VERB);
      if (before && !broker && !brokered(c)) {
        for (Token part : text.conjuncts(c)) {
          part(part).ifPresent(found::add);
          text.children(part, "compound").forEach(p -> part(p).ifPresent(found::add));
        }
      }
    }
    return found;
  }

  private Optional<ActorMention> part(Token t) {
    return context.actors().headedBy(t).filter(Sides::canBind);
  }

  /** "Qatar-brokered": the name before the hyphen is no party. */
  private boolean brokered(Token t) {
    Optional<Token> dash = syntax.next(t).filter(n -> n.text().equals("-"));
    return dash.flatMap(syntax::next)
        .filter(n -> n.xpos().equals("VBN") || n.is(Upos.VERB))
        .isPresent();
  }

  /** "Between A and B", "with B", "for Hamas to free". */
  private List<ActorMention> behind(Token noun) {
    List<ActorMention> found = new ArrayList<>();
    for (Token c : text.children(noun, "nmod", "obl")) {
      boolean toDo = syntax.marker(c).equals("for") && text.child(noun, "acl", "advcl").isPresent();
      if (syntax.marker(c).matches("between|with|among") || toDo) {
        found.addAll(sides.parties(c));
      }
    }
    for (Token c : text.children(noun, "acl", "advcl")) {
      Optional<Token> subject = text.child(c, "nsubj").filter(s -> !s.isRel("nsubj:pass"));
      subject.ifPresent(s -> found.addAll(sides.bound(s)));
      if (subject.isEmpty()) {
        syntax
            .agent(c)
            .filter(
                a ->
                    !Syntax.matches(
                        c,
                        Set.of(
                            "broker", "mediate", "negotiate", "facilitate", "sponsor", "arrange")))
            .ifPresent(a -> found.addAll(sides.bound(a)));
      }
    }
    return found;
  }

  private List<ActorMention> governing(Token t, boolean between) {
    List<ActorMention> found = new ArrayList<>();
    Optional<Token> above = t.is(Upos.VERB) ? Optional.of(t) : syntax.verbAbove(t);
    Optional<Token> governing = above.flatMap(v -> inReturn(t) ? binding(v) : Optional.of(v));
    if (governing.isEmpty()) {
      return found;
    }
    Token verb = governing.get();
    for (Token c : text.children(verb, "obl", "nmod")) {
      if (syntax.marker(c).matches("between|with")) {
        found.addAll(sides.parties(c));
      }
    }
    if (WORDS.has(verb, "BINDING")) {
      found.addAll(bound(verb));
    }
    if (WORDS.has(verb, "DECLARING") && !between) {
      syntax
          .subject(verb)
          .ifPresent(s -> sides.bound(s).stream().filter(PartyFinder::fights).forEach(found::add));
    }
    if (t.isRel("nsubj") && !syntax.passive(verb)) {
      causative(verb).ifPresent(s -> found.addAll(sides.bound(s)));
    }
    return found;
  }

  /** The verb itself if it binds its subject, else the nearest above it that does. */
  private Optional<Token> binding(Token verb) {
    return WORDS.has(verb, "BINDING")
        ? Optional.of(verb)
        : text.ancestors(verb).stream().filter(a -> WORDS.has(a, "BINDING")).findFirst();
  }

  /** Its subject, unless that is what is agreed, and its agent. */
  private List<ActorMention> bound(Token verb) {
    List<ActorMention> found = new ArrayList<>();
    boolean agreed = syntax.passive(verb) && text.child(verb, "nsubj").isPresent();
    if (!agreed) {
      syntax.subject(verb).ifPresent(s -> found.addAll(sides.bound(s)));
    }
    syntax.agent(verb).ifPresent(a -> found.addAll(sides.bound(a)));
    return found;
  }

  /** "Ready to release 50 in return for a truce". */
  private boolean inReturn(Token t) {
    return text.head(t)
        .filter(h -> h.isLemma("return", "exchange") && syntax.marker(h).equals("in"))
        .isPresent();
  }

  /** "The truce led Hamas to release": the object acts under it. */
  private Optional<Token> causative(Token verb) {
    return text.child(verb, "obj").filter(o -> text.child(verb, "xcomp", "advcl").isPresent());
  }

  private static boolean fights(ActorMention a) {
    return a.sectors().contains(Sector.REB) || a.sectors().contains(Sector.MIL);
  }
}
