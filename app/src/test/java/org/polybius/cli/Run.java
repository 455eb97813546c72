package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * A call of the program within this process.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err its messages
 */
public record Run(int code, String out, String err) {

  /** Calls the program with an input, of which the arguments are the words. */
  static Run of(Clock clock, String input, Stream<?> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            0,
            false);
    int code = Polybius.run(console, clock, arguments.map(Object::toString).toArray(String[]::new));
    console.out().flush();
    console.err().flush();
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Fails unless the code is this one and no message shows where in the code it failed. */
  Run assertCode(int expected) {
    assertThat(code).as("exit code; messages: %s", err).isEqualTo(expected);
    assertThat(err).doesNotContain("\tat ", "Exception", "Caused by");
    return this;
  }

  /** One line of message per failure, and the count on the last. */
  Run assertMessages(String... lines) {
    assertThat(err.lines()).hasSize(lines.length);
    for (int i = 0; i < lines.length; i++) {
      assertThat(err.lines().toList().get(i)).contains(lines[i]);
    }
    return this;
  }
}
