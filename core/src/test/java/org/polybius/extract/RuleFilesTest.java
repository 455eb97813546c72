package org.polybius.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleFilesTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("polybius.root"), "core/src/main/resources/org/polybius/extract");

  @Test
  void theIndexNamesEveryFileOfKnowledge() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<String> there =
          files
              .filter(Files::isRegularFile)
              .map(f -> RESOURCES.relativize(f).toString().replace('\\', '/'))
              .filter(f -> !f.equals("rules.index"))
              .sorted()
              .toList();
      assertThat(RuleFiles.list())
          .as("core/src/main/resources/org/polybius/extract/rules.index, one path a line, sorted")
          .isEqualTo(there);
    }
  }

  @Test
  void theHashIsOfTheContents() {
    assertThat(RuleFiles.hash()).matches("[0-9a-f]{64}").isEqualTo(RuleFiles.hash());
  }
}
