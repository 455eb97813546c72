package org.polybius.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.polybius.contract.ContractException;
import org.polybius.contract.ReadingJson;
import org.polybius.export.Harmless;
import org.polybius.ledger.Archive;
import org.polybius.verify.Finding;
import org.polybius.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code polybius verify}: holds a ledger, or readings in files, against themselves. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Re-checks the ledger, or readings in files, against themselves.",
      "",
      "Every span's words, hashes, links and voices, and the numbers and dates that the words give:",
      "of all readings in the ledger, old ones too, or of readings written by read --format json.",
      "One line per finding.",
      ""
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;
  private final Clock clock;
  private final Verifier verifier = new Verifier(new EnglishWords());
  private long readings;
  private long findings;
  private long failures;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "readings as JSON or JSON Lines, - for standard input; none: the ledger")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--deep",
      description =
          "of the ledger: where nothing else is wrong, also reconcile everything anew and compare")
  private boolean deep;

  @Mixin private LedgerOption ledger;

  VerifyCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
    this.ledger = new LedgerOption(clock);
  }

  @Override
  public Integer call() {
    if (files.isEmpty()) {
      ledger();
    } else {
      files();
    }
    String summary =
        Counted.of(readings, "reading") + " checked, " + Counted.of(findings, "finding");
    String failed = failures == 0 ? "" : ", " + Counted.of(failures, "failure");
    console.out().println(summary + failed);
    return Exit.of(readings, findings + failures);
  }

  private void ledger() {
    try (Archive archive = ledger.openExisting();
        Progress progress = new Progress(console, "checking", archive.size())) {
      readings = new LedgerCheck(archive, verifier, this::found).run(() -> progress.step(1));
      long pending = archive.pending(Integer.MAX_VALUE).size();
      if (pending > 0) {
        console.say("polybius: " + Counted.of(pending, "report") + " not reconciled yet");
      } else if (deep && findings == 0) {
        new RebuildCheck(archive, clock, this::found).run();
      }
    }
  }

  private void found(String finding) {
    console.out().println(Harmless.line(finding));
    findings++;
  }

  private void files() {
    for (String file : files) {
      try (InputStream in = Inputs.open(file, console.in())) {
        documents(file, in);
      } catch (IOException e) {
        failed(file, Inputs.reason(e));
      }
    }
  }

  /** One pretty object, or one object on each line. */
  private void documents(String file, InputStream in) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    String first = reader.readLine();
    if (first == null || !isObject(first)) {
      StringBuilder whole = new StringBuilder(first == null ? "" : first);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        whole.append('\n').append(line);
      }
      document(file, whole.toString());
      return;
    }
    int number = 1;
    for (String line = first; line != null; line = reader.readLine()) {
      if (!line.isBlank()) {
        document(file + ":" + number, line);
      }
      number++;
    }
  }

  private static boolean isObject(String line) {
    return line.startsWith("{") && line.stripTrailing().endsWith("}");
  }

  private void document(String name, String json) {
    try {
      List<Finding> found = verifier.verify(ReadingJson.parse(json));
      found.forEach(f -> found(name + ": " + f));
      readings++;
    } catch (ContractException e) {
      failed(name, String.valueOf(e.getMessage()));
    }
  }

  private void failed(String name, String reason) {
    failures++;
    console.say("polybius: " + name + ": " + reason);
  }
}
