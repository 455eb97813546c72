package org.polybius.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.extract.PlaceUse.Use;

class PlaceUseTest {

  private static Use use(String text, String word, boolean country) {
    Annotated report = Annotated.on("2020-01-01", text);
    return PlaceUse.standard().of(report.text(), report.token(word), country);
  }

  @ParameterizedTest
  @CsvSource({
    "Kenya condemned the attack.,Kenya,ACTOR",
    "Rebels bombed Kenya in May.,Kenya,BOTH",
    "The envoy flew to Kenya.,Kenya,PLACE",
    "Talks with Kenya went on.,Kenya,ACTOR",
    "They live in the north of Kenya.,Kenya,PLACE",
    "The court sent a letter to Kenya.,Kenya,ACTOR",
    "Somalia received arms from Kenya.,Kenya,ACTOR",
    "The refugees came from Kenya.,Kenya,PLACE"
  })
  void aCountryIsAnActorWhereItIsDoneToOrDoes(String text, String word, Use use) {
    assertThat(use(text, word, true)).isEqualTo(use);
  }

  @ParameterizedTest
  @CsvSource({
    "Nairobi rejected the offer.,Nairobi,ACTOR",
    "Nairobi suffered power cuts.,Nairobi,PLACE",
    "Shells hit Nairobi on Sunday.,Nairobi,PLACE",
    "The envoys urged Nairobi to sign.,Nairobi,ACTOR",
    "Protesters marched in Nairobi.,Nairobi,PLACE",
    "The offer surprised Nairobi's diplomats.,Nairobi,ACTOR",
    "The fire spread through Nairobi's suburbs.,Nairobi,PLACE"
  })
  void aCapitalIsAnActorOnlyWhereAPlaceCannotBe(String text, String word, Use use) {
    assertThat(use(text, word, false)).isEqualTo(use);
  }

  @Test
  void aCapitalIsNeverBoth() {
    assertThat(use("The president visited Nairobi.", "Nairobi", false)).isEqualTo(Use.PLACE);
  }
}
