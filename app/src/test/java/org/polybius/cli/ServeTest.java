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
