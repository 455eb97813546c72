package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  private static final ReportFiles FILES = new ReportFiles(Limits.DEFAULT);

  @TempDir Path folder;

  private static List<ReadResult> read(Path file) {
    List<ReadResult> results = new ArrayList<>();
    FILES.read(file, results::add);
    return results;
  }

  private static String code(ReadResult result) {
    return ((ReadResult.Refused) result).failure().code();
  }

  @Test
  void theReaderIsChosenByNameAndFirstByte() throws IOException {
    Path lines =
        Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}");
    Path unnamed =
        Files.writeString(folder.resolve("b"), "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}");
    Path text = Files.writeString(folder.resolve("c.txt"), "Six ships left.\nA seventh stayed.");
    assertThat(read(lines)).hasSize(2);
    assertThat(read(unnamed)).hasSize(2);
    assertThat(read(text)).hasSize(1);
  }

  @Test
  void whatCannotBeOpenedIsARefusal() throws IOException {
    assertThat(code(read(folder).get(0))).isEqualTo("IS_DIRECTORY");
    assertThat(code(read(folder.resolve("none.txt")).get(0))).isEqualTo("NOT_FOUND");
    assertThat(code(read(Files.createFile(folder.resolve("empty.txt"))).get(0))).isEqualTo("EMPTY");
    assertThat(code(read(Files.createFile(folder.resolve("empty.jsonl"))).get(0)))
        .isEqualTo("EMPTY");
  }

  @Test
  void aFileWithoutPermissionIsARefusal() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), "Six ships left.");
    assumeThat(file.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(file)).as("the superuser reads everything").isFalse();
    assertThat(code(read(file).get(0))).isEqualTo("NO_PERMISSION");
  }
}
