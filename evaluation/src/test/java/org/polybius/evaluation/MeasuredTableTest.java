package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredTableTest {
  private static final String MARKS =
      "Before\n<!-- measured: begin -->\n<!-- measured: end -->\nAfter\n";

  private static List<String> table(String... rows) {
    return List.of(("| suite |\n| --- |\n" + String.join("\n", rows)).split("\n", -1));
  }

  @Test
  void rowsOfOtherSuitesStayAndThoseMeasuredAgainAreReplaced(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("q.md"), MARKS);
    MeasuredTable.update(file, table("| plv | 1 |", "| acled | 1 |"));
    MeasuredTable.update(file, table("| plv | 2 |"));
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            Before
            <!-- measured: begin -->

            | suite |
            | --- |
            | acled | 1 |
            | plv | 2 |

            <!-- measured: end -->
            After
            """);
  }

  @Test
  void fileWithoutMarksIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("q.md"), "nothing\n");
    assertThatThrownBy(() -> MeasuredTable.update(file, table("| plv | 1 |")))
        .hasMessageContaining("q.md");
    assertThat(Files.readString(file)).isEqualTo("nothing\n");
  }
}
