package org.polybius.evaluation;

import java.util.List;
import org.polybius.annotate.AnnotatedText;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventClaim.Relation;
import org.polybius.model.EventType;
import org.polybius.model.Reading;

/** Which of our events a coder who counts PLOVER events would count, and as what. */
public final class EventSelection {
  /** A second predicate of the same clause hangs one level down. */
  private static final int BESIDE = 1;

  private EventSelection() {}

  /** All events of a reading. */
  public static List<EventClaim> events(Reading reading) {
    return reading.claims().stream()
        .filter(c -> c.kind() == Claim.Kind.EVENT)
        .map(EventClaim.class::cast)
        .toList();
  }

  /**
   * Whether the event counts: not what is denied, left open or not so (but for refusals), nor what
   * another event is meant to bring about.
   */
  public static boolean counts(EventClaim event) {
    boolean purpose = event.links().stream().anyMatch(l -> l.rel() == Relation.PURPOSE_OF);
    boolean told =
        switch (event.status()) {
          case HAPPENED, ONGOING, DEMANDED, THREATENED -> true;
          case AGREED, PLANNED, OFFERED, CONDITIONAL -> !merelyPlanned(event);
          case NOT_HAPPENED -> event.type() == EventType.REJECT || calledOff(event);
          case UNCERTAIN -> attempted(event);
          case DENIED -> false;
        };
    return told && !purpose && event.type() != EventType.EVACUATE;
  }

  private static boolean calledOff(EventClaim event) {
    return event.type() == EventType.SANCTION && event.act().type() == EventType.CONSULT;
  }

  /** Harm that is only planned, by nobody named, is no event yet. */
  private static boolean merelyPlanned(EventClaim event) {
    return switch (event.type()) {
      case ASSAULT, COERCE, MOBILIZE, PROTEST, SANCTION -> true;
      default -> false;
    };
  }

  /** An attempt that was certainly made counts as the act, as CAMEO's attempted assassination. */
  private static boolean attempted(EventClaim event) {
    boolean harm = event.type() == EventType.ASSAULT || event.type() == EventType.COERCE;
    return harm && event.certainty() == Certainty.CERTAIN;
  }

  /**
   * The category under the older rules that what is yielded in future is AGREE and a declared
   * ceasefire is RETREAT, while what was decided to be yielded is yielded; sets made before PLOVER
   * 2.0 follow them.
   *
   * @param text the report's text
   */
  public static EventType olderType(EventClaim event, String text) {
    boolean ahead =
        switch (event.status()) {
          case PLANNED, AGREED, OFFERED, CONDITIONAL -> true;
          default -> false;
        };
    if (event.type() == EventType.CONCEDE && "0871".equals(event.cameo()) && !ahead) {
      return EventType.RETREAT;
    }
    boolean decided =
        event.head().fields().getOrDefault("type", List.of()).stream()
            .anyMatch(s -> s.in(text).startsWith("decide"));
    return event.type() == EventType.CONCEDE && ahead && !decided ? EventType.AGREE : event.type();
  }

  /**
   * The events that count and that a sentence is about: those told in or near the top of its tree,
   * background in deeper clauses left out.
   */
  public static List<EventClaim> foremost(Reading reading, AnnotatedText text) {
    List<EventClaim> counted = events(reading).stream().filter(EventSelection::counts).toList();
    int top = counted.stream().mapToInt(e -> depth(e, text)).min().orElse(0);
    return counted.stream().filter(e -> depth(e, text) <= top + BESIDE).toList();
  }

  /** How deep the highest of the words stands that the event was read from; 0 is a root. */
  public static int depth(EventClaim event, AnnotatedText text) {
    return event.head().evidence().spans().stream()
        .flatMap(s -> text.tokenAt(s.start()).stream())
        .mapToInt(t -> text.ancestors(t).size())
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
