package org.polybius.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints figures as a table or as JSON. */
final class Results {
  private Results() {}

  /** {@code {"rows":[{"suite","metric","value","low","high","items","seconds",…}]}}. */
  static String json(List<Evaluate.Result> results) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ArrayNode rows = root.putArray("rows");
    for (Evaluate.Result result : results) {
      for (Row row : result.measurement().rows()) {
        rows.addObject()
            .put("suite", row.suite())
            .put("metric", row.metric())
            .put("value", rounded(row.value()))
            .put("low", rounded(row.low()))
            .put("high", rounded(row.high()))
            .put("items", row.items())
            .put("seconds", rounded(result.seconds()))
            .put("sentencesPerCpuSecond", rounded(result.sentencesPerCpuSecond()));
      }
    }
    return root.toPrettyString();
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  /** A Markdown table, which is also readable as it is. */
  static List<String> table(List<Evaluate.Result> results, Yardsticks yardsticks) {
    List<String> lines = new ArrayList<>();
    lines.add(
        line("suite", "metric", "figure", "95 % interval", "items", "best known", "peer", "aim"));
    lines.add(line("---", "---", "--:", "--:", "--:", "---", "---", "--:"));
    for (Evaluate.Result result : results) {
      for (Row row : result.measurement().rows()) {
        lines.add(line(row, yardsticks));
      }
      for (Suite.NotYet figure : result.measurement().notYet()) {
        lines.add(line(result.suite(), figure, yardsticks));
      }
      if (result.measurement().sentences() > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s | speed | %.0f sentences per CPU-second | | %d | | | |",
                result.suite(),
                result.sentencesPerCpuSecond(),
                result.measurement().sentences()));
      }
    }
    return lines;
  }

  private static String line(Row row, Yardsticks yardsticks) {
    Yardsticks.Yardstick y =
        yardsticks.of(row.suite(), row.metric()).orElse(new Yardsticks.Yardstick("", "", ""));
    return line(
        row.suite(),
        row.metric(),
        number(row.value()),
        number(row.low()) + "–" + number(row.high()),
        Long.toString(row.items()),
        y.best(),
        y.peer(),
        y.aim());
  }

  private static String line(String suite, Suite.NotYet figure, Yardsticks yardsticks) {
    Yardsticks.Yardstick y =
        yardsticks.of(suite, figure.metric()).orElse(new Yardsticks.Yardstick("", "", ""));
    String needs = "not yet: needs " + figure.needs();
    return line(suite, figure.metric(), needs, "", "", y.best(), y.peer(), y.aim());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
