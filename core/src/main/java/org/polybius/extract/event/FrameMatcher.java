package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.event.Frame.Part;
import org.polybius.extract.event.Lexicon.VerbSense;

/** Chooses the sense of a verb by what stands around it. */
final class FrameMatcher {
  /** How much a particle that the lexicon lists weighs against a more demanding frame. */
  private static final int PARTICLE = 2;

  private final AnnotatedText text;
  private final Clauses clauses;
  private final Lexicon lexicon = Lexicon.english();

  FrameMatcher(Clauses clauses) {
    this.text = clauses.text();
    this.clauses = clauses;
  }

  /** The most demanding sense whose frame holds; the first in the file among equals. */
  Optional<VerbSense> sense(Token verb) {
    Optional<VerbSense> phrasal =
        clauses.withParticle(verb).flatMap(p -> best(verb, lexicon.verb(p), false));
    Optional<VerbSense> bare =
        best(verb, lexicon.verb(Clauses.lower(verb)), clauses.hasParticle(verb));
    if (phrasal.isEmpty() || bare.isEmpty()) {
      return phrasal.or(() -> bare);
    }
    int lead = phrasal.get().frame().weight() + PARTICLE - bare.get().frame().weight();
    return lead >= 0 ? phrasal : bare;
  }

  private Optional<VerbSense> best(Token verb, List<VerbSense> senses, boolean onlySpecific) {
    VerbSense best = null;
    for (VerbSense sense : senses) {
      boolean heavier = best == null || sense.frame().weight() > best.frame().weight();
      if (heavier && (!onlySpecific || sense.frame().specific()) && holds(verb, sense.frame())) {
        best = sense;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean holds(Token verb, Frame frame) {
    return frame.parts().stream().allMatch(p -> holds(verb, p));
  }

  private boolean holds(Token verb, Part part) {
    return part.absent() != part.slots().stream().anyMatch(s -> filled(verb, s, part));
  }

  private boolean filled(Token verb, String slot, Part part) {
    return switch (slot) {
      case Frame.ACTOR -> true;
      case "pass" -> clauses.passive(verb);
      case "subj2" -> clauses.subjects(verb).stream().anyMatch(this::several);
      case "inf" -> complements(verb).anyMatch(c -> part.nouns().isEmpty() || named(c, part));
      default -> fillers(verb, slot).stream().anyMatch(t -> fits(t, part));
    };
  }

  private boolean several(Token subject) {
    return text.conjuncts(subject).size() > 1 || subject.xpos().matches("NNS|NNPS|CD|PRP|DT");
  }

  private Stream<Token> complements(Token verb) {
    Stream<Token> own = text.children(verb, "xcomp", "ccomp", "advcl").stream();
    Stream<Token> behind =
        text.children(verb, "obj").stream().flatMap(o -> text.children(o, "acl").stream());
    return Stream.concat(own, behind).filter(this::infinitive);
  }

  private boolean infinitive(Token clause) {
    return clause.xpos().equals("VB")
        || text.children(clause, "mark").stream().anyMatch(m -> m.isLemma("to"));
  }

  private List<Token> fillers(Token verb, String slot) {
    List<Token> list = new ArrayList<>();
    switch (slot) {
      case "obj" -> list.addAll(clauses.patients(verb));
      case "subj" -> list.addAll(clauses.agents(verb));
      case "clause" -> list.addAll(during(verb));
      case "xcomp" -> list.addAll(text.children(verb, "xcomp", "obj", "iobj"));
      case "iobj" -> list.addAll(text.children(verb, "iobj"));
      default -> {
        list.addAll(clauses.oblique(verb, slot));
        text.children(verb, "advmod", "compound:prt", "xcomp", "ccomp", "obl", "obj").stream()
            .filter(c -> Clauses.lower(c).equals(slot))
            .forEach(list::add);
        list.addAll(after(verb, slot));
      }
    }
    return list;
  }

  /**
   * "when the roof collapsed", "after floods swept through": what happened of itself, and what did
   * it. What something else sank did not sink of itself.
   */
  private List<Token> during(Token verb) {
    List<Token> list = new ArrayList<>();
    for (Token beside : text.conjuncts(text.firstConjunct(verb))) {
      for (Token clause : text.children(beside, "advcl")) {
        if (clauses.timed(clause)) {
          if (text.child(clause, "obj").isEmpty()) {
            list.add(clause);
          }
          list.addAll(text.children(clause, "nsubj", "nsubj:pass"));
        }
      }
    }
    return list;
  }

  /** "set nine nurses free": the word stands behind the object. */
  private List<Token> after(Token verb, String word) {
    return text.children(verb, "obj").stream()
        .flatMap(o -> text.children(o, "amod").stream().filter(a -> a.index() > o.index()))
        .filter(a -> Clauses.lower(a).equals(word))
        .toList();
  }

  private boolean fits(Token token, Part part) {
    if (part.nouns().isEmpty()) {
      return true;
    }
    return text.conjuncts(token).stream().anyMatch(t -> named(t, part))
        || quantified(token).stream().anyMatch(t -> named(t, part))
        || text.children(token, "compound").stream().anyMatch(t -> named(t, part));
  }

  /** A name may be that of a territory; else the lemma must be listed. */
  private static boolean named(Token token, Part part) {
    return part.nouns().contains(Clauses.lower(token))
        || part.nouns().contains(token.text().toLowerCase(Locale.ROOT))
        || part.nouns().contains(singular(token))
        || (token.is(Upos.PROPN) && part.nouns().contains("territory"));
  }

  /** A plural that was taken for a name keeps its ending. */
  private static String singular(Token token) {
    String lemma = Clauses.lower(token);
    return lemma.endsWith("s") ? lemma.substring(0, lemma.length() - 1) : lemma;
  }

  /** "a group of pupils", "40 of the pupils": what is counted, and parts of a compound. */
  private List<Token> quantified(Token token) {
    List<Token> list = new ArrayList<>();
    boolean measure =
        token.is(Upos.NUM)
            || token.isLemma(
                "number",
                "group",
                "dozen",
                "hundred",
                "thousand",
                "score",
                "lot",
                "all",
                "some",
                "most",
                "many",
                "one",
                "rest",
                "member",
                "series",
                "round",
                "package",
                "part",
                "kind",
                "form",
                "state",
                "ton",
                "tonne",
                "worth",
                "amount",
                "shipment");
    if (measure) {
      list.addAll(clauses.direct(token, "of"));
    }
    return list;
  }
}
