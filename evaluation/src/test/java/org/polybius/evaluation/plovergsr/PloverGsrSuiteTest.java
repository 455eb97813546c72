package org.polybius.evaluation.plovergsr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.evaluation.Counts;

class PloverGsrSuiteTest {

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void olderNamesOfCategoriesAndCountriesAreMapped() throws Exception {
    GoldRecord record =
        GoldFile.parse(
            "x:1",
            json(
                """
                {"text": "Japan demanded bread of Romania.", "event": "DEMAND",
                 "source": [{"code": "JAP"}], "target": [{"code": "ROM"}]}
                """));
    assertThat(record.categories()).containsExactly("REQUEST");
    assertThat(record.dyads()).containsExactly("REQUEST JPN ROU");
  }

  @Test
  void aCompoundSourceWithoutTargetIsOnePairInItsOrder() throws Exception {
    GoldRecord record =
        GoldFile.parse(
            "x:1",
            json(
                """
                {"text": "Peru and Chile met.", "event": "CONSULT",
                 "source": [{"code": "PER"}, {"code": "CHL"}], "target": ""}
                """));
    assertThat(record.dyads()).containsExactly("CONSULT PER CHL");
  }

  @Test
  void aMissingSideIsADash() throws Exception {
    GoldRecord record =
        GoldFile.parse(
            "x:1",
            json(
                "{\"text\": \"He resigned.\", \"event\": \"RETREAT\", \"source\": [{\"code\":"
                    + " \"HTI\"}]}"));
    assertThat(record.dyads()).containsExactly("RETREAT HTI -");
  }

  @Test
  void aRecordWithoutEventIsRefused() {
    assertThatThrownBy(() -> GoldFile.parse("x:1", json("{\"text\": \"He resigned.\"}")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneOfTwoRightAndOneMissedIsHalf() {
    Counts counts = PloverGsrSuite.counts(Set.of("AID", "AGREE"), Set.of("AID", "REJECT"));
    assertThat(counts.f1()).isCloseTo(0.5, within(1e-9));
    assertThat(PloverGsrSuite.counts(Set.of("AID"), Set.of()).f1()).isZero();
  }
}
