package org.polybius.evaluation.cameoclass;

import java.util.Comparator;
import java.util.List;
import org.polybius.annotate.AnnotatedText;
import org.polybius.evaluation.EventSelection;
import org.polybius.model.EventClaim;
import org.polybius.model.Reading;

/**
 * The class of a sentence: 0 statement, 1 verbal cooperation, 2 material cooperation, 3 verbal
 * conflict, 4 material conflict (CAMEO roots 01-02, 03-05, 06-08, 09-13, 14-20).
 */
final class QuadClass {
  private static final List<String> DEMANDING =
      List.of("demand", "order", "press", "push", "must", "insist", "require", "instruct");

  private QuadClass() {}

  /**
   * The class of the event that the sentence is about, the one highest in its tree; 0 without one.
   */
  static int of(Reading reading, AnnotatedText text) {
    return EventSelection.events(reading).stream()
        .filter(EventSelection::counts)
        .min(Comparator.comparingInt(e -> EventSelection.depth(e, text)))
        .map(e -> of(e, text.text()))
        .orElse(0);
  }

  /** The set's class of one event; appeals for help are statements there, demands are not. */
  static int of(EventClaim event, String text) {
    return switch (EventSelection.olderType(event, text)) {
      case AGREE, CONSULT, SUPPORT -> 1;
      case CONCEDE, COOPERATE, AID, RETREAT, EVACUATE -> 2;
      case REQUEST -> demands(event, text) ? 3 : 0;
      case ACCUSE, REJECT, THREATEN, SANCTION -> 3;
      case PROTEST, MOBILIZE, COERCE, ASSAULT -> 4;
    };
  }

  private static boolean demands(EventClaim event, String text) {
    boolean conflict =
        switch (event.act().type()) {
          case SANCTION, COERCE, ASSAULT, MOBILIZE, PROTEST -> true;
          default -> false;
        };
    return conflict
        || event.head().fields().getOrDefault("type", List.of()).stream()
            .anyMatch(s -> DEMANDING.stream().anyMatch(d -> s.in(text).startsWith(d)));
  }
}
