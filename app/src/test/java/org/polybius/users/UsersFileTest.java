package org.polybius.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileTest {
  private static final Instant NOON = Instant.parse("2023-12-11T12:00:00Z");
  private static final String HASH =
      new Passwords(new Passwords.Cost(64, 1)).hash("correct horse battery staple");

  @TempDir Path folder;

  private UsersFile file;

  @BeforeEach
  void name() {
    file = new UsersFile(folder.resolve("users.jsonl"));
  }

  private static User user(String name, Role role) {
    return new User(new UserName(name), role, HASH, List.of());
  }

  private void contains(String... lines) throws IOException {
    Files.write(file.path(), List.of(lines), StandardCharsets.UTF_8);
  }

  @Test
  void givesBackWhoWasWritten() {
    User ada =
        user("Ada", Role.ADMIN).with(ApiToken.of("t1", ApiToken.secret(), NOON, "nightly \"run\""));
    User program = new User(new UserName("робот"), Role.VIEWER, "", List.of());
    file.write(Users.of(List.of(ada, program)));

    assertThat(file.read().all()).containsExactly(ada, program);
  }

  @Test
  void isItsOwnersAlone() throws IOException {
    file.write(Users.of(List.of(user("Ada", Role.ADMIN))));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    assertThat(file.isOpenToOthers()).isFalse();

    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(file.isOpenToOthers()).isTrue();
    file.write(Users.of(List.of(user("Ada", Role.VIEWER))));
    assertThat(file.isOpenToOthers()).isFalse();
  }

  @Test
  void holdsNoSecret() throws IOException {
    String secret = ApiToken.secret();
    file.write(
        Users.of(List.of(user("Ada", Role.ADMIN).with(ApiToken.of("t1", secret, NOON, "")))));

    assertThat(Files.readString(file.path())).doesNotContain(secret, "correct horse");
    assertThat(file.read().holding(secret).orElseThrow().name().text()).isEqualTo("Ada");
    assertThat(file.read().holding("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"B\",\"role\":\"king\"}|there is no role 'king'",
        "{\"name\":\"B\"}|'role' is missing",
        "{\"name\":7,\"role\":\"viewer\"}|'name' is missing or no text",
        "{\"name\":\"B\",\"role\":\"viewer\",\"rôle\":\"admin\"}|no field 'rôle'",
        "{\"name\":\"B\",\"name\":\"C\",\"role\":\"viewer\"}|Duplicate field",
        "{\"name\":\"B\",\"role\":\"viewer\",\"password\":\"secret\"}|is not hashed by Argon2id",
        "{\"name\":\"B\",\"role\":\"viewer\",\"tokens\":[{\"id\":\"1\"}]}|'sha256' is missing",
        "{\"name\":\"\",\"role\":\"viewer\"}|1 to 64 characters",
        "not json|is no JSON",
        "{\"name\":\"ADA\",\"role\":\"viewer\"}|two users"
      })
  void namesTheLineThatIsWrong(String line, String why) throws IOException {
    contains("{\"name\":\"Ada\",\"role\":\"admin\"}", line);

    assertThatThrownBy(file::read)
        .isInstanceOf(UsersException.class)
        .hasMessageContaining("users.jsonl, line 2: ")
        .hasMessageContaining(why);
  }

  @Test
  void saysThatItIsNotThere() {
    assertThatThrownBy(() -> new UsersWatch(file)).hasMessageEndingWith("is not there");
  }

  @Test
  void letsNoServerBeginThatNobodyCouldSignInTo() throws IOException {
    contains("", "");
    assertThatThrownBy(() -> new UsersWatch(file)).hasMessageContaining("has no users");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ＡＤＡ", " Ada "})
  void takesNamesForOneThatLookAlike(String name) {
    Users users = Users.of(List.of(user("Ada", Role.ADMIN)));

    assertThat(users.named(name)).isPresent();
    assertThatThrownBy(() -> users.with(user(name, Role.VIEWER))).hasMessageContaining("two users");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "A\u202Eda",
        "A\u0000da",
        "A\nda",
        "A\u200Bda",
        "A\u2028da",
        "\uD800",
        "A  da"
      })
  void refusesNamesThatMislead(String name) {
    assertThatThrownBy(() -> new UserName(name)).isInstanceOf(UsersException.class);
    assertThat(Users.NONE.named(name)).isEmpty();
  }

  @Test
  void namesOfEveryScriptAreTaken() {
    for (String name : List.of("Zoë Đorđe", "عبد الله", "王小明", "O'Neill-Ștefan", "🦉 owl")) {
      assertThat(new UserName(name).text()).isEqualTo(name);
    }
    assertThat(new UserName("e\u0301".repeat(64)).text()).hasSize(64);
    assertThatThrownBy(() -> new UserName("x".repeat(65))).isInstanceOf(UsersException.class);
  }

  @Test
  void givesNoTokenTheIdOfAnEarlierOne() {
    User two =
        user("Ada", Role.ADMIN)
            .with(ApiToken.of("t1", "a", NOON, ""))
            .with(ApiToken.of("t2", "b", NOON, ""));

    assertThat(two.nextToken()).isEqualTo("t3");
    assertThat(two.withoutToken("t1").nextToken()).isEqualTo("t3");
    assertThatThrownBy(() -> two.withoutToken("t9")).hasMessageContaining("no token t9");
  }
}
