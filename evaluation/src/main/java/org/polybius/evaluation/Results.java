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

  /**
   * {@code {"rows":[{"suite","metric","value","low","high","items","seconds",…}]}}; of a sample,
   * and with items, also {@code version} and {@code sample}, by which {@link Measured} tells
   * whether two can be compared.
   *
   * @param items whether to add what each item came to ({@code items}) and the wrong ones in words,
   *     with the texts of the set ({@code errors})
   */
  static String json(List<Evaluate.Result> results, Sample sample, boolean items) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    if (items || !sample.equals(Sample.ALL)) {
      root.put("version", Measured.VERSION).put("sample", sample.oneIn());
    }
    addRows(root.putArray("rows"), results);
    if (items) {
      addItems(root.putArray("items"), results);
      addErrors(root.putArray("errors"), results);
    }
    return root.toPrettyString();
  }

  private static void addRows(ArrayNode rows, List<Evaluate.Result> results) {
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
  }

  private static void addItems(ArrayNode items, List<Evaluate.Result> results) {
    for (Evaluate.Result result : results) {
      for (Outcome outcome : result.measurement().outcomes()) {
        items
            .addObject()
            .put("suite", result.suite())
            .put("metric", outcome.metric())
            .put("id", outcome.id())
            .put("right", outcome.counts().right())
            .put("produced", outcome.counts().produced())
            .put("wanted", outcome.counts().wanted());
      }
    }
  }

  private static void addErrors(ArrayNode errors, List<Evaluate.Result> results) {
    for (Evaluate.Result result : results) {
      for (String text : result.measurement().errors()) {
        errors.addObject().put("suite", result.suite()).put("text", text);
      }
    }
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
