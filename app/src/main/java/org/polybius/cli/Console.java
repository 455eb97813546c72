package org.polybius.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.polybius.export.Harmless;

/**
 * Where a command's input comes from and its output goes.
 *
 * @param in standard input
 * @param out results, UTF-8
 * @param err messages, UTF-8
 * @param columns width of the terminal behind {@code out}, 0 when there is none
 * @param colour whether colours are wanted there
 * @param errorColumns width of the terminal behind {@code err}, 0 when there is none
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    int columns,
    boolean colour,
    int errorColumns) {
  /** Width of lines when no terminal says how wide it is. */
  private static final int PLAIN_COLUMNS = 100;

  /** A console whose standard error is no terminal. */
  Console(InputStream in, PrintStream out, PrintStream err, int columns, boolean colour) {
    this(in, out, err, columns, colour, 0);
  }

  /**
   * The console of this process. The launcher says in POLYBIUS_COLUMNS how wide the terminal is, if
   * standard output is one, and in POLYBIUS_ERROR_COLUMNS the same of standard error; NO_COLOR
   * (no-color.org) and TERM=dumb keep it plain.
   */
  static Console system(InputStream in, Map<String, String> environment) {
    int columns = columns(environment.getOrDefault("POLYBIUS_COLUMNS", ""));
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Console(
        in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        columns,
        columns > 0 && !plain,
        columns(environment.getOrDefault("POLYBIUS_ERROR_COLUMNS", "")));
  }

  private static int columns(String said) {
    return said.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(said) : 0;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  int lineWidth() {
    return columns > 0 ? columns : PLAIN_COLUMNS;
  }

  /** One message on standard error, on one line, whatever it quotes. */
  void say(String message) {
    err.println(Harmless.line(message));
    err.flush();
  }
}
