package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.contract.ReadingJson;
import org.polybius.model.Failure;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;

@Tag("slow")
class ReaderProcessesTest {
  private static final List<Report> REPORTS = reports();

  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    Path examples =
        Path.of(System.getProperty("polybius.root"), "examples/truce-2023/reports.jsonl");
    new ReportFiles(Limits.DEFAULT)
        .read(
            examples,
            result -> {
              if (result instanceof ReadResult.Success success && reports.size() < 12) {
                reports.add(success.report());
              }
            });
    return reports;
  }

  @Test
  void readsAsThisProcessDoes() throws Exception {
    Reader here = new Reader();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (ReaderProcesses processes = new ReaderProcesses()) {
      List<Callable<Reading>> tasks = new ArrayList<>();
      REPORTS.forEach(report -> tasks.add(() -> processes.apply(report)));
      List<Future<Reading>> readings = threads.invokeAll(tasks);

      for (int i = 0; i < REPORTS.size(); i++) {
        assertThat(ReadingJson.line(readings.get(i).get()))
            .isEqualTo(ReadingJson.line(here.apply(REPORTS.get(i))));
      }
      assertThat(processes.running()).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aProcessThatDiesCostsTheReportThatItWasGiven() {
    try (ReaderProcesses processes = new ReaderProcesses()) {
      processes.apply(REPORTS.get(0));
      ProcessHandle killed = processes.running().get(0);
      killed.destroyForcibly();
      killed.onExit().join();

      Reading lost = processes.apply(REPORTS.get(1));
      Reading next = processes.apply(REPORTS.get(2));

      assertThat(lost.report()).isEqualTo(REPORTS.get(1));
      assertThat(lost.failures()).extracting(Failure::code).containsExactly("READER_DIED");
      assertThat(lost.claims()).isEmpty();
      assertThat(next.failures()).isEmpty();
      assertThat(next.claims()).isNotEmpty();
    }
  }
}
