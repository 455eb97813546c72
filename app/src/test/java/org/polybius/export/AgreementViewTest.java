package org.polybius.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.Quantity.Bound;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.agreement.Length;

class AgreementViewTest {
  private static final List<Item.Id> TOLD =
      List.of(new Item.Id("r1", "a1"), new Item.Id("r2", "a1"));
  private static final List<Item.Id> ONCE = List.of(new Item.Id("r2", "a1"));

  private static final Agreement TRUCE =
      new Agreement(
          "a-1",
          TOLD,
          "2024-03-01",
          "2024-05-01",
          Set.of(),
          Agreement.Form.AGREEMENT,
          "two-month truce",
          List.of("Norland", "Red Front"),
          List.of(new Agreement.ThirdParty("Oman", ThirdPartyRole.GUARANTOR, TOLD)),
          List.of(AgreementKind.TRUCE),
          "2024-02-28",
          "2024-03-01T06:00",
          "2024-05-01T06:00",
          true,
          new Length(2, 0),
          null,
          List.of(
              new Agreement.Term(
                  TermKind.AID_ACCESS,
                  "up to 30 trucks",
                  "trucks",
                  List.of(),
                  0L,
                  30L,
                  30L,
                  Bound.UP_TO,
                  "P1D",
                  ONCE),
              new Agreement.Term(
                  TermKind.WITHDRAW,
                  "withdraw from the pass",
                  null,
                  List.of(),
                  null,
                  null,
                  null,
                  null,
                  null,
                  ONCE)),
          List.of(new Agreement.Step("2024-03-01", Stage.IN_FORCE, true, TOLD)),
          List.of(
              new Agreement.Violation(
                  "Red Front", "Norland", "shelled it", "2024-03-05", ONCE, List.of("Norland"))),
          List.of());

  private static final Listing.Entry SHOWN = AgreementView.entry(List.of(), TRUCE);

  private static List<String> lines() {
    return SHOWN.details().stream().map(d -> d.label() + ": " + d.text()).toList();
  }

  @Test
  void rowNamesTheSidesTheTimeAndHowFarItCame() {
    assertThat(SHOWN.cells())
        .containsExactly(
            "a-1",
            "agreement",
            "2024-03-01T06:00",
            "2024-05-01T06:00",
            "Norland – Red Front",
            "IN_FORCE",
            "two-month truce",
            "2");
  }

  @Test
  void termSaysHowManyOfWhatInWhichTimeAndOneWithoutANumberOnlyItsWords() {
    assertThat(lines())
        .contains("term: aid access: up to 30 trucks per P1D “up to 30 trucks” · 1 claim")
        .contains("term: withdraw: “withdraw from the pass” · 1 claim");
  }

  @Test
  void accusationStandsBesideItsDenialAndIsNoStage() {
    assertThat(lines())
        .contains(
            "alleged: Red Front accuses Norland: “shelled it”; denied by Norland · 1 claim",
            "guarantor: Oman · 2 claims",
            "2024-03-01: in force (follows from the dates) · 2 claims");
    assertThat(TRUCE.stages()).extracting(Agreement.Step::stage).containsOnly(Stage.IN_FORCE);
  }

  @Test
  void jsonHasWhatIsToldAndLeavesOutWhatIsNot() {
    JsonNode json = SHOWN.json();

    assertThat(json.path("duration").asText()).isEqualTo("P2M");
    assertThat(json.path("endInferred").asBoolean()).isTrue();
    assertThat(json.path("terms").get(0).path("per").asText()).isEqualTo("P1D");
    assertThat(json.path("terms").get(0).path("unit").asText()).isEqualTo("trucks");
    assertThat(json.path("terms").get(1).has("value")).isFalse();
    assertThat(json.path("terms").get(1).has("unit")).isFalse();
    assertThat(json.has("extends")).isFalse();
    assertThat(texts(json.path("terms").get(0).path("claims"))).containsExactly("r2#a1");
    assertThat(texts(json.path("violations").get(0).path("deniedBy"))).containsExactly("Norland");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
