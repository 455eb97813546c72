package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.contract.ReadingJson;

class PolybiusTest {
  private static final String ENGLISH =
      "ALDERBURG, March 5 (NNA) - At least 12 miners were freed on Monday, the governor said. The"
          + " town's mayor told reporters that talks with the company went on.\n";
  private static final String ARABIC =
      "قال وزير الخارجية يوم الأحد إن المفاوضات بين الطرفين مستمرة، وإن الاتفاق على وقف إطلاق"
          + " النار لم يوقع بعد. وأضاف أن الوفد سيعود إلى العاصمة غدا لاستكمال المحادثات.\n";

  @TempDir Path folder;
  private Path english;

  @BeforeEach
  void writeAReport() throws IOException {
    english = Files.writeString(folder.resolve("english report.txt"), ENGLISH);
  }

  private static Run polybius(Object... arguments) {
    return withInput("", arguments);
  }

  private static Run withInput(String input, Object... arguments) {
    return Run.of(Clock.systemUTC(), input, Arrays.stream(arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sing", "read", "read --format=xml x", "read --nonsense x", "ingest"})
  void wrongUsageIsCodeTwoAndTwoLinesThatSayHowToGoOn(String line) {
    Object[] arguments = line.isEmpty() ? new Object[0] : line.split(" ");
    Run run = polybius(arguments).assertCode(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err()).contains("--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "read --help", "verify -h", "version --help"})
  void helpGoesToStandardOutput(String line) {
    Run run = polybius((Object[]) line.split(" ")).assertCode(Exit.DONE);
    assertThat(run.out()).startsWith("Usage: polybius");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysWhichProgramRulesAndModelsTheseAre() {
    assertThat(polybius("version").assertCode(Exit.DONE).out())
        .startsWith("polybius ")
        .contains("rules  ", "models ");
  }

  @Test
  void printsForPeopleUnlessToldOtherwise() {
    Run run = polybius("read", english).assertCode(Exit.DONE);
    assertThat(run.out()).contains("NNA", "ALDERBURG").doesNotContain("\u001b");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void oneReportIsOneObjectOfTheContract() throws IOException {
    Run run = polybius("read", "--format", "json", english).assertCode(Exit.DONE);
    JsonNode reading = ReadingJson.parse(run.out());
    assertThat(run.out().lines().count()).isGreaterThan(5);
    assertThat(schema().validate(reading)).isEmpty();
    assertThat(reading.at("/report/text").textValue()).isEqualTo(ENGLISH);
    assertThat(reading.toString()).doesNotContain(folder.getFileName().toString());
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    Run once = polybius("read", "--format", "json", english);
    assertThat(polybius("read", "--format", "json", english).out()).isEqualTo(once.out());
  }

  @Test
  void severalReportsAreOneLineEachAndReadAsEachAlone() throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), "Two nurses were released.\n");
    Run run = polybius("read", "--format", "json", english, other, english).assertCode(Exit.DONE);
    assertThat(run.out().lines()).hasSize(3);
    JsonNode alone = ReadingJson.parse(polybius("read", "--format", "json", english).out());
    assertThat(ReadingJson.parse(run.out().lines().toList().get(0))).isEqualTo(alone);
    assertThat(ReadingJson.parse(run.out().lines().toList().get(2))).isEqualTo(alone);
  }

  @Test
  void writesOnePageWhereItIsToldTo() throws IOException {
    Path page = folder.resolve("page.html");
    Run run = polybius("read", "--format", "html", "-o", page, english).assertCode(Exit.DONE);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("miners");
  }

  @Test
  void saysWhyItCannotWriteThere() {
    polybius("read", "-o", folder, english)
        .assertCode(Exit.NOTHING)
        .assertMessages("cannot be written");
  }

  @Test
  void readsStandardInput() {
    assertThat(withInput(ENGLISH, "read", "--format", "json", "-").assertCode(Exit.DONE).out())
        .isEqualTo(polybius("read", "--format", "json", english).out());
  }

  @Test
  void whatCannotBeReadIsNamedWithItsReasonAndTheOthersAreRead() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path arabic = Files.writeString(folder.resolve("arabic.txt"), ARABIC);
    Run run =
        polybius("read", missing, folder, empty, arabic, english).assertCode(Exit.WITH_FAILURES);
    run.assertMessages(
        missing + ": does not exist",
        folder + ": is a directory",
        empty + ": ",
        arabic + ": the text is in language 'ar'",
        "1 report read, 4 failures");
    assertThat(run.out()).contains("NNA");
  }

  @Test
  void nothingReadIsCodeThree() {
    polybius("read", folder.resolve("missing.txt"))
        .assertCode(Exit.NOTHING)
        .assertMessages("does not exist", "0 reports read, 1 failure");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    byte[] noise = new byte[4096];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 + i / 7);
    }
    Path binary = Files.write(folder.resolve("binary"), noise);
    Path broken = folder.resolve("broken.txt");
    Files.write(broken, new byte[] {'O', 'n', 'e', ' ', (byte) 0xc3, (byte) 0x28, ' ', 'x', '\n'});
    Run run = polybius("read", binary, broken);
    assertThat(run.err()).contains(binary + ": ");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void aDateThatCannotBeReadIsAFailureAndNoPathEntersTheReading() throws IOException {
    Path lines = folder.resolve("dates.jsonl");
    Files.writeString(
        lines,
        "{\"id\": \"a\", \"text\": \"Two nurses were freed.\", \"published\": \"someday\"}\n");
    Run run = polybius("read", "--format", "json", lines).assertCode(Exit.WITH_FAILURES);
    run.assertMessages(
        lines + ": report a: cannot read the date of publication \"someday\"",
        "1 report read, 1 failure");
    assertThat(run.out()).contains("PUBLISHED_UNREADABLE").doesNotContain("dates.jsonl");
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), ENGLISH);
    assumeThat(secret.toFile().setReadable(false) && !Files.isReadable(secret))
        .as("this user may read everything")
        .isTrue();
    polybius("read", secret)
        .assertCode(Exit.NOTHING)
        .assertMessages("may not be read", "0 reports");
  }

