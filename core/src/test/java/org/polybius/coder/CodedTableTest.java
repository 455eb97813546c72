package org.polybius.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polybius.contract.ReadingJson;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Failure;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Population.Role;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Sector;
import org.polybius.model.Span;
import org.polybius.read.ReadResult;

/** Rows invented by us in the form of the datasets' codebooks. */
class CodedTableTest {
  private static final String ACLED =
      "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp\n";
  private static final String STRIKE =
      "BFO1,13 November 2020,1,Explosions/Remote violence,Air/drone strike,"
          + "Military Forces of France (2017-),8,Riverside Front,2,"
          + "Burkina Faso,Tin Village,14.96,-0.16,1,Undisclosed,"
          + "\"On 13 November, French forces struck a camp.\",12,1605559070\n";
  private static final String CLASH =
      "BFO2,2020-11-14,3,Battles,Armed clash,Riverside Front,2,Police Forces of Burkina Faso"
          + " (2015-2022),1,Burkina Faso,Tin Village,,,2,Undisclosed,,0,1605559070\n";
  private static final String GED =
      "id,type_of_violence,side_a,side_b,date_start,date_end,date_prec,country,where_coordinates,where_prec,latitude,longitude,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n";
  private static final String ONE_SIDED =
      "77,3,Riverside Front,Civilians,2020-11-13 00:00:00.000,2020-11-15 00:00:00.000,2,Mali,Tin"
          + " Village,1,14.9,-0.1,0,0,4,1,5,9,3\n";

  private final List<ReadResult> refused = new ArrayList<>();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<Reading> read(String table) throws IOException {
    List<Reading> readings = new ArrayList<>();
    new CodedTable(1 << 16)
        .read("t.csv", new ByteArrayInputStream(bytes(table)), readings::add, refused::add);
    return readings;
  }

  private static EventClaim event(Reading reading) {
    return (EventClaim) reading.claims().get(0);
  }

  private static Read<Period> time(EventClaim event) {
    return Objects.requireNonNull(event.time());
  }

  private static Read<Place> place(EventClaim event) {
    return Objects.requireNonNull(event.place());
  }

  private static List<FigureClaim> figures(Reading reading) {
    return reading.claims().stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .toList();
  }

  private static String words(Reading reading, List<Span> spans) {
    return String.join("|", spans.stream().map(s -> s.in(reading.report().text())).toList());
  }

  @Test
  void aRowOfAcledIsAReportOfItsDataset() throws IOException {
    Report report = read(ACLED + STRIKE).get(0).report();
    assertThat(report.id()).isEqualTo("acled-BFO1");
    assertThat(report.outlet()).isEqualTo("ACLED");
    assertThat(report.agencies()).as("the dataset itself is the origin").isEmpty();
    assertThat(report.published()).isEqualTo("2020-11-16");
    assertThat(report.text())
        .startsWith("On 13 November, French forces struck a camp.\n\nevent_id_cnty: BFO1\n")
        .contains("\nfatalities: 12\n");
  }

  @Test
  void eachValueHasItsCell() throws IOException {
    Reading reading = read(ACLED + STRIKE).get(0);
    EventClaim event = event(reading);
    assertThat(event.type()).isEqualTo(EventType.ASSAULT);
    assertThat(event.mode()).isEqualTo(EventMode.AERIAL);
    ActorMention one = event.actors().get(0);
    assertThat(words(reading, List.of(one.span()))).isEqualTo("Military Forces of France (2017-)");
    assertThat(one.country()).isEqualTo("FRA");
    assertThat(one.sectors()).containsExactly(Sector.MIL);
    assertThat(event.recipients())
        .extracting(ActorMention::name)
        .containsExactly("Riverside Front");
    assertThat(event.recipients().get(0).sectors()).containsExactly(Sector.REB);
    Read<Place> place = place(event);
    assertThat(words(reading, place.spans())).isEqualTo("Tin Village|14.96|-0.16");
    assertThat(place.value().country()).isEqualTo("BFA");
    assertThat(words(reading, time(event).spans())).isEqualTo("13 November 2020");
    assertThat(time(event).value().edtf()).isEqualTo("2020-11-13");
    FigureClaim dead = figures(reading).get(0);
    assertThat(dead.quantity().value()).isEqualTo(Quantity.exactly(12));
    assertThat(dead.fate()).isEqualTo(Fate.KILLED);
    assertThat(words(reading, dead.head().evidence().spans())).isEqualTo("fatalities|12");
    assertThat(dead.event()).isEqualTo(event.id());
  }

