package org.polybius.evaluation.gunviolence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.polybius.evaluation.GoldFiles;

/** Reads incidents and their reports. */
final class Incidents {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

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
    List<GoldFiles.Entry> reports = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".jsonl")) {
      for (GoldFiles.Entry entry : GoldFiles.lines(file, broken)) {
        JsonNode node = entry.json();
        if (node.path("num_killed").isNumber()) {
          String id = node.path("incident_uri").asText();
          long killed = node.path("num_killed").asLong();
          long injured = node.path("num_injured").asLong();
          byId.put(id, new Incident(id, killed, injured, new ArrayList<>()));
        } else if (node.has("content")) {
          reports.add(entry);
        } else {
          broken.add(entry.id() + ": neither an incident nor a report");
        }
      }
    }
    reports.forEach(r -> add(byId, r, broken));
    byId.values().removeIf(i -> i.reports().isEmpty());
    byId.values().forEach(i -> i.reports().sort(Incidents::byDay));
    return List.copyOf(byId.values());
  }

  private static void add(Map<String, Incident> byId, GoldFiles.Entry entry, List<String> broken) {
    JsonNode report = entry.json();
    Incident incident = byId.get(report.path("incident").asText());
    String text = report.path("content").asText();
    String day = report.path("dct").asText();
    String id = report.path("id").asText();
    if (incident == null) {
      broken.add(entry.id() + ": no incident " + report.path("incident").asText());
    } else if (id.isBlank() || text.isBlank() || !DAY.matcher(day).matches()) {
      broken.add(entry.id() + ": no id, no content or no day of publication");
    } else {
      String title = report.path("title").asText();
      incident.reports().add(new Item(id, title.isBlank() ? id : title, day, text));
    }
  }

  private static int byDay(Item a, Item b) {
    int day = a.published().compareTo(b.published());
    return day != 0 ? day : a.id().compareTo(b.id());
  }
}
