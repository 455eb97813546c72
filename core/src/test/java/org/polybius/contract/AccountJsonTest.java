package org.polybius.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Reading;
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
    assertThat(AccountJson.line(reading)).doesNotContain(reading.report().text());
  }

  @Test
  void isReadBackAsItWasWritten() {
    assertThat(AccountJson.read(AccountJson.line(reading))).isEqualTo(AccountJson.of(reading));
  }

  @Test
  void refusesWordsThatNoClaimHas() {
    Account account = AccountJson.of(reading);
    assertThatThrownBy(() -> account.words(Span.of(0, 100_000)))
        .hasMessageContaining(reading.report().id());
  }
}