  @Test
  void whatTheCodebookLeavesOpenIsLeftOpen() throws IOException {
    Reading reading = read(ACLED + CLASH).get(0);
    EventClaim event = event(reading);
    assertThat(event.actors()).as("nothing says who struck whom").hasSize(2);
    assertThat(event.recipients()).isEmpty();
    assertThat(event.actors().get(1).country()).isEqualTo("BFA");
    assertThat(time(event).value().granularity()).isEqualTo(Granularity.MONTH);
    assertThat(time(event).value().edtf()).isEqualTo("2020-11");
    assertThat(place(event).value().lat()).isNull();
    assertThat(place(event).value().precision()).isEqualTo(Place.Precision.REGION);
    assertThat(figures(reading)).as("zero is none or not known").isEmpty();
  }

  @Test
  void gedGivesItsEstimatesAndTheirParts() throws IOException {
    Reading reading = read(GED + ONE_SIDED).get(0);
    assertThat(event(reading).recipients())
        .extracting(ActorMention::name)
        .containsExactly("Civilians");
    assertThat(time(event(reading)).value().edtf()).isEqualTo("2020-11-13/2020-11-15");
    List<FigureClaim> figures = figures(reading);
    assertThat(figures)
        .extracting(f -> f.quantity().value())
        .containsExactly(
            Quantity.about(5), Quantity.exactly(4), Quantity.exactly(1), Quantity.range(3, 9));
    assertThat(figures.get(1).population().role()).isEqualTo(Role.CIVILIAN);
    assertThat(figures.get(1).partOf()).isEqualTo(figures.get(0).id());
    assertThat(words(reading, figures.get(3).quantity().spans())).isEqualTo("9|3");
    assertThat(reading.report().published()).as("the dataset does not say").isNull();
  }

