package org.polybius.evaluation.geoparsing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;
import org.polybius.model.Place;
import org.polybius.model.Read;

/**
 * Three articles with a place each; two of the places stand at the same offset, far apart on the
 * map.
 */
public record GeoparsingRehearsal(List<Articles.Article> articles) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    return new GeoparsingRehearsal(Articles.in(folder, new ArrayList<>()));
  }

  @Override
  public int size() {
    return articles.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    List<GeoparsingSuite.Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      List<Read<Place>> places = new ArrayList<>();
      if (answers[i] != NOTHING) {
        articles.get(answers[i]).toponyms().forEach(t -> places.add(place(t)));
      }
      cases.add(new GeoparsingSuite.Case(articles.get(i), places));
    }
    return new GeoparsingSuite().figures(cases, List.of(), 0);
  }

  private static Read<Place> place(Toponym t) {
    String country = GeoparsingSuite.code(t);
    return Read.of(
        new Place(null, null, country, t.lat(), t.lon(), Place.Precision.POINT, Place.Basis.STATED),
        t.span());
  }

  @Override
  public Map<String, Double> chance() {
    List<Toponym> all = articles.stream().map(a -> a.toponyms().get(0)).toList();
    Toponym first = all.get(0).span().overlaps(all.get(1).span()) ? all.get(0) : all.get(2);
    Toponym second = all.get(1);
    return Map.of(
        // In three of the six orders the middle one of what is found is one of the first two,
        // changed.
        "median-error-km", first.distanceKm(second.lat(), second.lon()) / 2,
        // The two at one offset find each other: (2 · 2 + 1) / 9.
        "toponym-f1", 5 / 9.0,
        // Of what is found. Six orders, the third article gives no country: all right; the first
        // two
        // changed, none; one of the first two changed with the third, the other right, twice; the
        // two
        // ways round, one found and not right.
        "country-accuracy", (1 + 0 + 1 + 1 + 0 + 0) / 6.0,
        // As before, but the third counts: it is right where the first two have changed.
        "within-161km", (1 + 1 / 3.0 + 1 + 1 + 0 + 0) / 6.0);
  }
}
