package org.polybius.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleFilesTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("polybius.root"), "core/src/main/resources/org/polybius");

  @Test
  void theIndexesNameEveryFileOfKnowledge() throws IOException {
    List<String> there = new ArrayList<>(below("extract"));
    there.addAll(below("read"));
    assertThat(RuleFiles.list())
        .as("rules.index of extract and of read, one path a line, sorted")
        .isEqualTo(there);
  }

  private static List<String> below(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> RESOURCES.relativize(f).toString().replace('\\', '/'))
          .filter(f -> !f.endsWith("/rules.index"))
          .sorted()
          .toList();
    }
  }

  @Test
  void whatAReportIsReadByIsPartOfTheStamp() {
    assertThat(RuleFiles.list()).contains("read/datelines.tsv", "read/lines.tsv");
  }

  @Test
  void theHashIsOfTheContents() {
    assertThat(RuleFiles.hash()).matches("[0-9a-f]{64}").isEqualTo(RuleFiles.hash());
  }
}
