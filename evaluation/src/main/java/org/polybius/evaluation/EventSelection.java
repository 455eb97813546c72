package org.polybius.evaluation;

import java.util.List;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventClaim.Relation;
import org.polybius.model.EventType;
import org.polybius.model.Reading;

/** Which of our events a coder who counts PLOVER events would count, and as what. */
public final class EventSelection {
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
          case NOT_HAPPENED -> event.type() == EventType.REJECT;
          case UNCERTAIN -> attempted(event);
          case DENIED -> false;
        };
    return told && !purpose && event.type() != EventType.EVACUATE;
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
}
