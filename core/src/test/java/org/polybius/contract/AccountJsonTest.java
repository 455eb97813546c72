package org.polybius.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Reading;
import org.polybius.model.Ruling;
import org.polybius.model.Span;

class AccountJsonTest {
  private final Reading reading = SampleReading.reading();

  @Test
  void keepsClaimsAndTheirWordsAndNotTheText() {
    Account account = AccountJson.of(reading);
    assertThat(account.claims()).isEqualTo(reading.claims());
    for (Claim claim : account.claims()) {
      for (Span span : claim.head().evidence().spans()) {
        assertThat(account.words(span)).isEqualTo(span.in(reading.report().text()));
      }
    }
    assertThat(AccountJson.line(account)).doesNotContain(reading.report().text());
  }

  @Test
  void isReadBackAsItWasWritten() {
    Account account = AccountJson.of(reading);
    Account ruled =
        account.with(
            account.claims(),
            account.words(),
            List.of(new Ruling("d1", Ruling.Act.CORRECTED, "f1", "fate", "\"HELD\"")));
    assertThat(AccountJson.read(AccountJson.line(ruled))).isEqualTo(ruled);
  }

  @Test
  void refusesWordsThatNoClaimHas() {
    Account account = AccountJson.of(reading);
    assertThatThrownBy(() -> account.words(Span.of(0, 100_000)))
        .hasMessageContaining(reading.report().id());
  }
}
