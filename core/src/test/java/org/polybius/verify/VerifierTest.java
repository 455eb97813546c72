package org.polybius.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.contract.ReadingJson;
import org.polybius.contract.SampleReading;
import org.polybius.model.Period;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Report;
import org.polybius.verify.Finding.Rule;

class VerifierTest {
  /** Knows the words of the sample reading, as the grammars know those of the language. */
  private static final class SampleWords implements Rederive {
    @Override
    public Optional<Quantity> quantity(String words) {
      return Optional.ofNullable(
          Map.of(
                  "at least 30", Quantity.atLeast(30),
                  "12", Quantity.exactly(12),
                  "four", Quantity.exactly(4))
              .get(words));
    }

    @Override
    public Optional<String> edtf(Report report, Read<Period> read) {
      String words = read.span().in(report.text());
      return words.equals("on Sunday") ? Optional.of("2024-03-03") : Optional.empty();
    }

    @Override
    public SortedSet<String> countries(String words) {
      return new TreeSet<>(words.equals("Sundria") ? Set.of("SND") : Set.of());
    }

    @Override
    public Optional<String> duration(String words) {
      return words.equals("four-day") ? Optional.of("P4D") : Optional.empty();
    }
  }

  private final ObjectNode sample = ReadingJson.tree(SampleReading.reading());

  @Test
  void findsNothingInASoundReading() {
    assertThat(verify()).isEmpty();
  }

  @Test
  void findsWordsChangedByOneCharacter() {
    text("/claims/0/content/0", "the Free Valley Front had denied shelling Mill Bridgf");
    assertOnly(Rule.SPAN, "/claims/0/content/0/text");
  }

  @Test
  void findsAReportTextChangedByOneCharacterInAllItsSpansAndItsHash() {
    String text = sample.at("/report/text").textValue();
    ((ObjectNode) sample.get("report"))
        .put("text", text.replace("denied shelling", "denied_shelling"));
    assertThat(verify()).extracting(Finding::rule).contains(Rule.HASH, Rule.SPAN);
  }

