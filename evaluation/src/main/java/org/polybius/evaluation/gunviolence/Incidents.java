package org.polybius.evaluation.gunviolence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polybius.evaluation.GoldFiles;

/** Reads incidents and their reports. */
final class Incidents {

  /**
   * A report.
   *
   * @param id as given
   * @param title as given
   * @param published day of publication
   * @param text as given
   */
  record Item(String id, String title, String published, String text) {}

  /**
   * An incident.
   *
   * @param id as given
   * @param killed people killed, the attacker included
   * @param injured people injured
   * @param reports by day of publication, then id; never none
   */
  record Incident(String id, long killed, long injured, List<Item> reports) {}

  private Incidents() {}

  /**
   * The incidents of a folder that have reports, by id. Records with {@code num_killed} are
   * incidents, those with {@code content} are reports, whatever file they stand in.
   *
   * @param broken takes a line per record that is neither, and per report without an incident
   */
  static List<Incident> in(Path folder, List<String> broken) throws IOException {
    Map<String, Incident> byId = new TreeMap<>();
    List<JsonNode> reports = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".jsonl")) {
      for (JsonNode node : GoldFiles.lines(file, broken)) {
        if (node.has("num_killed")) {
          String id = node.path("incident_uri").asText();
          long killed = node.path("num_killed").asLong();
          long injured = node.path("num_injured").asLong();
          byId.put(id, new Incident(id, killed, injured, new ArrayList<>()));
        } else if (node.has("content")) {
          reports.add(node);
        } else {
          broken.add(file.getFileName() + ": neither an incident nor a report");
        }
      }
    }
    reports.forEach(r -> add(byId, r, broken));
    byId.values().removeIf(i -> i.reports().isEmpty());
    byId.values().forEach(i -> i.reports().sort(Incidents::byDay));
    return List.copyOf(byId.values());
  }

  private static void add(Map<String, Incident> byId, JsonNode report, List<String> broken) {
    Incident incident = byId.get(report.path("incident").asText());
    String id = report.path("id").asText();
    if (incident == null) {
      broken.add("report " + id + ": no incident " + report.path("incident").asText());
      return;
    }
    incident
        .reports()
        .add(
            new Item(
                id,
                report.path("title").asText(),
                report.path("dct").asText(),
                report.path("content").asText()));
  }

  private static int byDay(Item a, Item b) {
    int day = a.published().compareTo(b.published());
    return day != 0 ? day : a.id().compareTo(b.id());
  }
}
