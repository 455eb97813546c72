package org.polybius.evaluation.muc4;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.CountRows;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
import org.polybius.evaluation.muc4.Answer.Role;
import org.polybius.model.Report;
import org.polybius.pipeline.Pipeline;

/** MUC-4 reports with their templates. */
public final class Muc4Suite implements Suite {
  /** Code units of a report that are shown beside what is wrong in it. */
  private static final int SHOWN = 400;

  @Override
  public String name() {
    return "muc4";
  }

  /**
   * A report with both answers.
   *
   * @param id as given
   * @param text as given
   * @param gold the templates
   * @param got what was found
   */
  record Case(String id, String text, Answer gold, Answer got) {}

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (Case c : reports(folder, broken)) {
      if (sample.takes(c.id())) {
        Report report = Inputs.report(c.id(), null, null, Truecaser.truecase(c.text()));
        cases.add(new Case(c.id(), c.text(), c.gold(), FoundAnswer.of(pipeline.read(report))));
      }
    }
    return figures(cases, broken);
  }

  /** The reports below a folder, nothing found in them yet. */
  static List<Case> reports(Path folder, List<String> broken) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".jsonl")) {
      for (GoldFiles.Entry entry : GoldFiles.lines(file, broken)) {
        JsonNode record = entry.json();
        String text = record.path("text").asText();
        String id = record.path("id").asText();
        if (id.isBlank() || text.isBlank() || !record.path("templates").isArray()) {
          broken.add(entry.id() + ": no id, no text or no templates");
        } else {
          cases.add(new Case(id, text, Templates.read(record.path("templates")), Answer.NONE));
        }
      }
    }
    return cases;
  }

  /** The figures of what was found. */
  Measurement figures(List<Case> cases, List<String> broken) {
    Outcomes items = new Outcomes();
    List<String> errors = new ArrayList<>();
    List<Map<String, Counts>> counts = new ArrayList<>();
    for (Case c : cases) {
      Map<String, Counts> score = AnswerScorer.score(c.gold(), c.got());
      counts.add(score);
      items.add(c.id(), score);
      errors(c, score, errors);
    }
    CountRows rows = new CountRows(name(), counts);
    return new Measurement(
            List.of(
                rows.f1("roles-f1"),
                rows.f1("incident-type-f1"),
                rows.f1("numbers-f1"),
                rows.f1("numbers2-f1"),
                rows.share("confidence-accuracy")),
            errors,
            broken,
            0)
        .with(items);
  }

  private static void errors(Case c, Map<String, Counts> score, List<String> errors) {
    if (isWrong(score, "incident-type-f1")) {
      errors.add(line("TYPE", c, c.gold().types(), c.got().types()));
    }
    for (Role role : Role.values()) {
      if (isWrong(score, "role." + role)) {
        errors.add(line(role.name(), c, wordings(c.gold(), role), wordings(c.got(), role)));
      }
    }
    if (isWrong(score, "numbers-f1")) {
      errors.add(line("NUMBERS", c, c.gold().numbers(), c.got().numbers()));
    }
    if (isWrong(score, "confidence-accuracy")) {
      errors.add(line("CONFIDENCE", c, c.gold().confidence(), c.got().confidence()));
    }
  }

  private static boolean isWrong(Map<String, Counts> score, String metric) {
    return score.getOrDefault(metric, Counts.NONE).f1() < 1;
  }

  private static String line(String kind, Case c, Object expected, Object got) {
    String start = c.text().substring(0, Math.min(SHOWN, c.text().length()));
    return Wrong.line(kind + " " + c.id(), expected, got, start + " …");
  }

  private static List<String> wordings(Answer answer, Role role) {
    return answer.roles().getOrDefault(role, List.of()).stream()
        .map(f -> String.join(" / ", f.alternatives()))
        .toList();
  }
}
