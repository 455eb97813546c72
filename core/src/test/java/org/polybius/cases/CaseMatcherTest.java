package org.polybius.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseMatcherTest {

  private static final String READING =
      """
      {"claims": [
        {"id": "f1", "kind": "figure", "partOf": "f2", "status": "HAPPENED",
         "quantity": {"low": 13, "point": 12, "bound": "OVER", "start": 0, "end": 9, "text": "over a dozen"},
         "time": {"text": "Sunday", "edtf": "2024-03-10"}, "alsoFates": []},
        {"id": "f2", "kind": "figure", "fate": "HELD", "quantity": {"point": 40}},
        {"id": "ev1", "kind": "event", "type": "CONSULT", "mode": "third-party",
         "time": {"text": "at noon", "edtf": "2024-03-10T12:00+03:00"},
         "actors": [{"text": "Chad and Togo", "members": [
             {"text": "Chad", "country": "TCD"}, {"text": "Togo", "country": "TGO"}]},
           {"text": "the group", "name": "Ansar Allah", "antecedent": {"text": "the Houthis"}}]}
      ]}
      """;

  private final CaseMatcher matcher = new CaseMatcher(json(READING));

  @Test
  void givenFieldsCountAndFurtherFieldsDoNot() {
    assertThat(found("{'kind': 'figure', 'quantity': {'bound': 'OVER'}}")).containsExactly("f1");
    assertThat(found("{'kind': 'figure', 'quantity': {'bound': 'UP_TO'}}")).isEmpty();
  }

  @Test
  void numbersAreEqualByValueNotByWriting() {
    assertThat(found("{'quantity': {'low': 13.0}}")).containsExactly("f1");
    assertThat(found("{'quantity': {'low': '13'}}")).isEmpty();
  }

  @Test
  void absenceIsAsked() {
    assertThat(found("{'kind': 'figure', 'quantity': {'low': null}}")).containsExactly("f2");
    assertThat(found("{'kind': 'figure', 'alsoFates': []}")).containsExactly("f1", "f2");
    assertThat(found("{'actors': [], 'kind': 'event'}")).isEmpty();
  }

  @Test
  void hyphenAndUnderscoreInAnEnumAreOne() {
    assertThat(found("{'mode': 'THIRD_PARTY'}")).containsExactly("ev1");
  }

  @Test
  void wordsOfAnActorHoldTheString() {
    assertThat(found("{'actors': ['Ansar Allah']}")).containsExactly("ev1");
    assertThat(found("{'actors': ['Houthis', 'Togo']}")).containsExactly("ev1");
    assertThat(found("{'actors': ['Ansar']}")).as("a part of a name is not the name").isEmpty();
  }

  @Test
  void eachElementNeedsAnElementAndMembersOfAUnionCount() {
    assertThat(found("{'actors': [{'country': 'TCD'}, {'country': 'TGO'}]}"))
        .containsExactly("ev1");
    assertThat(found("{'actors': [{'country': 'TCD'}, {'country': 'MLI'}]}")).isEmpty();
    assertThat(found("{'actors': {'country': 'TCD'}}")).containsExactly("ev1");
  }

  @Test
  void timesAreComparedByEdtfAndADayHoldsItsHours() {
    assertThat(found("{'time': '2024-03-10'}")).containsExactly("f1", "ev1");
    assertThat(found("{'time': 'Sunday'}")).isEmpty();
    assertThat(found("{'time': '2024-03'}")).isEmpty();
  }

  @Test
  void linksAreFollowedToTheClaim() {
    assertThat(found("{'partOf': {'fate': 'HELD'}}")).containsExactly("f1");
    assertThat(found("{'partOf': {'fate': 'KILLED'}}")).isEmpty();
  }

  @Test
  void complaintsNameWhatIsMissingAndWhatIsForbidden() {
    List<JsonNode> present = List.of(json("{'kind': 'event'}"));
    List<JsonNode> absent = List.of(json("{'kind': 'contact'}"));
    assertThat(matcher.complaints(present, absent)).isEmpty();
    assertThat(matcher.complaints(absent, present))
        .hasSize(2)
        .anyMatch(c -> c.startsWith("missing: "))
        .anyMatch(c -> c.startsWith("forbidden: "));
  }

  private List<String> found(String partial) {
    return matcher.matching(json(partial)).stream().map(c -> c.path("id").asText()).toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