  @Test
  void aNameThatATerminalWouldObeyIsPrintedHarmlessly() {
    Run run = polybius("read", folder.resolve("x\u001b[2J\u202ey")).assertCode(Exit.NOTHING);
    assertThat(run.err()).doesNotContain("\u001b", "\u202e");
  }

  @Test
  void whatIsReadVerifiesAndWhatIsAlteredDoesNot() throws IOException {
    Path reading = folder.resolve("reading.json");
    polybius("read", "--format", "json", "-o", reading, english).assertCode(Exit.DONE);
    assertThat(polybius("verify", reading).assertCode(Exit.DONE).out())
        .isEqualTo("1 reading checked, 0 findings\n");
    String altered = Files.readString(reading).replace("12 miners", "13 miners");
    Run run = withInput(altered, "verify", "-").assertCode(Exit.WITH_FAILURES);
    assertThat(run.out()).contains("-: /report/sha256: is not the hash of the text");
  }

  @Test
  void verifiesEveryLineAndNamesTheOneThatIsWrong() throws IOException {
    String line =
        polybius("read", "--format", "json", english, english).out().lines().findFirst().get();
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(
        lines,
        Stream.of(line, line.replace("polybius/1", "polybius/7"), "{]}", line)
            .reduce("", (a, b) -> a + b + "\n"));
    Run run = polybius("verify", lines).assertCode(Exit.WITH_FAILURES);
    assertThat(run.out())
        .contains(lines + ":2: /schema: \"polybius/7\" is not \"polybius/1\"\n")
        .endsWith("3 readings checked, 1 finding, 1 failure\n");
    assertThat(run.err()).contains(lines + ":3: is no JSON");
  }

  @Test
  void whatIsNoReadingAtAllCannotBeVerified() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.json"), "");
    polybius("verify", empty, folder.resolve("missing")).assertCode(Exit.NOTHING);
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        ReadingJson.class.getResourceAsStream("/org/polybius/contract/polybius-1.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }
}
