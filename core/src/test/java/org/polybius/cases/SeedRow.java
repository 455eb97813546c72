package org.polybius.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What must come out of one row of the seed report, or of its twin.
 *
 * @param name the row's name, after the sentences it is about
 * @param row what is asked: {@code expect} and {@code forbid} as in a case, {@code report} with
 *     fields of the report, {@code silentFrom} with the words from which on nothing may be claimed
 */
record SeedRow(String name, JsonNode row) {

  /** The rows of {@code seed} or {@code twin}. */
  static List<SeedRow> of(String text) {
    return JsonLines.of("/org/polybius/seed/" + text + "-rows.jsonl").stream()
        .map(row -> new SeedRow(row.path("row").asText(), row))
        .toList();
  }

  /** What a reading has wrong in this row, in words. */
  List<String> complaints(JsonNode reading, Substitution substitution) {
    JsonNode asked = substitution.in(row);
    CaseMatcher matcher = new CaseMatcher(reading);
    List<String> complaints =
        new ArrayList<>(
            matcher.complaints(
                JsonLines.list(asked.path("expect")), JsonLines.list(asked.path("forbid"))));
    if (asked.has("report") && !matcher.matches(asked.path("report"), reading.path("report"))) {
      complaints.add("report is not " + asked.path("report"));
    }
    if (asked.has("silentFrom")) {
      int from =
          reading.path("report").path("text").asText().indexOf(asked.path("silentFrom").asText());
      for (JsonNode claim : reading.path("claims")) {
        if (start(claim) >= from) {
          complaints.add("claims something of the report's talk about itself: " + claim);
        }
      }
    }
    return complaints;
  }

  private static int start(JsonNode claim) {
    return claim.path("evidence").path("spans").path(0).path("start").asInt();
  }

  @Override
  public String toString() {
    return name;
  }
}
