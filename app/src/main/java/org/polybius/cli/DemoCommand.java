package org.polybius.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.ledger.Archive;
import org.polybius.query.Desk;
import org.polybius.read.Limits;
import org.polybius.read.ReportFiles;
import org.polybius.search.lucene.Reindex;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;
import org.polybius.web.Binding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code polybius demo}: the example reports in the situation room. */
@Command(
    name = "demo",
    sortOptions = false,
    description = {
      "Reads the example reports into a fresh ledger and serves the situation room.",
      "The ledger is removed at the end, unless --ledger says where to keep it.",
      ""
    })
final class DemoCommand implements Callable<Integer> {
  private static final List<String> EXAMPLES = List.of("truce-2023/reports.jsonl", "colombia.txt");

  private final Console console;
  private final Clock clock;

  @Mixin private ServerOption server = new ServerOption();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "a file to keep the ledger in; a ledger that is there is used as it is")
  private @Nullable Path ledger;

  DemoCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Binding binding = server.binding();
    if (ledger != null) {
      return serve(ledger, binding);
    }
    Path folder = Files.createTempDirectory("polybius-demo");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    return serve(folder.resolve("demo.db"), binding);
  }

  private int serve(Path file, Binding binding) throws IOException, InterruptedException {
    try (Archive archive = Ledgers.open(Address.of(file.toString()), clock)) {
      Path index = file.resolveSibling(file.getFileName() + ".index");
      if (archive.size() == 0) {
        ingest(archive);
        new Reindex(new Desk(archive), () -> {}).into(index);
      }
      return server.serve(console, archive, binding, clock, index);
    }
  }

  private void ingest(Archive archive) throws IOException {
    try (Progress progress = new Progress(console, "reading the examples", -1)) {
      Count count = new Count(console, progress);
      try (Ingest ingest = new Ingest(archive, new Reader(), Reader.threads(), count)) {
        ReportFiles reader = new ReportFiles(Limits.DEFAULT);
        for (String name : EXAMPLES) {
          ingest.from(name);
          try (InputStream in =
              Objects.requireNonNull(DemoCommand.class.getResourceAsStream("examples/" + name))) {
            reader.read(name, new BufferedInputStream(in), ingest);
          }
        }
        ingest.finish();
      }
    }
    Settling.settle(console, archive);
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What is left in the folder for temporary files is the system's to clear.
    }
  }
}
