package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeTest {
  @TempDir Path folder;

  private Run polybius(String... arguments) {
    return Run.of(Clock.systemUTC(), "", Stream.of(arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "demo"})
  void refusesAnAddressThatOthersReachBeforeItOpensALedger(String command) {
    Path ledger = folder.resolve("ledger.db");
    Run run = polybius(command, "--ledger", ledger.toString(), "--host", "0.0.0.0");

    assertThat(run.code()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("'0.0.0.0' can be reached from outside");
    assertThat(Files.exists(ledger)).isFalse();
  }

  private String users(String role) {
    Path file = folder.resolve("users.jsonl");
    Run added =
        polybius("users", "add", "robot", "--role", role, "--no-password", "--users", file + "");
    assertThat(added.code()).isEqualTo(Exit.DONE);
    return file.toString();
  }

  @Test
  void servesOthersOnlyWithAnAdminAmongTheUsers() {
    String viewers = users("viewer");
    Path ledger = folder.resolve("none.db");
    Run run = polybius("serve", "--host", "0.0.0.0", "--users", viewers, "--ledger", ledger + "");

    assertThat(run.code()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("with an admin among them", "polybius users add NAME");
    polybius("users", "role", "robot", "admin", "--users", viewers);
    Run admin = polybius("serve", "--host", "0.0.0.0", "--users", viewers, "--ledger", ledger + "");
    assertThat(admin.err()).contains("there is no ledger");
  }

  @Test
  void refusesWhatDoesNotGoTogether() {
    String file = users("admin");

    assertThat(polybius("serve", "--users", file, "--reviewer", "Ada").err())
        .contains("with --users, users decide");
    assertThat(polybius("serve", "--behind-tls").err()).contains("it takes --users");
    assertThat(polybius("serve", "--users", file, "--name", "https://x/").err())
        .contains("is no name of a server");
    assertThat(polybius("serve", "--users", folder.resolve("none") + "").err())
        .contains("is not there");
  }

  @Test
  void servesNoLedgerThatIsNotThere() {
    Run run = polybius("serve", "--port", "0", "--ledger", folder.resolve("none.db").toString());

    assertThat(run.code()).isEqualTo(Exit.NOTHING);
    assertThat(run.err()).contains("there is no ledger");
  }

  @Test
  void refusesAPortThatIsNone() {
    assertThat(polybius("demo", "--port", "70000").code()).isEqualTo(Exit.USAGE);
  }
}
