package org.polybius.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polybius.extract.Annotated;
import org.polybius.extract.Places;
import org.polybius.model.Place;
import org.polybius.model.Place.Basis;
import org.polybius.model.Place.Precision;
import org.polybius.model.Read;

class PlaceReaderTest {
  private static final PlaceReader READER = PlaceReader.standard();

  private static Places read(Annotated report) {
    return READER.read(report.report(), report.text());
  }

  private static List<Place> all(String text) {
    return read(Annotated.on("2023-12-11", text)).all().stream().map(Read::value).toList();
  }

  private static Optional<String> where(String text, String predicate) {
    Annotated report = Annotated.on("2023-12-11", text);
    return read(report).of(report.token(predicate)).map(Read::value).map(Place::name);
  }

  @Test
  void aNameIsThePlaceInTheCountryTheReportSpeaksOf() {
    String libya = "Rival militias clashed in Tripoli, and the Libyan government called for calm.";
    String lebanon = "Lebanese soldiers deployed in Tripoli after clashes north of Beirut.";
    assertThat(all(libya)).extracting(Place::country).containsExactly("LBY");
    assertThat(all(lebanon)).extracting(Place::country).contains("LBN").doesNotContain("LBY");
  }

  @Test
  void whatFollowsTheCommaHoldsThePlace() {
    List<Place> places = all("A tornado hit Paris, Texas, on Monday night.");
    assertThat(places.get(0).country()).isEqualTo("USA");
    assertThat(places.get(0).precision()).isEqualTo(Precision.SETTLEMENT);
    assertThat(places.get(1).precision()).isEqualTo(Precision.REGION);
  }

  @Test
  void aStateOfAmericaIsNotACountryOfTheCaucasus() {
    List<Place> places = all("Police in Georgia arrested a man near Atlanta.");
    assertThat(places).extracting(Place::country).containsOnly("USA");
    assertThat(all("Russian troops left Georgia in October.").get(0).country()).isEqualTo("GEO");
  }

  @Test
  void ourOwnListKnowsCrossingsAndCamps() {
    Place crossing = all("The Rafah crossing was closed.").get(0);
    assertThat(crossing.precision()).isEqualTo(Precision.POINT);
    assertThat(crossing.name()).isEqualTo("Rafah crossing");
    assertThat(all("Aid reached Rafah on Friday.").get(0).id()).isEqualTo("281102");
  }

  @Test
  void aPartOfACountryIsARegion() {
    Place north = all("Floods hit northern Kenya.").get(0);
    assertThat(north.name()).isEqualTo("northern Kenya");
    assertThat(north.precision()).isEqualTo(Precision.REGION);
    assertThat(north.country()).isEqualTo("KEN");
  }

  @Test
  void aCapitalThatActsIsNoPlace() {
    assertThat(all("Moscow hosted a delegation.")).isEmpty();
    assertThat(all("Talks were held in Moscow.")).hasSize(1);
  }

  @Test
  void adjectivesAreEvidenceButNotPlaces() {
    assertThat(all("The Kenyan army denied the report.")).isEmpty();
  }

  @Test
  void aCountyWeDoNotKnowIsNotTheTownOfThatName() {
    assertThat(all("The sheriff of Laurel County in Kentucky resigned."))
        .extracting(Place::name)
        .containsExactly("Kentucky");
  }

  @Test
  void theActTookPlaceWhereItsOwnPhraseSays() {
    assertThat(where("Rebels attacked a village near Goma in May.", "attacked")).contains("Goma");
    assertThat(where("The army carried out a raid in Jenin.", "raid")).contains("Jenin");
    assertThat(where("At a forum held in Doha, the minister met envoys.", "met")).contains("Doha");
  }

  @Test
  void theTargetOfAnAttackIsItsPlaceAndNotTheNeighbours() {
    String text = "Troops entered Mali and shelled Timbuktu.";
    assertThat(where(text, "entered")).contains("Mali");
    assertThat(where(text, "shelled")).contains("Timbuktu");
  }

  @Test
  void aPlaceElsewhereInTheSentenceIsInferred() {
    String text = "In Nairobi, the minister said that two men had been arrested.";
    Annotated report = Annotated.on("2023-12-11", text);
    Read<Place> found =
        read(report).in(report.text().sentences().get(0), report.token("arrested")).orElseThrow();
    assertThat(found.inferred()).isTrue();
    assertThat(found.value().basis()).isEqualTo(Basis.SENTENCE);
    assertThat(found.span().in(text)).isEqualTo("Nairobi");
  }

  @Test
  void spellingsOfOneTownAreOnePlace() {
    assertThat(all("Fighting in Kharkov went on.").get(0).id())
        .isEqualTo(all("Fighting in Kharkiv went on.").get(0).id());
  }

  @Test
  void aStateIsMeantRatherThanASmallTownOfItsName() {
    assertThat(all("A fire broke out in California.").get(0).precision())
        .isEqualTo(Precision.REGION);
    assertThat(all("A fire broke out in New York.").get(0).precision())
        .isEqualTo(Precision.SETTLEMENT);
  }

  @Test
  void everyKnownPlaceLiesOnTheGlobe() {
    Gazetteer gazetteer = Gazetteer.standard();
    assertThat(gazetteer.named("khartoum"))
        .anySatisfy(
            e -> {
              assertThat(e.place().country()).isEqualTo("SDN");
              assertThat(e.place().lat()).isBetween(15.0, 16.0);
            });
    assertThat(gazetteer.named("no such place")).isEmpty();
  }
}
