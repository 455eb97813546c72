package org.polybius.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.polybius.fetch.TickingClock;

class AttemptsTest {
  private final TickingClock clock = new TickingClock();
  private final Attempts attempts = new Attempts(clock, 2, Duration.ofMinutes(1));

  private Duration begin() {
    return attempts.begin("who");
  }

  @Test
  void isAsBeforeOnceAnAttemptIsTakenBack() {
    begin();
    clock.pass(Duration.ofMinutes(50));
    begin();
    attempts.takeBack("who");
    clock.pass(Duration.ofMinutes(11));

    assertThat(begin()).isZero();
    assertThat(begin()).as("the one of an hour ago is forgotten").isZero();
    assertThat(begin()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void takesBackEachOfSeveralAtOnce() {
    Attempts many = new Attempts(clock, 4, Duration.ofMinutes(1));
    many.begin("who");
    clock.pass(Duration.ofMinutes(50));
    many.begin("who");
    many.begin("who");
    many.takeBack("who");
    many.takeBack("who");
    clock.pass(Duration.ofMinutes(11));

    for (int i = 0; i < 4; i++) {
      assertThat(many.begin("who")).isZero();
    }
    assertThat(many.begin("who")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void forgetsNoFailureThatWasNotTakenBack() {
    for (int i = 0; i < 3; i++) {
      assertThat(begin()).isZero();
      clock.pass(Duration.ofMinutes(2));
    }
    begin();
    attempts.takeBack("who");
    attempts.takeBack("who");
    attempts.takeBack("who");

    assertThat(begin()).isZero();
    assertThat(begin()).as("failures go on counting").isGreaterThan(Duration.ofSeconds(1));
  }
}
