package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

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
  void figureThatCannotBeMeasuredYetSaysWhatItNeedsAndHasNoValue() {
    Suite.Measurement measurement =
        new Suite.Measurement(
            List.of(), List.of(new Suite.NotYet("f1", "a reader")), List.of(), List.of(), 0);
    List<Evaluate.Result> results = List.of(new Evaluate.Result("pages", measurement, 1, 0));
    assertThat(Results.table(results, Yardsticks.load()))
        .anyMatch(l -> l.startsWith("| pages | f1 | not yet: needs a reader |"));
    assertThat(Results.json(results, Sample.ALL, true)).doesNotContain("f1");
  }
}
