package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ComparisonTest {

  private static Measured measured(double value, List<Outcome> outcomes, List<String> errors)
      throws IOException {
    Suite.Measurement measurement =
        new Suite.Measurement(
            List.of(new Row("ships", "f1", value, value, value, 2)),
            List.of(),
            errors,
            List.of(),
            0,
            outcomes);
    List<Evaluate.Result> results = List.of(new Evaluate.Result("ships", measurement, 1, 0));
    return Measured.parse(Results.json(results, Sample.ALL, true));
  }

  private static Outcome outcome(String id, int right) {
    return new Outcome(id, "f1", new Counts(right, 1, 1));
  }

  @Test
  void figureAndTheItemsThatTurnedAreShownAndThoseThatStayedAreNot() throws IOException {
    Measured old =
        measured(
            0.5,
            List.of(outcome("a", 0), outcome("b", 1), outcome("c", 1)),
            List.of("a: seven ships"));
    Measured now =
        measured(
            0.75,
            List.of(outcome("a", 1), outcome("b", 0), outcome("c", 1)),
            List.of("b: nine ships"));
    assertThat(Comparison.lines(old, now))
        .containsExactly(
            "ships f1 0.5000 → 0.7500 (+0.2500)",
            "  better ships f1 a 0 right of 1 wanted, 1 given → 1 right of 1 wanted, 1 given",
            "  worse ships f1 b 1 right of 1 wanted, 1 given → 0 right of 1 wanted, 1 given",
            "  no longer wrong ships a: seven ships",
            "  newly wrong ships b: nine ships");
  }

  @Test
  void itemThatOnlyOneOfThemHasIsNeitherBetterNorWorse() throws IOException {
    Measured old = measured(1, List.of(outcome("a", 1)), List.of());
    Measured now = measured(1, List.of(outcome("b", 0)), List.of());
    assertThat(Comparison.lines(old, now))
        .contains("  gone ships f1 a", "  new ships f1 b")
        .noneMatch(l -> l.contains("worse"));
  }

  @Test
  void differentSamplesAreNotCompared() throws IOException {
    Measured old = Measured.parse("{\"version\":1,\"sample\":10,\"rows\":[]}");
    assertThatThrownBy(() -> Comparison.lines(old, measured(1, List.of(), List.of())))
        .hasMessageContaining("one document in 10");
  }

  @Test
  void oldFileThatCannotBeReadIsNamedWithTheReason(@TempDir Path folder) throws IOException {
    Path set = Files.createDirectory(folder.resolve("newsquant"));
    Files.writeString(set.resolve("a.jsonl"), "{\"text\":\"No ships.\",\"quantities\":[]}\n");
    Path garbled = Files.writeString(folder.resolve("garbled.json"), "{oh");
    Path newer = Files.writeString(folder.resolve("newer.json"), "{\"version\":9,\"rows\":[]}");
    Path other = Files.writeString(folder.resolve("other.json"), "{\"version\":1}");
    assertThat(complaint(folder, folder.resolve("none.json"))).contains("none.json: no such file");
    assertThat(complaint(folder, garbled)).contains("garbled.json: no JSON");
    assertThat(complaint(folder, newer)).contains("newer.json: version 9");
    assertThat(complaint(folder, other)).contains("other.json: no rows");
  }

  private static String complaint(Path gold, Path old) {
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new Evaluate())
            .setErr(new PrintWriter(err))
            .execute("newsquant", "--gold", gold.toString(), "--compare", old.toString());
    assertThat(code).isEqualTo(3);
    return err.toString();
  }
}
