package org.polybius.evaluation.geoparsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Counts;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Span;

class GeoparsingSuiteTest {
  private static final Toponym PARIS = new Toponym(Span.of(3, 8), 48.8566, 2.3522, "France");
  private static final Articles.Article ARTICLE =
      new Articles.Article("a", null, "In Paris it rained, in Lyon too.", List.of(PARIS));

  private static Read<Place> place(
      int start, int end, @Nullable String country, double lat, double lon) {
    return Read.of(
        new Place(null, null, country, lat, lon, Place.Precision.SETTLEMENT, Place.Basis.STATED),
        Span.of(start, end));
  }

  @Test
  void distanceIsThatOfTheGreatCircle() {
    assertThat(PARIS.distanceKm(51.5074, -0.1278)).isCloseTo(343.6, within(1.0));
    assertThat(PARIS.distanceKm(48.8566, 2.3522)).isZero();
  }

  @Test
  void aNamesakeIsFoundButNeitherNearNorInTheCountry() {
    GeoparsingSuite.Score score =
        GeoparsingSuite.score(
            ARTICLE, List.of(place(3, 8, "USA", 33.66, -95.55)), new ArrayList<>());
    assertThat(score.found()).isEqualTo(new Counts(1, 1, 1));
    assertThat(score.near()).isEqualTo(new Counts(0, 1, 1));
    assertThat(score.country()).isEqualTo(new Counts(0, 1, 1));
  }

  @Test
  void aCountryCountsUnderGeoNamesNameOfItToo() {
    assertThat(GeoparsingSuite.code(new Toponym(Span.of(0, 1), 0, 0, "Palestinian Territory")))
        .isEqualTo("PSE");
    assertThat(GeoparsingSuite.code(new Toponym(Span.of(0, 1), 0, 0, "Czech Republic")))
        .isEqualTo("CZE");
    assertThat(GeoparsingSuite.code(new Toponym(Span.of(0, 1), 0, 0, "Saint Kitts and Nevis")))
        .isEqualTo("KNA");
    assertThat(GeoparsingSuite.code(new Toponym(Span.of(0, 1), 0, 0, "Atlantis"))).isNull();
  }

  @Test
  void theMiddleErrorIsOfWhatIsFoundAndAPlaceWithoutCoordinatesIsFarOff() {
    GeoparsingSuite.Score near =
        GeoparsingSuite.score(
            ARTICLE, List.of(place(3, 8, "FRA", 48.8566, 2.3522)), new ArrayList<>());
    Read<Place> nowhere =
        Read.of(
            new Place(null, null, null, null, null, Place.Precision.COUNTRY, Place.Basis.STATED),
            Span.of(3, 8));
    GeoparsingSuite.Score unplaced =
        GeoparsingSuite.score(ARTICLE, List.of(nowhere), new ArrayList<>());
    GeoparsingSuite.Score missed = GeoparsingSuite.score(ARTICLE, List.of(), new ArrayList<>());
    assertThat(GeoparsingSuite.medianKm(List.of(near, near, unplaced, missed))).isZero();
    assertThat(GeoparsingSuite.medianKm(List.of(near, unplaced))).isGreaterThan(20_000);
  }

  @Test
  void aPlaceElsewhereCountsAgainstPrecisionOnly() {
    GeoparsingSuite.Score score =
        GeoparsingSuite.score(
            ARTICLE,
            List.of(place(3, 8, "FRA", 48.9, 2.3), place(23, 27, "FRA", 45.76, 4.84)),
            new ArrayList<>());
    assertThat(score.found()).isEqualTo(new Counts(1, 2, 1));
    assertThat(score.near().recall()).isEqualTo(1);
  }
}
