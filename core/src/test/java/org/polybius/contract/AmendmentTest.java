package org.polybius.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Quantity;
import org.polybius.model.Span;

class AmendmentTest {
  private final Account account = AccountJson.of(SampleReading.reading());
  private final FigureClaim figure = first(FigureClaim.class);

  private <C extends Claim> C first(Class<C> type) {
    return account.claims().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private Claim correct(Claim claim, String field, String value) {
    Span anchor = claim.head().evidence().spans().get(0);
    return Amendment.correct(account, claim, field, value, anchor);
  }

  @Test
  void changesOneValueAndNothingElse() {
    FigureClaim corrected = (FigureClaim) correct(figure, "fate", "\"MISSING\"");
    assertThat(corrected.fate()).isEqualTo(Fate.MISSING);
    assertThat(correct(corrected, "fate", "\"" + figure.fate() + "\"")).isEqualTo(figure);
  }

  @Test
  void leavesTheWordsOfAValueWithItsSuccessor() {
    FigureClaim corrected =
        (FigureClaim)
            correct(figure, "quantity", "{\"low\":7,\"high\":7,\"point\":7,\"bound\":\"EXACTLY\"}");
    assertThat(corrected.quantity().value()).isEqualTo(Quantity.exactly(7));
    assertThat(corrected.quantity().spans()).isEqualTo(figure.quantity().spans());
  }

  @Test
  void takesAValueAway() {
    EventClaim event = first(EventClaim.class);
    assertThat(((EventClaim) correct(event, "actors", "[]")).actors()).isEmpty();
    assertThat(((FigureClaim) correct(figure, "time", "null")).time()).isNull();
  }

  @Test
  void refusesFieldsThatTheClaimHasNot() {
    assertThatThrownBy(() -> correct(figure, "colour", "\"red\""))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> correct(figure, "speaker", "\"Lind\""))
        .isInstanceOf(ContractException.class);
  }

  @Test
  void refusesValuesThatTheFieldCannotHave() {
    assertThatThrownBy(() -> correct(figure, "fate", "\"GONE\""))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("GONE");
    assertThatThrownBy(() -> correct(figure, "quantity", "null"))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("quantity");
    assertThatThrownBy(
            () -> correct(figure, "quantity", "{\"low\":9,\"high\":3,\"bound\":\"RANGE\"}"))
        .isInstanceOf(ContractException.class);
    assertThatThrownBy(() -> correct(figure, "fate", "KILLED"))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("JSON");
  }

  @Test
  void refusesToMoveAClaimFromItsWords() {
    for (String field : List.of("id", "kind", "evidence", "trigger", "spans")) {
      assertThatThrownBy(() -> correct(figure, field, "null"))
          .isInstanceOf(ContractException.class)
          .hasMessageContaining(field);
    }
  }

  @Test
  void cutsLinksToClaimsThatCountNoMore() {
    FigureClaim part =
        account.claims().stream()
            .filter(FigureClaim.class::isInstance)
            .map(FigureClaim.class::cast)
            .filter(f -> f.partOf() != null)
            .findFirst()
            .orElseThrow();
    String whole = String.valueOf(part.partOf());
    assertThat(((FigureClaim) Amendment.without(account, part, Set.of(whole))).partOf()).isNull();
    assertThat(Amendment.without(account, part, Set.of("none"))).isEqualTo(part);
  }
}
