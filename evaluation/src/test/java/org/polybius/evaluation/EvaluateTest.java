package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int evaluate(String... args) {
    return new CommandLine(new Evaluate())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  @Test
  void missingFolderIsNamed(@TempDir Path folder) {
    assertThat(evaluate("plv", "--gold", folder.resolve("nowhere").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("nowhere");
  }

  @Test
  void unknownSuiteIsNamedBesideThoseThereAre(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("newsquant"));
    assertThat(evaluate("nonesuch", "--gold", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nonesuch", "newsquant");
  }

  @Test
  void brokenRecordIsNamedAndTheOthersAreMeasured(@TempDir Path folder) throws IOException {
    Path set = Files.createDirectory(folder.resolve("newsquant"));
    Files.writeString(
        set.resolve("some.jsonl"),
        """
        {"text":"Seven ships came.","quantities":[{"change":"=","value":"7.0"}]}
        {oh
        """);
    assertThat(evaluate("newsquant", "--gold", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("some.jsonl:2");
    assertThat(out.toString()).contains("| newsquant | value-f1 | 1.000 |");
  }

  @Test
  void figureThatRestsOnNoItemIsNotGiven(@TempDir Path folder) throws IOException {
    Path set = Files.createDirectory(folder.resolve("newsquant"));
    Files.writeString(
        set.resolve("some.jsonl"),
        """
        {"text":"Seven ships came.","quantities":[{"change":"=","value":"7.0"}]}
        """);
    assertThat(evaluate("newsquant", "--gold", folder.toString())).isZero();
    assertThat(out.toString()).contains("value-f1").doesNotContain("no-quantity-accuracy");
  }

  @Test
  void figureThatCannotBeMeasuredYetSaysWhatItNeedsAndHasNoValue() {
    Suite.Measurement measurement =
        new Suite.Measurement(
            List.of(), List.of(new Suite.NotYet("f1", "a reader")), List.of(), List.of(), 0);
    List<Evaluate.Result> results = List.of(new Evaluate.Result("pages", measurement, 1, 0));
    assertThat(Results.table(results, Yardsticks.load()))
        .anyMatch(l -> l.startsWith("| pages | f1 | not yet: needs a reader |"));
    assertThat(Results.json(results, Sample.ALL, true)).doesNotContain("f1");
  }

  @Test
  void jsonHasRowsOfTheAgreedFieldsAndNothingElse() throws IOException {
    assertThat(
            evaluate("newsquant", "plv", "--gold", Samples.folder().toString(), "--format", "json"))
        .isZero();
    JsonNode root = new ObjectMapper().readTree(out.toString());
    assertThat(root.fieldNames()).toIterable().containsExactly("rows");
    assertThat(root.path("rows")).hasSize(5);
    for (JsonNode row : root.path("rows")) {
      assertThat(row.fieldNames())
          .toIterable()
          .containsExactly(
              "suite",
              "metric",
              "value",
              "low",
              "high",
              "items",
              "seconds",
              "sentencesPerCpuSecond");
      assertThat(row.path("value").asDouble()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void wrongItemsDoNotSpoilTheJson(@TempDir Path folder) throws IOException {
    Path set = Files.createDirectory(folder.resolve("newsquant"));
    Files.writeString(
        set.resolve("a.jsonl"),
        "{\"text\":\"Seven ships came.\",\"quantities\":[{\"change\":\"=\",\"value\":\"8\"}]}");
    String[] args = {"newsquant", "--gold", folder.toString(), "--errors", "3"};
    assertThat(evaluate(args)).isZero();
    assertThat(out.toString()).contains("a.jsonl:1: expected ", ", got ", "Seven ships came.");
    out.getBuffer().setLength(0);
    assertThat(evaluate("newsquant", "--gold", folder.toString(), "--errors", "3", "--format=json"))
        .isZero();
    assertThat(new ObjectMapper().readTree(out.toString()).path("rows")).isNotEmpty();
    assertThat(out.toString()).doesNotContain("Seven ships");
    assertThat(err.toString()).contains("Seven ships");
  }

  @Test
  void folderOfOurFormIsASuiteOfItsNameWithClaimsAloneOrASituationAlone(@TempDir Path gold)
      throws IOException {
    for (String left : List.of("claims.jsonl", "expected.json")) {
      Path parent = gold.resolve(left);
      Path copy = Samples.copy(Samples.OWN, parent);
      Files.delete(copy.resolve(left));
      Files.move(copy, parent.resolve("strait-2032"));
      assertThat(evaluate("all", "--gold", parent.toString())).isZero();
    }
    assertThat(out.toString())
        .containsOnlyOnce("| strait-2032 | tallies-right |")
        .containsOnlyOnce("| strait-2032 | figures-f1 |");
  }

  @Test
  void folderOfOurFormTakesItsReportsFromTheExamplesWhereItHasNone(@TempDir Path folder)
      throws IOException {
    Path copy = Samples.copy(Samples.OWN, folder.resolve("gold"));
    Path examples = Files.createDirectories(folder.resolve("examples").resolve(Samples.OWN));
    String gold = folder.resolve("gold").toString();
    Files.move(copy.resolve("reports.jsonl"), examples.resolve("reports.jsonl"));
    assertThat(evaluate(Samples.OWN, "--gold", gold)).isZero();
    assertThat(out.toString()).contains("| figures-f1 |");
    Files.delete(examples.resolve("reports.jsonl"));
    assertThat(evaluate(Samples.OWN, "--gold", gold)).isEqualTo(3);
    assertThat(err.toString()).contains("no reports for", Samples.OWN);
  }
}
