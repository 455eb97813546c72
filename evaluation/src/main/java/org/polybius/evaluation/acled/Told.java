package org.polybius.evaluation.acled;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.EventSelection;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Reading;

/**
 * What a note says beside its numbers, in ACLED's terms: the type of its event by a fixed table
 * from PLOVER's types and modes, who takes part by head words, and the names of its places.
 *
 * @param eventType one of ACLED's event types; null when none of the note's events is one
 * @param actors head words of those who act or are acted on, lower case
 * @param places names of places, folded
 */
record Told(@Nullable String eventType, Set<String> actors, Set<String> places) {
  /** Nothing was read. */
  static final Told NOTHING = new Told(null, Set.of(), Set.of());

  private static final Map<String, String> EVENT_TYPES = eventTypes();

  /** Copies the sets. */
  Told {
    actors = Set.copyOf(actors);
    places = Set.copyOf(places);
  }

  /** What was read of a note. */
  static Told of(Reading reading, ReportContext context) {
    List<EventClaim> events = EventSelection.foremost(reading, context.text());
    Optional<String> type = events.stream().flatMap(e -> eventType(e).stream()).findFirst();
    String text = context.text().text();
    Set<String> actors = new TreeSet<>();
    for (EventClaim event : events) {
      Stream.of(event.actors(), event.recipients())
          .flatMap(Collection::stream)
          .flatMap(union -> union.singles().stream())
          .forEach(actor -> actors.add(head(words(actor, text))));
    }
    Set<String> places = new TreeSet<>();
    for (Read<Place> place : context.places().all()) {
      places.add(folded(place.span().in(text)));
    }
    return new Told(type.orElse(null), actors, places);
  }

  private static String words(ActorMention actor, String text) {
    return (actor.antecedent() == null ? actor.span() : actor.antecedent()).in(text);
  }

  private static Optional<String> eventType(EventClaim event) {
    String type = event.act().type().name();
    EventMode mode = event.act().mode();
    String narrow = mode == null ? "-" : mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String found = EVENT_TYPES.get(type + " " + narrow);
    return Optional.ofNullable(found != null ? found : EVENT_TYPES.get(type + " -"));
  }

  private static Map<String, String> eventTypes() {
    Map<String, String> types = new HashMap<>();
    for (Table.Row row : Table.load(Told.class, "event-types.tsv").rows()) {
      types.put(row.get("type") + " " + row.get("mode"), row.get("event"));
    }
    return types;
  }

  /**
   * The head word of an actor's name or phrase, lower case: what stands last before "of", a
   * bracket, a comma or a colon. "Military Forces of Mali (2020-)" has "forces".
   */
  static String head(String actor) {
    String start = actor.split("\\s+(?:of|for|from|in)\\s|[(,:/]", 2)[0].strip();
    return start.substring(start.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** A name as it is compared: letters and digits, no accents, lower case. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
