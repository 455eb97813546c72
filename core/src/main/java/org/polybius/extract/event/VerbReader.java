package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.event.Lexicon.VerbSense;
import org.polybius.model.ActorMention;

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

  Draft draft(Token verb, VerbSense sense) {
    List<ActorMention> actors = new ArrayList<>(finder.at(clauses.agents(verb)));
    List<ActorMention> recipients = new ArrayList<>();
    for (String slot : sense.recipient()) {
      switch (slot) {
        case "sym" -> ActorFinder.add(actors, finder.at(clauses.oblique(verb, "with", "between")));
        case "objsym" -> ActorFinder.add(actors, finder.at(clauses.patients(verb)));
        default -> {
          if (recipients.isEmpty()) {
            recipients.addAll(slot(verb, slot));
          }
        }
      }
    }
    if (recipients.isEmpty()) {
      recipients.addAll(addressed(verb));
    }
    List<ActorMention> mediators = finder.at(clauses.direct(verb, "through", "via"));
    return new Draft(
        verb,
        null,
        sense.act(),
        actors,
        ActorFinder.without(recipients, actors),
        ActorFinder.without(finder.owners(clauses.patients(verb)), actors),
        ActorFinder.without(mediators, actors),
        "event.verb",
        false);
  }

  private List<ActorMention> slot(Token verb, String slot) {
    return switch (slot) {
      case "obj" -> finder.atOrOwner(clauses.patients(verb));
      case "obj.poss" -> finder.owners(clauses.patients(verb));
      case "iobj" -> finder.at(text.children(verb, "iobj"));
      default -> finder.atOrOwner(clauses.oblique(verb, slot));
    };
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
