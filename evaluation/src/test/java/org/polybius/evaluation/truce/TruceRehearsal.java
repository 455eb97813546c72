package org.polybius.evaluation.truce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.situation.Expected;
import org.polybius.evaluation.situation.ShuffledSituation;
import org.polybius.evaluation.situation.Situations;
import org.polybius.model.Report;

/**
 * Three reports with two figures (one part of the other), a statement, an agreement and a contact
 * each, in other places; and three tallies, three agreements, three channels and a pair of copies.
 *
 * @param gold the claims
 * @param expected the situation
 */
public record TruceRehearsal(GoldClaims gold, Expected expected) implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Report> reports = GoldClaims.reports(folder.resolve("reports.jsonl"), broken);
    return new TruceRehearsal(
        GoldClaims.read(reports, folder.resolve("claims.jsonl"), broken),
        Expected.read(folder.resolve("expected.json"), broken));
  }

  @Override
  public int size() {
    return gold.documents().size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    Map<String, List<Item>> read = new HashMap<>();
    List<String> reports = gold.documents().stream().map(GoldClaims.Document::id).toList();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != NOTHING) {
        read.put(reports.get(i), gold.documents().get(answers[i]).items());
      }
    }
    return TruceSuite.both(
        new ClaimSuite("own", gold).figures(read),
        Situations.figures("own", expected, ShuffledSituation.of(expected, reports, answers)),
        List.of());
  }

  @Override
  public Map<String, Double> chance() {
    Map<String, Double> chance = new HashMap<>();
    for (String kind : List.of("figures", "statements", "agreements", "contacts")) {
      for (String found : List.of("", "-found")) {
        for (String figure : List.of("-f1", "-precision", "-recall")) {
          chance.put(kind + found + figure, 1 / 3.0);
        }
      }
    }
    for (String figure : List.of("-f1", "-precision", "-recall")) {
      chance.put("links" + figure, 1 / 3.0);
    }
    // Each report has a fate of its own.
    for (String metric : List.of("figures-macro-f1", "fate.RELEASED", "fate.KILLED", "fate.HELD")) {
      chance.put(metric, 1 / 3.0);
    }
    // Asked only of figures and agreements that are right, and of those all is right here.
    for (String field : List.of("interval", "fate", "aggregation", "status", "day", "day-stated")) {
      chance.put(field + "-accuracy", 1.0);
    }
    for (String field : List.of("voice", "agreement-stage", "agreement-mediators")) {
      chance.put(field + "-accuracy", 1.0);
    }
    chance.put("agreement-duration-accuracy", 1.0);
    chance.putAll(ShuffledSituation.chance());
    return chance;
  }
}
