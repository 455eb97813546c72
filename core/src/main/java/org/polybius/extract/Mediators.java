package org.polybius.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.ActorMention;

/** Who mediates: an agreement by the words at it, or between the sides of a report altogether. */
public final class Mediators {
  private final Map<String, String> words = new HashMap<>();
  private final AnnotatedText text;
  private final Syntax syntax;
  private final ReportContext context;

  /** The mediators of one report. */
  public Mediators(ReportContext context, Syntax syntax) {
    for (Table.Row row : Table.load(Mediators.class, "mediation.tsv").rows()) {
      String word = row.get("lemma") + (row.get("kind").equals("NOUN") ? "/NOUN" : "/VERB");
      words.put(word, row.get("kind"));
    }
    this.context = context;
    this.text = context.text();
    this.syntax = syntax;
  }

  /** Everybody whom the report calls a mediator or shows mediating, one per referent. */
  public List<ActorMention> all() {
    Map<String, ActorMention> found = new LinkedHashMap<>();
    for (Token t : text.tokens()) {
      if (t.isLemma("facilitate", "convey", "relay", "pass") && !ofTalks(t)) {
        continue;
      }
      at(t).forEach(a -> found.putIfAbsent(a.ref(), a));
    }
    return List.copyOf(found.values());
  }

  /** Facilitating a release is no mediation; facilitating a deal, or passing on an offer, is. */
  private boolean ofTalks(Token verb) {
    return text.children(verb, "obj", "nsubj:pass").stream()
        .anyMatch(
            o ->
                o.isLemma(
                    "deal",
                    "agreement",
                    "truce",
                    "ceasefire",
                    "talk",
                    "negotiation",
                    "accord",
                    "exchange",
                    "swap",
                    "offer",
                    "proposal",
                    "message"));
  }

  /** Those who brokered what a noun names: by it, or by the verb it is the object of. */
  public List<ActorMention> of(Token noun) {
    Map<String, ActorMention> found = new LinkedHashMap<>();
    for (Token c : text.subtree(noun)) {
      boolean near =
          c.equals(noun)
              || text.head(c).filter(h -> h.equals(noun) || c.isRel("compound")).isPresent();
      if (near && !c.equals(noun)) {
        at(c).forEach(a -> found.putIfAbsent(a.ref(), a));
      }
    }
    syntax
        .next(noun)
        .filter(this::participle)
        .ifPresent(n -> by(n).forEach(a -> found.putIfAbsent(a.ref(), a)));
    text.head(noun)
        .filter(h -> noun.isRel("obj", "nsubj"))
        .ifPresent(h -> at(h).forEach(a -> found.putIfAbsent(a.ref(), a)));
    return List.copyOf(found.values());
  }

  /** Those whom a word of mediating names; none for other words. */
  public List<ActorMention> at(Token t) {
    String kind = words.get(Syntax.lemma(t) + "/" + t.upos());
    if (kind == null) {
      return participle(t) ? by(t) : List.of();
    }
    return t.is(Upos.VERB) && !kind.equals("NOUN")
        ? byVerb(t, kind)
        : t.is(Upos.NOUN) && kind.equals("NOUN") ? byNoun(t) : List.of();
  }

  /** "Brokered by", whatever part of speech the tagger sees in it. */
  private boolean participle(Token t) {
    String word = Syntax.lower(t);
    boolean past = word.endsWith("ed") && !t.is(Upos.VERB);
    String stem = past ? word.substring(0, word.length() - 2) : word;
    boolean verb = words.containsKey(stem + "/VERB") || words.containsKey(stem + "e/VERB");
    return past && verb && syntax.next(t).filter(n -> n.isLemma("by")).isPresent();
  }

  private List<ActorMention> by(Token participle) {
    return text.children(participle, "nmod", "obl").stream()
        .filter(c -> syntax.marker(c).equals("by"))
        .flatMap(c -> actors(c).stream())
        .toList();
  }

  private List<ActorMention> byVerb(Token verb, String kind) {
    List<ActorMention> found = new ArrayList<>();
    syntax.agent(verb).ifPresent(a -> found.addAll(actors(a)));
    for (Token c : text.children(verb, "compound", "obl", "nmod", "nsubj", "amod", "advmod")) {
      boolean hyphen =
          syntax.next(c).filter(n -> n.text().equals("-")).isPresent() && c.index() < verb.index();
      if (hyphen) {
        found.addAll(actors(c));
      }
    }
    if (found.isEmpty()) {
      hyphenated(verb).ifPresent(c -> found.addAll(actors(c)));
    }
    boolean active = kind.equals("VERB") && !syntax.passive(verb);
    if (found.isEmpty() && active) {
      syntax.subject(verb).ifPresent(s -> found.addAll(subject(verb, s)));
    }
    return found;
  }

  /** The relative pronoun of "Oman, which is mediating" stands for the noun before it. */
  private List<ActorMention> subject(Token verb, Token subject) {
    if (subject.isLemma("which", "who", "that") && verb.isRel("acl")) {
      return text.head(verb).map(this::actors).orElse(List.of());
    }
    return actors(subject);
  }

  private Optional<Token> hyphenated(Token verb) {
    return syntax.previous(verb).filter(p -> p.text().equals("-")).flatMap(syntax::previous);
  }

  private List<ActorMention> byNoun(Token noun) {
    List<ActorMention> found = new ArrayList<>();
    if (noun.isLemma("mediation", "aegis", "auspices", "auspex")) {
      return mediationOf(noun);
    }
    for (Token c : text.children(noun, "appos", "flat")) {
      found.addAll(actors(c));
    }
    if (syntax.marker(noun).equals("as")) {
      syntax.verbAbove(noun).flatMap(syntax::subject).ifPresent(s -> found.addAll(actors(s)));
    }
    if (found.isEmpty() && noun.isRel("appos", "nmod:desc")) {
      text.head(noun).ifPresent(h -> found.addAll(actors(h)));
    }
    boolean predicate = text.child(noun, "cop").isPresent();
    if (found.isEmpty() && predicate) {
      syntax.subject(noun).ifPresent(s -> found.addAll(actors(s)));
    }
    if (found.isEmpty()) {
      context.actors().headedBy(noun).ifPresent(found::add);
    }
    text.children(noun, "nmod", "obl").stream()
        .filter(c -> syntax.marker(c).matches("(along|together) with"))
        .forEach(c -> found.addAll(actors(c)));
    return found;
  }

  /** "Omani mediation", "under the aegis of Oman". */
  private List<ActorMention> mediationOf(Token noun) {
    return text.children(noun, "nmod", "amod", "compound", "nmod:poss").stream()
        .filter(c -> c.index() < noun.index() || syntax.marker(c).matches("of|by|from"))
        .flatMap(c -> actors(c).stream())
        .toList();
  }

  /** The actors of a phrase; of a people's adjective, the state it names. */
  private List<ActorMention> actors(Token head) {
    List<ActorMention> found = new ArrayList<>(context.actors().phrase(head));
    if (found.isEmpty()) {
      context.actors().covering(head).ifPresent(found::add);
    }
    return found;
  }
}