  @Test
  void findsSpansOutsideTheirText() {
    ((ObjectNode) sample.at("/claims/8/mentions/0")).put("end", 36);
    assertThat(verify())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(Rule.SPAN);
              assertThat(finding.path()).isEqualTo("/claims/8/mentions/0");
              assertThat(finding.message()).contains("outside the title");
            });
  }

  @Test
  void findsALowThatTheWordsDoNotGive() {
    ((ObjectNode) sample.at("/claims/5/quantity")).put("low", 40).put("point", 40);
    assertOnly(Rule.QUANTITY, "/claims/5/quantity/low");
    assertThat(verify().get(0).toString())
        .isEqualTo(
            "/claims/5/quantity/low: the words \"at least 30\" do not give this, expected"
                + " \"AT_LEAST [30, …] point 30\", got \"AT_LEAST [40, …] point 40\"");
  }

  @Test
  void findsABoundThatDoesNotFitItsNumbers() {
    ((ObjectNode) sample.at("/claims/7/quantity")).put("high", 91);
    assertOnly(Rule.QUANTITY, "/claims/7/quantity");
  }

  @Test
  void findsAPartGreaterThanItsWhole() {
    ((ObjectNode) sample.at("/claims/5")).put("partOf", "f2");
    ((ObjectNode) sample.at("/claims/6")).remove("partOf");
    assertOnly(Rule.PART, "/claims/5/partOf");
  }

  @Test
  void takesAnOpenWholeForLargeEnough() {
    ((ObjectNode) sample.at("/claims/6/quantity")).put("low", 12);
    assertThat(verify()).isEmpty();
  }

  @Test
  void findsADateThatTheWordsDoNotGive() {
    ((ObjectNode) sample.at("/claims/0/time"))
        .put("edtf", "2024-03-10")
        .put("earliest", "2024-03-10")
        .put("latest", "2024-03-10");
    assertOnly(Rule.TIME, "/claims/0/time/edtf");
  }

  @Test
  void findsADurationThatTheWordsDoNotGive() {
    ((ObjectNode) sample.at("/claims/8")).put("duration", "P14D");
    assertOnly(Rule.TIME, "/claims/8/duration");
  }

  @Test
  void findsACountFromADayThatIsNotThePublication() {
    ((ObjectNode) sample.at("/claims/0/time/anchor")).put("value", "2024-03-06");
    assertOnly(Rule.TIME, "/claims/0/time/anchor/value");
  }

  @Test
  void doesNotDeriveAgainWhatIsMarkedAsInferred() {
    ((ObjectNode) sample.at("/claims/9")).put("duration", "P14D");
    assertThat(verify()).isEmpty();
  }

  @Test
  void findsDaysThatTheDateDoesNotGive() {
    ((ObjectNode) sample.at("/claims/6/asOf")).put("latest", "2024-03-04");
    assertOnly(Rule.TIME, "/claims/6/asOf/latest");
  }

  @ParameterizedTest
  @CsvSource({
    "/claims/1, inside, s9",
    "/claims/3, statement, s9",
    "/claims/3/links/0, id, v9",
    "/claims/5, event, v9",
    "/claims/6, partOf, f9",
    "/claims/6, outsideOf, a9",
    "/claims/9, extends, a9",
    "/claims/8/terms/0, figure, f9"
  })
  void findsALinkToNothing(String pointer, String field, String id) {
    ((ObjectNode) sample.at(pointer)).put(field, id);
    assertThat(verify())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(Rule.LINK);
              assertThat(finding.path()).isEqualTo(pointer + "/" + field);
              assertThat(finding.message()).isEqualTo("leads to no claim");
            });
  }

  @Test
  void findsALinkToTheWrongKindOfClaim() {
    ((ObjectNode) sample.at("/claims/6")).put("outsideOf", "f3");
    assertOnly(Rule.LINK, "/claims/6/outsideOf");
  }

  @Test
  void findsTwoClaimsOfOneId() {
    ((ObjectNode) sample.at("/claims/4")).put("id", "v1");
    assertThat(verify())
        .anySatisfy(
            finding -> assertThat(finding.message()).isEqualTo("a second claim of this id"));
  }

  @ParameterizedTest
  @CsvSource({
    "/claims/7, exchangedFor, /claims/5/exchangedFor",
    "/claims/5, agreement, /claims/8/terms/0/figure",
    "/claims/1, inside, /claims/0/holds/0",
    "/claims/0, holds, /claims/1/inside",
    "/claims/8, terms, /claims/5/agreement"
  })
  void findsALinkThatDoesNotLeadBack(String pointer, String removed, String path) {
    ((ObjectNode) sample.at(pointer)).remove(removed);
    assertThat(verify())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(Rule.INVERSE);
              assertThat(finding.path()).isEqualTo(path);
            });
  }

  @Test
  void findsCircles() {
    ((ObjectNode) sample.at("/claims/5")).put("partOf", "f2");
    ((ObjectNode) sample.at("/claims/8")).put("extends", "a2");
    assertThat(verify())
        .filteredOn(finding -> finding.rule() == Rule.CYCLE)
        .extracting(Finding::path)
        .containsExactlyInAnyOrder(
            "/claims/5/partOf", "/claims/6/partOf", "/claims/8/extends", "/claims/9/extends");
  }

  @Test
  void findsAVoiceThatIsNotTheChainOfItsStatement() {
    ((ArrayNode) sample.at("/claims/1/voice")).removeAll();
    assertOnly(Rule.VOICE, "/claims/1/voice");
  }

  @Test
  void findsAVoiceThatSaysNothingInTheReport() {
    ((ObjectNode) sample.at("/claims/10/voice/0")).put("ref", "e77").remove("id");
    assertOnly(Rule.VOICE, "/claims/10/voice/0");
  }

  @Test
  void findsACountryThatTheWordsItWasConcludedFromDoNotName() {
    ((ObjectNode) sample.at("/claims/1/speaker")).put("country", "NTL");
    assertOnly(Rule.COUNTRY, "/claims/1/speaker/country");
    assertThat(verify().get(0).toString())
        .endsWith("the words \"Sundria\" do not name this country, expected \"SND\", got \"NTL\"");
  }

  @Test
  void findsWordsForACountryThatIsNotThere() {
    ((ObjectNode) sample.at("/claims/1/speaker")).remove("country");
    assertThat(verify()).extracting(Finding::rule).contains(Rule.COUNTRY, Rule.SHAPE);
  }

  @Test
  void findsADayOfAStatementThatNobodySpokeOn() {
    ObjectNode anchor = (ObjectNode) sample.at("/claims/10/time/anchor");
    anchor.put("kind", "STATEMENT").put("value", "2024-03-03");
    assertOnly(Rule.TIME, "/claims/10/time/anchor/value");
  }

  @Test
  void findsAPlanThatSomethingElseIsSaidToRealise() {
    ((ObjectNode) sample.at("/claims/3/links/0")).put("rel", "REALISES");
    assertOnly(Rule.LINK, "/claims/3/links/0/id");
    ((ObjectNode) sample.at("/claims/3/act")).put("type", "RETREAT").put("mode", "ceasefire");
    assertThat(verify()).isEmpty();
    ((ObjectNode) sample.at("/claims/4")).put("status", "HAPPENED");
    assertOnly(Rule.LINK, "/claims/3/links/0/id");
  }

  @Test
  void findsOneReferentWithTwoIds() {
    ((ObjectNode) sample.at("/claims/2/speaker")).put("id", "someone-else");
    assertThat(verify()).extracting(Finding::rule).containsOnly(Rule.REFERENT);
  }

  @Test
  void checksWhatItCanOfADocumentOfAnotherForm() {
    assertThat(new Verifier(new SampleWords()).verify(ReadingJson.parse("[1, null]")))
        .extracting(Finding::rule)
        .contains(Rule.SHAPE);
    ((ObjectNode) sample.at("/claims/0")).put("form", "SUNG");
    text("/claims/0/content/0", "x");
    assertThat(verify()).extracting(Finding::rule).containsExactly(Rule.SPAN, Rule.SHAPE);
  }

  private List<Finding> verify() {
    return new Verifier(new SampleWords()).verify(sample);
  }

  private void text(String pointer, String text) {
    ((ObjectNode) sample.at(pointer)).put("text", text);
  }

  private void assertOnly(Rule rule, String path) {
    List<Finding> findings = verify();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo(rule);
    assertThat(findings.get(0).path()).isEqualTo(path);
  }
}
