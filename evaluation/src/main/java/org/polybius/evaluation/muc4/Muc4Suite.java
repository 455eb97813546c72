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
import org.polybius.evaluation.muc4.Answer.Role;
import org.polybius.model.Reading;
import org.polybius.pipeline.Pipeline;

/** MUC-4 reports with their templates. */
public final class Muc4Suite implements Suite {

  @Override
  public String name() {
    return "muc4";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    Outcomes items = new Outcomes();
    List<Map<String, Counts>> counts = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".jsonl")) {
      for (JsonNode record : GoldFiles.lines(file, broken)) {
        String text = record.path("text").asText();
        if (text.isBlank() || !record.path("templates").isArray()) {
          broken.add(file.getFileName() + ": " + record.path("id") + ": no text or no templates");
          continue;
        }
        String id = record.path("id").asText("report");
        if (!sample.takes(id)) {
          continue;
        }
        Reading reading = pipeline.read(Inputs.report(id, null, null, Truecaser.truecase(text)));
        Answer gold = Templates.read(record.path("templates"));
        Answer got = FoundAnswer.of(reading);
        Map<String, Counts> score = AnswerScorer.score(gold, got);
        counts.add(score);
        items.add(id, score);
        errors(id, gold, got, errors);
      }
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

  private static void errors(String id, Answer gold, Answer got, List<String> errors) {
    if (!gold.types().equals(got.types())) {
      errors.add("TYPE " + id + " expected " + gold.types() + " got " + got.types());
    }
    for (Role role : Role.values()) {
      List<String> wanted = wordings(gold, role);
      List<String> found = wordings(got, role);
      if (!wanted.isEmpty() || !found.isEmpty()) {
        errors.add(role + " " + id + " expected " + wanted + " got " + found);
      }
    }
    if (!gold.numbers().isEmpty()) {
      errors.add("NUMBERS " + id + " expected " + gold.numbers() + " got " + got.numbers());
    }
  }

  private static List<String> wordings(Answer answer, Role role) {
    return answer.roles().getOrDefault(role, List.of()).stream()
        .map(f -> String.join(" / ", f.alternatives()))
        .toList();
  }
}
