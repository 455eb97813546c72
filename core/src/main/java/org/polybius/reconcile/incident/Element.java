package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.Aggregation;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Span;

/**
 * An event claim with the figures attached to it, or a figure by itself: what cannot be parted any
 * more.
 *
 * @param claims the event first
 * @param family what kind of event
 * @param standing told as having its place, or as ahead
 * @param days when
 * @param place where
 * @param refs referents within the report of those it befell
 * @param position where in the text
 */
record Element(
    List<Claim> claims,
    Family family,
    Standing standing,
    Days days,
    @Nullable Place place,
    Set<String> refs,
    int position) {

  /** Of an event and the figures that count its people. */
  static Element of(EventClaim event, List<FigureClaim> figures) {
    Days days = Days.of(event.time());
    Place place = value(event.place());
    for (FigureClaim figure : figures) {
      days = days.unknown() ? Days.of(figure.time()) : days;
      place = place == null ? value(figure.place()) : place;
    }
    Set<String> refs =
        event.recipients().stream()
            .flatMap(r -> r.singles().stream())
            .map(ActorMention::ref)
            .collect(Collectors.toUnmodifiableSet());
    List<Claim> claims = new ArrayList<>(List.of(event));
    claims.addAll(figures);
    return new Element(
        claims, Family.of(event.act()), Standing.of(event.status()), days, place, refs, at(event));
  }

  /** Of a figure that no event counts; empty when its fate tells of no event. */
  static Optional<Element> of(FigureClaim figure) {
    return Stream.concat(Stream.of(figure.fate()), figure.alsoFates().stream())
        .flatMap(f -> Family.of(f).stream())
        .findFirst()
        .map(
            family ->
                new Element(
                    List.of(figure),
                    family,
                    standing(figure),
                    Days.of(figure.time()),
                    value(figure.place()),
                    Set.of(),
                    figure.quantity().span().start()));
  }

  private static Standing standing(FigureClaim figure) {
    boolean ahead = figure.aggregation() == Aggregation.PLANNED;
    return ahead ? Standing.AHEAD : Standing.of(figure.status());
  }

  private static int at(EventClaim event) {
    Span trigger = event.head().trigger();
    return trigger == null ? 0 : trigger.start();
  }

  private static @Nullable Place value(@Nullable Read<Place> read) {
    return read == null ? null : read.value();
  }
}
