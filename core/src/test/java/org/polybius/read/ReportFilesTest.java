package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  private List<ReadResult> results(String name, byte[] bytes) {
    List<ReadResult> results = new ArrayList<>();
    InputStream in = new BufferedInputStream(new ByteArrayInputStream(bytes));
    new ReportFiles(Limits.DEFAULT).read(name, in, results::add);
    return results;
  }

  private List<ReadResult> results(String name, String text) {
    return results(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDocumentOfJsonOverManyLinesIsAReportAndAListHasSeveral() {
    String one = "{\n  \"id\": \"a\",\n  \"text\": \"Six ships left.\"\n}\n";
    assertThat(FormatSamples.report(results("a.json", one).get(0)).id()).isEqualTo("a");
    String list = "[" + one + ",\n" + one.replace("\"a\"", "\"b\"") + ", 3]";
    List<ReadResult> all = results("a.json", list);
    assertThat(all).hasSize(3);
    assertThat(FormatSamples.report(all.get(1)).id()).isEqualTo("b");
    assertThat(FormatSamples.message(all.get(2))).isEqualTo("a.json: item 3: is no JSON object");
    String lines = "{\"text\": \"One ship left.\"}\n{broken\n{\"text\": \"Two ships left.\"}\n";
    assertThat(results("a.json", lines)).hasSize(3);
    assertThat(FormatSamples.message(results("a.json", "{\n \"text\":").get(0)))
        .startsWith("a.json:2: is no JSON")
        .doesNotContain("REDACTED");
    assertThat(FormatSamples.refusal(results("a.json", "\n \n").get(0))).isEqualTo("EMPTY");
  }

  @Test
  void whatIsPackedIsReadAsWhatItIs() throws IOException {
    String lines = "{\"text\": \"One ship left.\"}\n{\"text\": \"Two ships left.\"}\n";
    byte[] packed = FormatSamples.gzip(lines.getBytes(StandardCharsets.UTF_8));
    assertThat(results("a.jsonl.gz", packed)).hasSize(2).allSatisfy(r -> FormatSamples.report(r));
    byte[] archive =
        FormatSamples.warc(
            "https://a.example/",
            "text/html",
            "<html><body><article><p>Six ships left the harbour on Monday, the director"
                + " said.</p></article></body></html>");
    assertThat(FormatSamples.report(results("a.gz", FormatSamples.gzip(archive)).get(0)).url())
        .isEqualTo("https://a.example/");
    List<ReadResult> cut = results("a.jsonl.gz", Arrays.copyOf(packed, packed.length - 12));
    assertThat(FormatSamples.refusal(cut.get(cut.size() - 1))).isEqualTo("ARCHIVE_INVALID");
    assertThat(FormatSamples.refusal(results("a.txt.gz", "no gzip").get(0)))
        .isEqualTo("ARCHIVE_INVALID");
  }
}
