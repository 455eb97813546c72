package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.event.Lexicon.LightVerb;
import org.polybius.extract.event.Lexicon.NounSense;
import org.polybius.model.ActorMention;

/** Reads acts named by nouns, alone or under a light verb. */
final class NounReader {
  private final AnnotatedText text;
  private final Clauses clauses;
  private final ActorFinder finder;
  private final Lexicon lexicon = Lexicon.english();

  /** The verb that carries a noun, and what it makes of its subject. */
  private record Carrier(Token verb, String as) {}

  NounReader(Clauses clauses, ActorFinder finder) {
    this.text = clauses.text();
    this.clauses = clauses;
    this.finder = finder;
  }

  /** The act a noun names, if it names one here. */
  Optional<Draft> draft(Token noun) {
    return sense(noun).flatMap(s -> draft(noun, s));
  }

  private Optional<NounSense> sense(Token noun) {
    NounSense best = null;
    for (NounSense sense : lexicon.noun(Clauses.lower(noun))) {
      boolean fits = sense.with().isEmpty() || modified(noun, sense);
      if (fits && (best == null || (best.with().isEmpty() && !sense.with().isEmpty()))) {
        best = sense;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean modified(Token noun, NounSense sense) {
    return text.children(noun, "amod", "compound", "nmod", "obl", "acl").stream()
        .filter(m -> m.index() < noun.index())
        .anyMatch(
            m ->
                sense.with().contains(Clauses.lower(m))
                    || sense.with().contains(m.text().toLowerCase(java.util.Locale.ROOT)));
  }

  private Optional<Draft> draft(Token noun, NounSense sense) {
    Optional<Carrier> carrier = carrier(noun);
    List<ActorMention> actors = new ArrayList<>();
    List<ActorMention> recipients = new ArrayList<>();
    carrier.ifPresent(c -> lend(c, actors, recipients));
    for (String slot : sense.actor()) {
      if (actors.isEmpty() || slot.equals("with") || slot.equals("between")) {
        ActorFinder.add(actors, actorSlot(noun, slot, carrier));
      }
    }
    for (String slot : sense.recipient()) {
      if (recipients.isEmpty()) {
        recipients.addAll(recipientSlot(noun, slot, carrier));
      }
    }
    List<ActorMention> others = ActorFinder.without(recipients, actors);
    boolean roles = actors.size() > 1 || (!actors.isEmpty() && !others.isEmpty());
    if (!sense.free() && carrier.isEmpty() && !roles) {
      return Optional.empty();
    }
    boolean bare = carrier.isEmpty() && actors.isEmpty() && others.isEmpty();
    return Optional.of(
        new Draft(
            noun,
            carrier.map(Carrier::verb).orElse(null),
            sense.act(),
            actors,
            others,
            List.of(),
            mediators(noun, actors),
            carrier.isPresent() ? "event.light-verb" : "event.noun",
            bare));
  }

  private void lend(Carrier carrier, List<ActorMention> actors, List<ActorMention> recipients) {
    Token verb = carrier.verb();
    switch (carrier.as()) {
      case "ACTOR" -> ActorFinder.add(actors, finder.at(clauses.agents(verb)));
      case "RECIPIENT" -> ActorFinder.add(recipients, finder.at(clauses.subjects(verb)));
      default -> {
        ActorFinder.add(actors, finder.at(clauses.oblique(verb, "from", "by")));
        ActorFinder.add(recipients, finder.owners(clauses.subjects(verb)));
      }
    }
  }

  private Optional<Carrier> carrier(Token noun) {
    Token first = text.firstConjunct(noun);
    Optional<Token> verb = text.head(first).filter(h -> h.is(Upos.VERB));
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    String slot = slot(first, verb.get());
    List<LightVerb> lights = new ArrayList<>();
    clauses.withParticle(verb.get()).ifPresent(p -> lights.addAll(lexicon.light(p)));
    lights.addAll(lexicon.light(Clauses.lower(verb.get())));
    return lights.stream()
        .filter(
            l ->
                l.slots().contains(slot)
                    || clauses.cases(first).stream().anyMatch(l.slots()::contains))
        .findFirst()
        .map(l -> new Carrier(verb.get(), l.as()));
  }

  private static String slot(Token noun, Token verb) {
    return switch (noun.rel()) {
      case "obj", "nsubj:pass" -> "obj";
      case "nsubj" -> "subj";
      default -> noun.isRel("xcomp") && verb.is(Upos.VERB) ? "obj" : "";
    };
  }

  private List<ActorMention> actorSlot(Token noun, String slot, Optional<Carrier> carrier) {
    return switch (slot) {
      case "light" -> List.of();
      case "poss", "poss_agent" -> finder.at(text.children(noun, "nmod:poss"));
      case "adj" -> finder.before(noun);
      case "of_agent" -> finder.at(clauses.direct(noun, "of"));
      case "between" -> finder.at(clauses.direct(noun, "between", "among"));
      default -> finder.at(prepositional(noun, slot, carrier));
    };
  }

  private List<ActorMention> recipientSlot(Token noun, String slot, Optional<Carrier> carrier) {
    return switch (slot) {
      case "poss_patient" -> finder.at(text.children(noun, "nmod:poss"));
      case "of.with" -> {
        List<Token> things = clauses.direct(noun, "of", "in");
        List<Token> others = new ArrayList<>();
        things.forEach(t -> others.addAll(clauses.direct(t, "with", "to")));
        yield finder.at(others);
      }
      case "sym" -> List.of();
      default -> finder.atOrOwner(prepositional(noun, slot, carrier));
    };
  }

  /** Nouns of a preposition, hung from the event noun or, under a light verb, from the verb. */
  private List<Token> prepositional(Token noun, String slot, Optional<Carrier> carrier) {
    List<Token> found = new ArrayList<>(clauses.direct(noun, slot));
    if (found.isEmpty() && carrier.isPresent()) {
      found.addAll(clauses.direct(carrier.get().verb(), slot));
    }
    return found;
  }

  private List<ActorMention> mediators(Token noun, List<ActorMention> actors) {
    List<ActorMention> found = new ArrayList<>();
    for (Token clause : text.children(noun, "acl", "amod")) {
      if (clause.isLemma("broker", "mediate", "facilitate", "sponsor", "negotiate")) {
        ActorFinder.add(found, finder.at(clauses.agents(clause)));
      }
    }
    ActorFinder.add(found, finder.at(clauses.direct(noun, "through", "via")));
    return ActorFinder.without(found, actors);
  }
}
