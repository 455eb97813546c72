package org.polybius.evaluation.gunviolence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polybius.evaluation.Rehearsal;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.gunviolence.GunViolenceSuite.Answers;
import org.polybius.evaluation.gunviolence.GunViolenceSuite.Said;
import org.polybius.evaluation.gunviolence.GunViolenceSuite.Told;
import org.polybius.evaluation.gunviolence.Incidents.Incident;

/**
 * Two incidents of two reports each: one killed in both, two injured in one of them.
 *
 * @param incidents the gold
 * @param byReport the incident of each report, in the order of the incidents
 */
public record GunViolenceRehearsal(List<Incident> incidents, List<Incident> byReport)
    implements Rehearsal {

  /** Reads a sample. */
  public static Rehearsal of(Path folder) throws IOException {
    List<Incident> all = Incidents.in(folder, new ArrayList<>());
    List<Incident> byReport = new ArrayList<>();
    all.forEach(i -> i.reports().forEach(r -> byReport.add(i)));
    return new GunViolenceRehearsal(all, byReport);
  }

  @Override
  public int size() {
    return byReport.size();
  }

  @Override
  public Suite.Measurement score(int[] answers) {
    Map<String, String> clusters = new LinkedHashMap<>();
    List<Told> told = new ArrayList<>();
    int report = 0;
    for (Incident incident : incidents) {
      List<Said> said = new ArrayList<>();
      for (Incidents.Item item : incident.reports()) {
        int answer = answers[report++];
        if (answer != NOTHING) {
          clusters.put(item.id(), byReport.get(answer).id());
        }
        said.add(said(answer));
      }
      boolean none = clusters.isEmpty();
      // What is said together is what the first report says.
      told.add(new Told(incident, said, said, said.get(0), none ? null : said.get(0)));
    }
    return new GunViolenceSuite().figures(new Answers(told, clusters, clusters), List.of());
  }

  private Said said(int answer) {
    return answer == NOTHING
        ? new Said(0, 0)
        : new Said(byReport.get(answer).killed(), byReport.get(answer).injured());
  }

  @Override
  public Map<String, Double> chance() {
    Map<String, Double> chance = new HashMap<>();
    // One of the three ways to make two pairs of four is right; the others have no pair right, each
    // report with half its cluster, and each cluster half like another.
    chance.put("pairwise-f1", 1 / 3.0);
    chance.put("b3-f1", 2 / 3.0);
    chance.put("story-b3-f1", 2 / 3.0);
    chance.put("ceafe-f1", 2 / 3.0);
    for (String of : List.of("killed", "injured")) {
      // One is killed in both incidents; of the injured, half the reports tell the right number.
      double right = of.equals("killed") ? 1 : 1 / 2.0;
      chance.put(of + "-exact", right);
      chance.put(of + "-exact-goldclusters", right);
      chance.put("newest-counted-" + of, right);
    }
    chance.put("best-counted-killed", 1.0);
    // Both reports are wrong with 2 / 4 · 1 / 3.
    chance.put("best-counted-injured", 5 / 6.0);
    for (String clusters : List.of("", "-goldclusters")) {
      chance.put("killed-rmse" + clusters, 0.0);
      // Both first reports right, one of them, none, each with a third; being wrong is being two
      // off.
      chance.put("injured-rmse" + clusters, (0 + Math.sqrt(2) + 2) / 3);
    }
    return chance;
  }

  @Override
  public Map<String, Double> ofNothing() {
    return Map.of(
        // Nobody was injured in one of the two.
        "injured-exact-goldclusters",
        1 / 2.0,
        "newest-counted-injured",
        1 / 2.0,
        "best-counted-injured",
        1 / 2.0,
        "killed-rmse",
        1.0,
        "injured-rmse",
        Math.sqrt(2),
        "killed-rmse-goldclusters",
        1.0,
        "injured-rmse-goldclusters",
        Math.sqrt(2));
  }
}
