package org.polybius.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final Passwords.Cost LITTLE = new Passwords.Cost(64, 1);
  private static final String GOOD = "correct horse battery staple";

  private final Passwords passwords = new Passwords(LITTLE);

  @Test
  void knowsAPasswordByItsHashAndNoOther() {
    String hash = passwords.hash(GOOD);

    assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain(GOOD);
    assertThat(passwords.matches(hash, GOOD)).isTrue();
    assertThat(passwords.matches(hash, GOOD + " ")).isFalse();
    assertThat(passwords.matches(hash, GOOD.toUpperCase(java.util.Locale.ROOT))).isFalse();
    assertThat(passwords.matches(hash, "")).isFalse();
    assertThat(passwords.hash(GOOD)).as("another salt").isNotEqualTo(hash);
  }

  /** {@code argon2} of the reference implementation gives this hash (its README, -id). */
  @Test
  void hashesAsTheReferenceDoes() {
    // Hash of "password" with "somesalt", t=2, m=64 MiB, p=1 (phc-winner-argon2, src/test.c).
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(65_536)
            .withIterations(2)
            .withParallelism(1)
            .withSalt("somesalt".getBytes(StandardCharsets.UTF_8))
            .build());
    byte[] hash = new byte[32];
    generator.generateBytes("password".getBytes(StandardCharsets.UTF_8), hash);

    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  }

  @Test
  void readsHashesOfAnotherCost() {
    String hash = new Passwords(new Passwords.Cost(128, 3)).hash(GOOD);

    assertThat(passwords.matches(hash, GOOD)).isTrue();
    assertThat(passwords.matches(hash, "wrong")).isFalse();
  }

  @Test
  void knowsAPasswordHoweverAKeyboardComposesIt() {
    assertThat(
            passwords.matches(
                passwords.hash("Zoë's café in Curaçao"), "Zoe\u0308's cafe\u0301 in Curac\u0327ao"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fourteen chars", "   "})
  void refusesAPasswordThatIsShort(String password) {
    assertThatThrownBy(() -> passwords.hash(password))
        .isInstanceOf(UsersException.class)
        .hasMessageContaining("15 to 1024");
  }

  @Test
  void takesLongOnesWholeAndRefusesEndlessOnes() {
    String longest = "é".repeat(1024);
    String hash = passwords.hash(longest);

    assertThat(passwords.matches(hash, longest)).isTrue();
    assertThat(passwords.matches(hash, longest.substring(1) + "e")).isFalse();
    assertThatThrownBy(() -> passwords.hash(longest + "é")).isInstanceOf(UsersException.class);
  }

  /** What differs in time between who is there and who is not would tell which. */
  @Test
  void worksAsHardForNobodyAndForEndlessPasswordsAsForAWrongOne() {
    List<Passwords.Cost> worked = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    Passwords watched =
        new Passwords(
            LITTLE,
            (cost, salt, password) -> {
              worked.add(cost);
              lengths.add(password.length);
              return new byte[32];
            });
    String hash = passwords.hash(GOOD);

    assertThat(watched.matches(hash, "wrong")).isFalse();
    assertThat(watched.matches("", "wrong")).isFalse();
    assertThat(watched.matches(hash, "x".repeat(1_000_000))).isFalse();
    assertThat(watched.matches("", "x".repeat(1_000_000))).isFalse();
    assertThat(worked).containsExactly(LITTLE, LITTLE, LITTLE, LITTLE);
    assertThat(lengths).containsExactly(5, 5, 0, 0);
  }

  @Test
  void letsNobodyInWithoutAHashWhateverIsTyped() {
    Passwords constant = new Passwords(LITTLE, (cost, salt, password) -> new byte[32]);
    String zeros = constant.hash(GOOD);

    assertThat(constant.matches(zeros, "whatever")).as("the function is constant").isTrue();
    assertThat(constant.matches("", "whatever")).isFalse();
    assertThat(constant.matches(zeros, "x".repeat(5000))).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void turnsAwayWhoeverWouldWaitBehindSixteenOthers() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    Passwords crowded =
        new Passwords(
            LITTLE,
            (cost, salt, password) -> {
              await(slow);
              return new byte[32];
            });
    ExecutorService people = Executors.newFixedThreadPool(19);
    try {
      var answers = new ExecutorCompletionService<Boolean>(people);
      for (int i = 0; i < 19; i++) {
        answers.submit(() -> crowded.matches("", "x"));
      }
      Future<Boolean> first = answers.poll(20, TimeUnit.SECONDS);
      assertThat(first).as("one is not left to wait").isNotNull();
      assertThatThrownBy(first::get).hasCauseInstanceOf(RejectedExecutionException.class);
      slow.countDown();
      for (int i = 0; i < 18; i++) {
        assertThat(answers.take().get()).isFalse();
      }
    } finally {
      slow.countDown();
      people.shutdownNow();
    }
    assertThat(crowded.matches("", "x")).as("there is room again").isFalse();
  }
}
