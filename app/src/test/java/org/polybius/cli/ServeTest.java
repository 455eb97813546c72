package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeTest {
  @TempDir Path folder;

  private record Run(int code, String err) {}

  private Run polybius(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream utf8 = new PrintStream(err, false, StandardCharsets.UTF_8);
    Console console = new Console(new ByteArrayInputStream(new byte[0]), utf8, utf8, 0, false);
    int code = Polybius.run(console, Clock.systemUTC(), arguments);
    utf8.flush();
    return new Run(code, err.toString(StandardCharsets.UTF_8));
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
