package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.event.Lexicon.VerbSense;
import org.polybius.model.ActorMention;
import org.polybius.model.EventType;

/** Reads acts named by verbs. */
final class VerbReader {
  private final AnnotatedText text;
  private final Clauses clauses;
  private final ActorFinder finder;
  private final FrameMatcher matcher;

  VerbReader(Clauses clauses, ActorFinder finder) {
    this.text = clauses.text();
    this.clauses = clauses;
    this.finder = finder;
    this.matcher = new FrameMatcher(clauses);
  }

  /** The sense of a verb, if it names an act. */
  Optional<VerbSense> sense(Token verb) {
    return matcher.sense(verb);
  }

  /** The act of a verb in a sense; none where the sense says so. */
  Optional<Draft> draft(Token verb, VerbSense sense) {
    Act act = sense.act();
    return act == null
        ? Optional.empty()
        : Optional.of(draft(verb, sense, act))
            .filter(d -> !sense.frame().needsActor() || !d.actors().isEmpty());
  }

  /** Who stands in which role of a verb, as far as it has been read. */
  private record Roles(
      List<ActorMention> actors, List<ActorMention> recipients, List<Token> patients) {
    static Roles of(List<ActorMention> actors) {
      return new Roles(new ArrayList<>(actors), new ArrayList<>(), new ArrayList<>());
    }
  }

  private Draft draft(Token verb, VerbSense sense, Act named) {
    Roles roles = Roles.of(finder.at(clauses.agents(verb)));
    sense.recipient().forEach(slot -> fill(roles, verb, slot, sense));
    boolean self =
        named.type() == EventType.ASSAULT && roles.patients().stream().anyMatch(this::reflexive);
    if (roles.recipients().isEmpty() && !self) {
      roles.recipients().addAll(addressed(verb));
    }
    if (roles.recipients().isEmpty() && governs(named.type())) {
      concerned(verb, roles.patients(), roles.recipients());
    }
    if (sense.recipient().contains("guest")) {
      receive(roles, verb);
    }
    List<ActorMention> actors = roles.actors();
    List<ActorMention> mediators = finder.at(clauses.direct(verb, "through", "via"));
    return new Draft(
        verb,
        null,
        act(verb, named),
        actors,
        self ? actors : ActorFinder.without(roles.recipients(), actors),
        ActorFinder.without(finder.owners(clauses.patients(verb)), actors),
        ActorFinder.without(mediators, actors),
        clauses.agents(verb),
        roles.patients(),
        "event.verb",
        false);
  }

  /** Gives those in a slot of the sense their role; the first slot that has any is the one. */
  private void fill(Roles roles, Token verb, String slot, VerbSense sense) {
    List<Token> own = fillers(verb, slot);
    List<Token> fillers = own.isEmpty() ? behind(verb, slot, sense) : own;
    boolean joins = slot.equals("sym") || slot.equals("objsym") || slot.equals("guest");
    if (joins) {
      ActorFinder.add(roles.actors(), finder.at(fillers));
    } else if (roles.recipients().isEmpty()) {
      List<ActorMention> found =
          slot.endsWith(".poss") ? finder.owners(fillers) : finder.atOrOwner(fillers);
      roles.recipients().addAll(ActorFinder.without(found, roles.actors()));
    }
    if (roles.patients().isEmpty()) {
      roles.patients().addAll(fillers);
    }
  }

  /** "Oslo hosted the envoys": the object acts, the subject receives it. */
  private void receive(Roles roles, Token verb) {
    roles.recipients().clear();
    roles.recipients().addAll(finder.at(clauses.agents(verb)));
    roles.actors().removeIf(a -> roles.recipients().stream().anyMatch(a::sameReferent));
  }

  /** "The man shot himself": who does it is whom it befalls. */
  private boolean reflexive(Token patient) {
    return patient.is(Upos.PRON) && patient.text().matches("(?i).+sel(f|ves)");
  }

  /** "engaged in talks with": what the sense asks for carries the rest. */
  private List<Token> behind(Token verb, String slot, VerbSense sense) {
    List<Token> list = new ArrayList<>();
    if (sense.frame().namesOblique() && !slot.startsWith("obj") && !slot.equals("iobj")) {
      String[] prepositions =
          slot.equals("sym") ? new String[] {"with", "between"} : new String[] {slot};
      text.children(verb, "obl").forEach(o -> list.addAll(clauses.direct(o, prepositions)));
    }
    return list;
  }

  /** A demand or refusal whose content the lexicon does not name has its mode by a word of it. */
  private Act act(Token verb, Act act) {
    boolean asks = act.type() == EventType.REQUEST || act.type() == EventType.REJECT;
    return asks && act.mode() == null
        ? new Act(act.type(), AskedFor.english().mode(text, verb).orElse(null), act.cameo())
        : act;
  }

  private List<Token> fillers(Token verb, String slot) {
    return switch (slot) {
      case "obj", "obj.poss", "objsym", "guest" -> clauses.patients(verb);
      case "iobj" -> text.children(verb, "iobj");
      case "sym" -> clauses.oblique(verb, "with", "between");
      default -> clauses.oblique(verb, slot);
    };
  }

  private static boolean governs(EventType type) {
    return switch (type) {
      case REQUEST, REJECT, THREATEN, AGREE -> true;
      default -> false;
    };
  }

  /** Those named in the infinitive: "refused to respond to a request from Togo". */
  private void concerned(Token verb, List<Token> patients, List<ActorMention> recipients) {
    for (Token clause : text.children(verb, "xcomp", "advcl", "ccomp")) {
      List<Token> named = new ArrayList<>(clauses.patients(clause));
      named.addAll(text.children(clause, "obl"));
      for (Token token : named) {
        if (recipients.isEmpty()) {
          recipients.addAll(finder.atOrOwner(List.of(token)));
        }
      }
      patients.addAll(named);
    }
  }

  /** The one whose act is wanted: the subject of the clause that says what. */
  private List<ActorMention> addressed(Token verb) {
    List<Token> subjects = new ArrayList<>();
    for (Token clause : text.children(verb, "ccomp")) {
      subjects.addAll(text.children(clause, "nsubj", "nsubj:pass"));
    }
    return finder.at(subjects);
  }
}
