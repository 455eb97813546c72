package org.polybius.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.fetch.TickingClock;
import org.polybius.users.SignIn.Crowded;
import org.polybius.users.SignIn.In;
import org.polybius.users.SignIn.Outcome;
import org.polybius.users.SignIn.Wait;
import org.polybius.users.SignIn.Wrong;

class SignInTest {
  private static final Passwords.Cost LITTLE = new Passwords.Cost(64, 1);
  private static final String GOOD = "correct horse battery";
  private static final Passwords PLAIN = new Passwords(LITTLE);

  @TempDir Path folder;

  private final TickingClock clock = new TickingClock();
  private final AtomicInteger worked = new AtomicInteger();
  private boolean crowded;
  private SignIn signIn;

  @BeforeEach
  void open() {
    UsersFile file = new UsersFile(folder.resolve("users.jsonl"));
    file.write(
        Users.of(
            List.of(
                new User(new UserName("Ada"), Role.ADMIN, PLAIN.hash(GOOD), List.of()),
                new User(new UserName("Bob"), Role.VIEWER, PLAIN.hash(GOOD), List.of()),
                new User(new UserName("robot"), Role.VIEWER, "", List.of()))));
    // Counts the hashes; that none is right or wrong by chance is the business of PasswordsTest.
    Passwords counting =
        new Passwords(
            LITTLE,
            (cost, salt, password) -> {
              if (crowded) {
                throw new RejectedExecutionException();
              }
              worked.incrementAndGet();
              return Passwords.argon2id(cost, salt, password);
            });
    signIn = new SignIn(new UsersWatch(file), counting, clock);
  }

  private Outcome attempt(String name, String password) {
    return signIn.attempt(name, password, "192.0.2.1");
  }

  private static long seconds(Outcome outcome) {
    return ((Wait) outcome).left().toSeconds();
  }

  @Test
  void letsInWhoKnowsThePassword() {
    assertThat(attempt("ada", GOOD)).isInstanceOf(In.class);
    assertThat(attempt("Ada", "wrong")).isInstanceOf(Wrong.class);
    assertThat(attempt("Nobody", GOOD)).isInstanceOf(Wrong.class);
    assertThat(attempt("robot", "")).isInstanceOf(Wrong.class);
    assertThat(worked).as("each was worked on").hasValue(4);
  }

  @Test
  void doublesTheWaitForANameUpToAMinute() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.attempt("Ada", "wrong", "192.0.2." + i)).isInstanceOf(Wrong.class);
    }
    int before = worked.get();
    for (int expected : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
      Outcome now = signIn.attempt("Ada", GOOD, "198.51.100.1");
      assertThat(seconds(now)).isEqualTo(expected);
      clock.pass(Duration.ofSeconds(expected));
      assertThat(signIn.attempt("Ada", "wrong", "198.51.100.2")).isInstanceOf(Wrong.class);
    }
    assertThat(worked.get() - before).as("nothing is looked at meanwhile").isEqualTo(8);
    assertThat(attempt("Bob", GOOD)).isInstanceOf(In.class);
  }

  @Test
  void beginsAnewOnceAPasswordWasRight() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(attempt("Ada", "wrong")).isInstanceOf(Wrong.class);
      }
      assertThat(attempt("Ada", GOOD)).isInstanceOf(In.class);
    }
  }

  @Test
  void doesNotForgetAnAddressForOneRightPasswordAmongManyWrong() {
    for (int i = 0; i < 19; i++) {
      assertThat(attempt("name " + i, "wrong")).isInstanceOf(Wrong.class);
    }
    assertThat(attempt("Bob", GOOD)).isInstanceOf(In.class);
    assertThat(attempt("name 20", "wrong")).isInstanceOf(Wrong.class);

    assertThat(attempt("Ada", GOOD)).isInstanceOf(Wait.class);
    assertThat(signIn.attempt("Ada", GOOD, "203.0.113.1")).isInstanceOf(In.class);
  }

  @Test
  void forgetsAfterAnHour() {
    for (int i = 0; i < 5; i++) {
      attempt("Ada", "wrong");
    }
    clock.pass(Duration.ofMinutes(61));
    for (int i = 0; i < 4; i++) {
      assertThat(attempt("Ada", "wrong")).isInstanceOf(Wrong.class);
    }
    assertThat(attempt("Ada", GOOD)).isInstanceOf(In.class);
  }

  @Test
  void slowsNamesDownThatNobodyHasAsWell() {
    for (int i = 0; i < 5; i++) {
      assertThat(attempt("Nobody", "wrong")).isInstanceOf(Wrong.class);
    }
    assertThat(attempt("Nobody", "wrong")).isInstanceOf(Wait.class);
  }

  @Test
  void forgetsTheFailuresOfANetworkAlthoughOthersGoOnSigningInFromIt() {
    for (int i = 0; i < 19; i++) {
      assertThat(attempt("name " + i, "wrong")).isInstanceOf(Wrong.class);
    }
    for (int i = 0; i < 3; i++) {
      clock.pass(Duration.ofMinutes(25));
      assertThat(attempt("Bob", GOOD)).isInstanceOf(In.class);
    }
    assertThat(attempt("name 20", "wrong")).isInstanceOf(Wrong.class);

    assertThat(attempt("Ada", GOOD)).isInstanceOf(In.class);
  }

  @Test
  void countsNoAttemptAgainstTheNetworkThatTheNameTurnedAway() {
    for (int i = 0; i < 5; i++) {
      assertThat(attempt("Ada", "wrong")).isInstanceOf(Wrong.class);
    }
    for (int i = 0; i < 30; i++) {
      assertThat(attempt("Ada", "wrong")).isInstanceOf(Wait.class);
    }
    assertThat(attempt("Bob", GOOD)).isInstanceOf(In.class);
  }

  @Test
  void countsANameThatNobodyHasHoweverItIsTyped() {
    for (String name : List.of("Eve", "EVE", " eve ", "Ｅｖｅ", "eVe")) {
      assertThat(attempt(name, "wrong")).isInstanceOf(Wrong.class);
    }
    for (String name : List.of("Eve", "evE")) {
      assertThat(attempt(name, "wrong")).as(name).isInstanceOf(Wait.class);
    }
    assertThat(attempt("no\u0000name", "wrong")).isInstanceOf(Wrong.class);
  }

  @Test
  void countsNoAttemptThatTheCrowdTurnedAway() {
    crowded = true;
    for (int i = 0; i < 30; i++) {
      assertThat(attempt("Ada", GOOD)).isInstanceOf(Crowded.class);
    }
    crowded = false;
    assertThat(attempt("Ada", "wrong")).isInstanceOf(Wrong.class);
    assertThat(attempt("Ada", GOOD)).isInstanceOf(In.class);
  }
}
