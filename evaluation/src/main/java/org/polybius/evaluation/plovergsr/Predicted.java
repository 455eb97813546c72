package org.polybius.evaluation.plovergsr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.annotate.AnnotatedText;
import org.polybius.evaluation.EventSelection;
import org.polybius.extract.Countries;
import org.polybius.extract.Folding;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.EventType;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Sector;
import org.polybius.model.Span;

/**
 * What our reading of one sentence amounts to in the terms of the set.
 *
 * @param categories PLOVER categories
 * @param dyads "CATEGORY SOURCE TARGET"
 * @param countries "SOURCE TARGET"
 */
record Predicted(Set<String> categories, Set<String> dyads, Set<String> countries) {
  private static final Set<Sector> SUPRANATIONAL =
      Set.of(Sector.IGO, Sector.NGO, Sector.ISM, Sector.IMG, Sector.MNC);

  Predicted {
    categories = Set.copyOf(categories);
    dyads = Set.copyOf(dyads);
    countries = Set.copyOf(countries);
  }

  static Predicted of(Reading reading, AnnotatedText text) {
    TreeSet<String> categories = new TreeSet<>();
    TreeSet<String> dyads = new TreeSet<>();
    TreeSet<String> countries = new TreeSet<>();
    for (EventClaim event : EventSelection.foremost(reading, text)) {
      EventType type = EventSelection.olderType(event, text.text());
      categories.add(type.name());
      for (String pair : pairs(event, text.text())) {
        dyads.add(type.name() + " " + pair);
        countries.add(pair);
      }
    }
    return new Predicted(categories, dyads, countries);
  }

  /**
   * Every source with every target; without a target, each actor with those named after it. The set
   * codes a side that is not named, or has no country, by the country of the place, else by that of
   * the other side where the act is one that governments and citizens do to their own.
   */
  private static Set<String> pairs(EventClaim event, String text) {
    List<String> sources = known(codes(event.actors()), event, "agent", text);
    List<String> targets = known(codes(event.recipients()), event, "patient", text);
    TreeSet<String> pairs = new TreeSet<>();
    if (targets.isEmpty() && sources.size() > 1) {
      for (int i = 0; i < sources.size(); i++) {
        String first = sources.get(i);
        sources.subList(i + 1, sources.size()).forEach(later -> pairs.add(first + " " + later));
      }
      return pairs;
    }
    for (String source : inferred(sources, targets, event)) {
      for (String target : inferred(targets, sources, event)) {
        pairs.add(source + " " + target);
      }
    }
    pairs.remove("- -");
    return pairs;
  }

  /** A side without a country has that of a country's word in its phrase ("Chilean judges"). */
  private static List<String> known(
      List<String> codes, EventClaim event, String role, String text) {
    if (!codes.isEmpty() && !codes.equals(List.of("-"))) {
      return codes;
    }
    List<String> found = new ArrayList<>();
    for (Span span : event.head().fields().getOrDefault(role, List.of())) {
      Folding.Folded words = Folding.ofWords(span.in(text));
      for (int i = 0; i < words.words().size(); i++) {
        Countries.standard()
            .at(words, i, words.words().size())
            .map(f -> f.words().get(0).country().code())
            .filter(c -> !found.contains(c))
            .ifPresent(found::add);
      }
    }
    return found.isEmpty() ? codes : found;
  }

  private static List<String> inferred(List<String> side, List<String> other, EventClaim event) {
    if (!side.isEmpty() && !side.equals(List.of("-"))) {
      return side;
    }
    Read<Place> place = event.place();
    String country = place == null ? null : place.value().country();
    if (country != null) {
      return List.of(country);
    }
    return domestic(event.type()) && other.size() == 1 ? other : List.of("-");
  }

  private static boolean domestic(EventType type) {
    return switch (type) {
      case PROTEST, COERCE, ASSAULT, CONCEDE, REQUEST, REJECT, THREATEN, ACCUSE -> true;
      default -> false;
    };
  }

  /** Countries in text order; a supranational body by its kind, others without a country as "-". */
  private static List<String> codes(List<ActorMention> actors) {
    List<String> codes = new ArrayList<>();
    for (ActorMention union : actors) {
      for (ActorMention actor : union.singles()) {
        String code = code(actor);
        if (!codes.contains(code)) {
          codes.add(code);
        }
      }
    }
    return codes;
  }

  private static String code(ActorMention actor) {
    String country = actor.country();
    if (country != null) {
      return country;
    }
    return actor.sectors().stream()
        .filter(SUPRANATIONAL::contains)
        .map(Enum::name)
        .findFirst()
        .orElse("-");
  }
}
