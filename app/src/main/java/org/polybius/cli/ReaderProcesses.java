package org.polybius.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.polybius.contract.ContractException;
import org.polybius.contract.ReadingJson;
import org.polybius.model.Failure;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;

/**
 * Reads reports in processes of their own, each with its own memory and models: for one big
 * machine. A report at which a process dies is a failure; the next one gets a new process. May be
 * called by several threads at once: as many processes as threads come to run.
 */
final class ReaderProcesses implements Function<Report, Reading>, AutoCloseable {
  private static final Run NOT_READ = new Run("polybius", "none", "none");

  private final Deque<Child> free = new ArrayDeque<>();
  private final Set<Child> all = ConcurrentHashMap.newKeySet();

  @Override
  public Reading apply(Report report) {
    Child child = null;
    try {
      child = take();
      Reading reading = child.read(report);
      give(child);
      return reading;
    } catch (IOException | ContractException e) {
      if (child != null) {
        all.remove(child);
        child.end();
      }
      String message = "the process that read it ended: " + e.getMessage();
      Failure failure = new Failure("extract", "READER_DIED", message, null);
      return new Reading(report, NOT_READ, List.of(failure), List.of(), null);
    }
  }

  private Child take() throws IOException {
    synchronized (free) {
      if (!free.isEmpty()) {
        return free.pop();
      }
    }
    Child child = Child.start();
    all.add(child);
    return child;
  }

  private void give(Child child) {
    synchronized (free) {
      free.push(child);
    }
  }

  /** The processes that run, for tests to end them. */
  List<ProcessHandle> running() {
    return all.stream().map(child -> child.process.toHandle()).toList();
  }

  @Override
  public void close() {
    all.forEach(Child::end);
    all.clear();
  }

  /** One process, which reads one report at a time. It ends when its standard input does. */
  private static final class Child {
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private Child(Process process) {
      this.process = process;
      this.in =
          new BufferedWriter(
              new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
      this.out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Child start() throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      return new Child(
          new ProcessBuilder(
                  java,
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Polybius.class.getName(),
                  "reader")
              .redirectError(Redirect.INHERIT)
              .start());
    }

    Reading read(Report report) throws IOException {
      in.write(ReadingJson.line(new Reading(report, NOT_READ, List.of(), List.of(), null)) + "\n");
      in.flush();
      String line = out.readLine();
      if (line == null) {
        throw new IOException("no answer");
      }
      return ReadingJson.read(line);
    }

    void end() {
      process.destroy();
    }
  }
}
