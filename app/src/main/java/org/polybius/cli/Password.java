package org.polybius.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.polybius.users.UsersException;

/** Asks for a password: on the terminal, unseen and twice; elsewhere by the first line of input. */
final class Password {
  private Password() {}

  /**
   * The password.
   *
   * @throws UsersException when there is none, or it was not typed twice alike
   */
  static String ask(Console console, String name) {
    return typed(System.getenv())
        ? Optional.ofNullable(System.console()).map(t -> twice(t, name)).orElseGet(() -> seen(name))
        : line(console);
  }

  /** Whether somebody types: the launcher says so when standard input is a terminal. */
  private static boolean typed(Map<String, String> environment) {
    return environment.getOrDefault("POLYBIUS_TYPED", "").equals("1");
  }

  /** A JVM older than 22 asks unseen only where its output is a terminal, too. */
  private static String seen(String name) {
    throw new UsersException(
        "the password of " + name + " cannot be asked for unseen while output goes to a file");
  }

  private static String twice(java.io.Console terminal, String name) {
    char[] first = terminal.readPassword("Password of %s: ", name);
    char[] second = terminal.readPassword("Once more: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new UsersException("that was not twice the same; nothing was changed");
    }
    return new String(first);
  }

  private static String line(Console console) {
    try {
      String line =
          new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
              .readLine();
      if (line == null) {
        throw new UsersException("no password came on standard input; nothing was changed");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
