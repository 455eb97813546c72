package org.polybius.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.IncidentSheet;
import org.polybius.model.Place;
import org.polybius.query.Selection;
import org.polybius.reconcile.incident.Incident;

/**
 * Where incidents were, as precisely as that is told and no more.
 *
 * @param spots places, those of most incidents first
 * @param left places that the picture does not hold
 * @param unplaced how many incidents have no place that can be drawn
 */
public record Atlas(List<Spot> spots, int left, int unplaced) {
  /** Places in the picture. */
  private static final int MOST = 300;

  private static final int LISTED = 20;

  /** Copies the list. */
  public Atlas {
    spots = List.copyOf(spots);
  }

  /**
   * A place with its incidents.
   *
   * @param name of the place
   * @param country ISO 3166-1 alpha-3; null when not known
   * @param precision what the coordinates stand for
   * @param count how many incidents
   * @param incidents the first of them
   */
  public record Spot(
      String name,
      @Nullable String country,
      double lat,
      double lon,
      Place.Precision precision,
      int count,
      List<Incident> incidents) {
    /** Copies the list. */
    public Spot {
      incidents = List.copyOf(incidents);
    }
  }

  static Atlas of(Selection selection) {
    Map<Place, List<Incident>> places = new LinkedHashMap<>();
    int unplaced = 0;
    for (Incident incident : selection.incidents()) {
      Place place = IncidentSheet.place(incident);
      if (place == null || place.lat() == null) {
        unplaced++;
      } else {
        places.computeIfAbsent(plain(place), p -> new ArrayList<>()).add(incident);
      }
    }
    List<Spot> spots =
        places.entrySet().stream()
            .map(e -> spot(e.getKey(), e.getValue()))
            .sorted(Comparator.comparingInt((Spot s) -> -s.count()).thenComparing(Spot::name))
            .toList();
    List<Spot> drawn = spots.stream().limit(MOST).toList();
    return new Atlas(drawn, spots.size() - drawn.size(), unplaced);
  }

  /** The place without how it was found. */
  private static Place plain(Place p) {
    return new Place(
        p.id(), p.name(), p.country(), p.lat(), p.lon(), p.precision(), Place.Basis.STATED);
  }

  private static Spot spot(Place place, List<Incident> incidents) {
    return new Spot(
        place.name() == null ? String.valueOf(place.country()) : place.name(),
        place.country(),
        place.lat() == null ? 0 : place.lat(),
        place.lon() == null ? 0 : place.lon(),
        place.precision(),
        incidents.size(),
        incidents.stream()
            .sorted(Comparator.comparingInt((Incident i) -> -i.reports().size()))
            .limit(LISTED)
            .toList());
  }
}
