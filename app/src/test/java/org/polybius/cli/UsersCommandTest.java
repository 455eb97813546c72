package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.users.Passwords;
import org.polybius.users.Role;
import org.polybius.users.Users;
import org.polybius.users.UsersFile;

class UsersCommandTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);
  private static final String PASSWORD = "correct horse battery staple";

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("users.jsonl");
  }

  private Run users(String input, String... arguments) {
    Stream<String> all =
        Stream.concat(
            Stream.concat(Stream.of("users"), Stream.of(arguments)), Stream.of("--users"));
    return Run.of(NOON, input, Stream.concat(all, Stream.of(file.toString())));
  }

  private Users now() {
    return new UsersFile(file).read();
  }

  private void add(String name, String role) {
    assertThat(users(PASSWORD + "\n", "add", name, "--role", role).code()).isEqualTo(Exit.DONE);
  }

  @Test
  void addsAUserWithThePasswordOfStandardInput() throws IOException {
    Run run = users(PASSWORD + "\nrest", "add", "Zoë Đorđe", "--role", "reviewer");

    assertThat(run.out()).isEqualTo("added Zoë Đorđe, reviewer\n");
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(file)).doesNotContain(PASSWORD);
    String hash = now().get("zoë đorđe").password();
    assertThat(hash).contains("$m=19456,t=2,p=1$");
    assertThat(new Passwords(Passwords.USUAL).matches(hash, PASSWORD)).isTrue();
  }

  @Test
  void changesNothingWhenSomethingIsWrong() throws IOException {
    add("Ada", "admin");
    String before = Files.readString(file);

    assertThat(users(PASSWORD, "add", "ADA", "--role", "viewer").err()).contains("two users");
    assertThat(users("short\n", "add", "Bob", "--role", "viewer").err()).contains("15 to 1024");
    assertThat(users("", "add", "Bob", "--role", "viewer").err()).contains("no password came");
    assertThat(users(PASSWORD, "add", "Bob", "--role", "king").err()).contains("no role 'king'");
    assertThat(users(PASSWORD, "password", "Bob").err()).contains("no user 'Bob'");
    assertThat(users("", "role", "Bob", "admin").code()).isEqualTo(Exit.NOTHING);
    assertThat(users("", "token", "remove", "Ada", "t1").err()).contains("no token t1");
    assertThat(users(PASSWORD, "add", "Bob").code()).as("no role").isEqualTo(Exit.USAGE);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "password", "role", "remove"})
  void makesNoFileWhereThereIsNone(String command) {
    Run run =
        command.equals("list") ? users("", command) : users(PASSWORD, command, "Ada", "viewer");

    assertThat(run.code()).isNotEqualTo(Exit.DONE);
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void changesRoleAndPasswordAndRemoves() {
    add("Ada", "admin");
    add("Bob", "viewer");
    String hash = now().get("Bob").password();

    assertThat(users("", "role", "bob", "reviewer").out()).isEqualTo("Bob is reviewer\n");
    users("another good password\n", "password", "Bob");
    assertThat(now().get("Bob").role()).isEqualTo(Role.REVIEWER);
    assertThat(now().get("Bob").password()).isNotEqualTo(hash);
    assertThat(users("", "list").out())
        .isEqualTo("Ada\tadmin\tpassword\t0 tokens\nBob\treviewer\tpassword\t0 tokens\n");
    users("", "remove", "Bob");
    assertThat(now().named("Bob")).isEmpty();
  }

  @Test
  void showsATokenOnceAndKeepsItsHash() throws IOException {
    assertThat(users("", "add", "robot", "--role", "viewer", "--no-password").code())
        .isEqualTo(Exit.DONE);
    Run run = users("", "token", "add", "robot", "--note", "nightly");
    String token = run.out().strip();

    assertThat(token).matches("polybius_[\\w-]{43}");
    assertThat(run.err()).contains("token t1 of robot").doesNotContain(token);
    assertThat(Files.readString(file)).doesNotContain(token);
    assertThat(users("", "token", "list", "robot").out())
        .isEqualTo("t1\t2023-12-11T12:00:00Z\tnightly\n");
    assertThat(now().holding(token).orElseThrow().name().text()).isEqualTo("robot");
    users("", "token", "remove", "robot", "t1");
    assertThat(now().holding(token)).isEmpty();
  }

  @Test
  void takesNoPasswordAsAnArgument() {
    assertThat(users("", "add", "Bob", "--role", "viewer", "--password", PASSWORD).code())
        .isEqualTo(Exit.USAGE);
    assertThat(users("", "password", "Bob", PASSWORD).code()).isEqualTo(Exit.USAGE);
  }
}