  @Test
  void everyReadingIsOneOfTheContractAndSaysThatPeopleMadeIt() throws IOException {
    List<Reading> readings = new ArrayList<>(read(ACLED + STRIKE + CLASH));
    readings.addAll(read(GED + ONE_SIDED));
    for (Reading reading : readings) {
      assertThat(ReadingJson.read(ReadingJson.line(reading))).isEqualTo(reading);
      assertThat(CodedTable.made(reading.run())).isTrue();
    }
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    List<Reading> readings =
        read(
            ACLED
                + STRIKE.replace("Air/drone strike", "Sea battle")
                + "a,b\n"
                + STRIKE.replace("BFO1", " "));
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).claims()).isEmpty();
    assertThat(readings.get(0).failures()).extracting("code").containsExactly("TYPE_UNKNOWN");
    assertThat(refused)
        .extracting(r -> ((ReadResult.Refused) r).failure().code())
        .containsExactly("CSV_INVALID", "ID_MISSING");
    refused.clear();
    assertThat(read("a,b\n1,2\n")).isEmpty();
    assertThat(refused).hasSize(1);
  }

  @Test
  void datasetsAreRecognisedByTheirHeadings() throws IOException {
    for (String table :
        List.of(ACLED, "\uFEFF" + ACLED + STRIKE, GED, ACLED.replace("notes", "\"notes\""))) {
      BufferedInputStream in =
          new BufferedInputStream(new ByteArrayInputStream(bytes(table)), 1 << 15);
      assertThat(CodedTable.opens(in)).isTrue();
      assertThat(in.readAllBytes()).isEqualTo(bytes(table));
    }
    for (String other : List.of("id,text\na,b\n", "", "no table", "\"open")) {
      assertThat(CodedTable.opens(new ByteArrayInputStream(bytes(other)))).as(other).isFalse();
    }
  }

  @TestFactory
  Stream<DynamicTest> namesOfThoseWhoBelongToACountry() {
    return Table.load(CodedTable.class, "names.tsv").rows().stream()
        .flatMap(row -> Arrays.stream(row.get("examples").split(" \\|\\| ")))
        .map(
            example ->
                dynamicTest(
                    example,
                    () -> {
                      String[] sides = example.split(" => ");
                      assertThat(CoderActors.belonging(sides[0]))
                          .hasValueSatisfying(b -> assertThat(b.country()).isEqualTo(sides[1]));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> namesOfOthers() {
    return Table.load(CodedTable.class, "names.tsv").rows().stream()
        .map(row -> row.get("counter-examples"))
        .map(name -> dynamicTest(name, () -> assertThat(CoderActors.belonging(name)).isEmpty()));
  }

  private static List<String> codes(Reading reading) {
    return reading.failures().stream().map(Failure::code).toList();
  }

  @Test
  void aDateThatIsNotUnderstoodIsSaidAndNotGuessed() throws IOException {
    for (String written : List.of("05/04/2021", "2021", "31 February 2021", "13.11.2020")) {
      Reading reading =
          read(ACLED + STRIKE.replace("BFO1,13 November 2020", "BFO1," + written)).get(0);
      assertThat(event(reading).time()).as(written).isNull();
      assertThat(codes(reading)).as(written).containsExactly("DATE_UNREADABLE");
      assertThat(reading.failures().get(0).message()).contains("event_date", written);
    }
    Reading none = read(GED + ONE_SIDED.replace("2020-11-15 00:00:00.000", "soon")).get(0);
    assertThat(codes(none)).containsExactly("DATE_UNREADABLE");
  }

  @Test
  void datesAreReadInTheFormsThatTheDatasetsAndSpreadsheetsWrite() throws IOException {
    for (String written :
        List.of(
            "13 November 2020",
            "2020-11-13",
            "13-Nov-2020",
            "13-Nov-20",
            "11/13/2020",
            "13/11/2020",
            "2020/11/13",
            "2020-11-13 00:00:00.000",
            "13 NOVEMBER 2020")) {
      Reading reading =
          read(ACLED + STRIKE.replace("BFO1,13 November 2020", "BFO1," + written)).get(0);
      assertThat(codes(reading)).as(written).isEmpty();
      assertThat(time(event(reading)).value().edtf()).as(written).isEqualTo("2020-11-13");
    }
  }

  @Test
  void aNumberThatIsNotUnderstoodIsSaid() throws IOException {
    Reading dozen = read(ACLED + STRIKE.replace(",12,", ",a dozen,")).get(0);
    assertThat(figures(dozen)).isEmpty();
    assertThat(codes(dozen)).containsExactly("NUMBER_UNREADABLE");
    Reading many = read(ACLED + STRIKE.replace(",12,", ",\"1,200\",")).get(0);
    assertThat(figures(many).get(0).quantity().value()).isEqualTo(Quantity.exactly(1200));
    Reading low = read(GED + ONE_SIDED.replace(",5,9,3", ",5,9,-1")).get(0);
    assertThat(codes(low)).containsExactly("NUMBER_UNREADABLE");
  }

  /** A best estimate that is not between the others: the coder's slip is shown, not mended. */
  @Test
  void estimatesThatContradictEachOtherAreSaid() throws IOException {
    Reading reading = read(GED + ONE_SIDED.replace(",5,9,3", ",5,3,9")).get(0);
    assertThat(figures(reading)).extracting(f -> f.quantity().value()).contains(Quantity.about(5));
    assertThat(codes(reading)).containsExactly("ESTIMATES_CONTRADICT");
  }

  @Test
  void aRowOfAnySortNeverStopsTheOthers() throws IOException {
    List<String> strange =
        List.of(
            STRIKE.replace("Military Forces of France (2017-)", "(2017-)"),
            STRIKE.replace("BFO1", "\"B\nF#O1\""),
            STRIKE.replace("Tin Village,14.96,-0.16", ",14.96,-0.16"),
            STRIKE.replace("Burkina Faso,", "\u0000,"),
            STRIKE.replace("1605559070", "9999999999"),
            STRIKE.replace("Tin Village", "\uFFFF"));
    for (String row : strange) {
      refused.clear();
      List<Reading> readings = read(ACLED + row + CLASH);
      assertThat(readings.size() + refused.size()).as(row).isEqualTo(2);
      assertThat(readings.get(readings.size() - 1).report().id()).isEqualTo("acled-BFO2");
    }
  }

  @Test
  void theOrderOfColumnsDoesNotMatter() throws IOException {
    String turned =
        "fatalities,latitude,longitude,location,country,actor2,actor1,sub_event_type,event_type,event_date,event_id_cnty\n"
            + "12,14.96,-0.16,Tin Village,Mali,Riverside Front,Militia,Air/drone"
            + " strike,x,2020-11-13,M1\n";
    Reading reading = read(turned).get(0);
    assertThat(ReadingJson.read(ReadingJson.line(reading))).isEqualTo(reading);
    assertThat(place(event(reading)).value().lat()).isEqualTo(14.96);
  }

  @Test
  void tablesSeparatedBySemicolonsOrMarkedAndQuotedAreRecognised() throws IOException {
    String semicolons = "\uFEFF" + ACLED.replace(',', ';');
    String quoted = "\uFEFF\"" + ACLED.strip().replace(",", "\",\"") + "\"\n";
    for (String table : List.of(semicolons, quoted)) {
      assertThat(CodedTable.opens(new ByteArrayInputStream(bytes(table)))).as(table).isTrue();
    }
    assertThat(read(quoted + STRIKE)).hasSize(1);
  }
}
