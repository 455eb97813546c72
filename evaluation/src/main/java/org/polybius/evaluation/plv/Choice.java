package org.polybius.evaluation.plv;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.evaluation.EventSelection;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Reading;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** Which of the events of a sentence is the one between a given pair, and its root. */
final class Choice {
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "the", "a", "an", "of", "in", "and", "to", "'s", "s", "on", "for", "at", "by", "from",
          "his", "her", "its", "their", "with", "new", "who", "that");

  private Choice() {}

  /** An event and how many of the two sides it has. */
  private record Scored(EventClaim event, boolean source, boolean target) {
    int sides() {
      return (source ? 1 : 0) + (target ? 1 : 0);
    }
  }

  /** The root of the first event that has both sides; empty without one. */
  static Optional<String> both(Reading reading, Pair pair) {
    return scored(reading, pair).stream()
        .filter(s -> s.sides() == 2)
        .map(s -> root(s.event(), reading.report().text()))
        .findFirst();
  }

  /** The root of the event that has most of the two sides, the first among equals. */
  static Optional<String> best(Reading reading, Pair pair) {
    Scored best = null;
    for (Scored s : scored(reading, pair)) {
      if (best == null || s.sides() > best.sides()) {
        best = s;
      }
    }
    return Optional.ofNullable(best).map(s -> root(s.event(), reading.report().text()));
  }

  private static List<Scored> scored(Reading reading, Pair pair) {
    Set<String> source = words(pair.source());
    Set<String> target = words(pair.target());
    return EventSelection.events(reading).stream()
        .filter(EventSelection::counts)
        .map(e -> scored(e, reading.report().text(), source, target))
        .toList();
  }

  private static Scored scored(
      EventClaim event, String text, Set<String> source, Set<String> target) {
    Set<String> actors = words(event.actors(), text);
    Set<String> others = words(event.recipients(), text);
    actors.addAll(words(event, "agent", text));
    others.addAll(words(event, "patient", text));
    boolean together =
        switch (event.type()) {
          case AGREE, CONSULT, COOPERATE, REJECT, SUPPORT -> event.recipients().isEmpty();
          default -> false;
        };
    if (together || (event.recipients().isEmpty() && event.actors().size() > 1)) {
      others.addAll(actors);
    }
    boolean turned =
        event.type() == EventType.CONSULT && meets(others, source) && meets(actors, target);
    return turned
        ? new Scored(event, true, true)
        : new Scored(event, meets(actors, source), meets(others, target));
  }

  /** The set writes "an actor" and "a recipient" where the sentence names none. */
  private static boolean meets(Set<String> a, Set<String> b) {
    return b.equals(Set.of("actor"))
        || b.equals(Set.of("recipient"))
        || a.stream().anyMatch(b::contains);
  }

  private static Set<String> words(List<ActorMention> actors, String text) {
    Set<String> all = new HashSet<>();
    for (ActorMention actor : actors) {
      all.addAll(words(actor.span().in(text)));
      Span antecedent = actor.antecedent();
      if (antecedent != null) {
        all.addAll(words(antecedent.in(text)));
      }
    }
    return all;
  }

  /** The words of a role as they stand there. */
  private static Set<String> words(EventClaim event, String role, String text) {
    Set<String> all = new HashSet<>();
    event.head().fields().getOrDefault(role, List.of()).forEach(s -> all.addAll(words(s.in(text))));
    return all;
  }

  /** The content words, lower case. */
  static Set<String> words(String phrase) {
    Set<String> words = new HashSet<>();
    for (String word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+")) {
      String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
      if (!bare.isEmpty() && !EMPTY_WORDS.contains(bare)) {
        words.add(bare);
      }
    }
    return words;
  }

  /**
   * The set's root of an event: CONCEDE and RETREAT are one, courts accuse, sanctions and warrants
   * coerce, a meeting called off is rejected.
   */
  static String root(EventClaim event, String text) {
    EventType type = EventSelection.olderType(event, text);
    return switch (type) {
      case CONCEDE, RETREAT -> "YIELD";
      case SANCTION -> sanction(event);
      case THREATEN -> event.mode() == EventMode.ARREST ? "COERCE" : type.name();
      default -> type.name();
    };
  }

  private static String sanction(EventClaim event) {
    if (event.mode() == EventMode.CONVICT) {
      return "ACCUSE";
    }
    boolean calledOff =
        event.act().type() == EventType.CONSULT && event.status() == Status.NOT_HAPPENED;
    return "163".equals(event.cameo()) ? "COERCE" : calledOff ? "REJECT" : "SANCTION";
  }
}
