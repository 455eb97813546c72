package org.polybius.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.polybius.contract.ReadingJson;
import picocli.CommandLine.Command;

/**
 * {@code polybius reader}: what {@code ingest --processes} starts. Each line of standard input is a
 * reading without claims; the line that answers it is the reading of its report.
 */
@Command(name = "reader", hidden = true, description = "Reads the reports of another process.")
final class ReaderCommand implements Callable<Integer> {
  private final Console console;

  ReaderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Reader reader = new Reader();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    PrintStream out = console.out();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      out.print(ReadingJson.line(reader.apply(ReadingJson.read(line).report())) + "\n");
      out.flush();
    }
    return Exit.DONE;
  }
}
