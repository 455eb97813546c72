package org.polybius.evaluation.gunviolence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.evaluation.gunviolence.GunViolenceSuite.Said;

class IncidentsTest {

  @Test
  void reportsStandWithTheirIncidentTheNewestLast(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("any.jsonl"),
        """
        {"incident_uri":"7","num_killed":1,"num_injured":2}
        {"incident":"7","id":"b","title":"t","dct":"2014-02-02","content":"x"}
        {"incident":"7","id":"a","title":"t","dct":"2014-02-01","content":"x"}
        {"incident":"8","id":"c","title":"t","dct":"2014-02-01","content":"x"}
        no record
        """);
    List<String> broken = new ArrayList<>();
    List<Incidents.Incident> incidents = Incidents.in(folder, broken);
    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).reports()).extracting(Incidents.Item::id).containsExactly("a", "b");
    assertThat(broken).hasSize(2);
  }

  @Test
  void reportWithoutFiguresSaysNobody() {
    assertThat(GunViolenceSuite.said(List.of())).isEqualTo(new Said(0, 0));
  }
}
