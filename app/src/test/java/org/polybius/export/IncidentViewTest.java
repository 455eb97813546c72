package org.polybius.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.contract.Records;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Fate;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.incident.Standing;

class IncidentViewTest {
  private static final Item.Id CLAIM = new Item.Id("r1", "ev1");

  @SuppressWarnings("unchecked")
  private static final MatterView<Incident> VIEW = (MatterView<Incident>) IncidentView.view();

  private static Incident incident(
      Standing standing, long low, long high, List<String> realisedBy) {
    return new Incident(
        "i-1",
        "violence",
        standing,
        EventType.ASSAULT,
        EventMode.FIREARMS,
        "2024-03-04",
        "2024-03-04",
        List.of(),
        List.of(new Incident.Who("Ana", null, List.of(CLAIM))),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Incident.Figure(Fate.KILLED, low, high, high, "newest", List.of())),
        List.of(),
        realisedBy,
        List.of("r1"),
        List.of(CLAIM),
        List.of(),
        Set.of("ana"));
  }

  @Test
  void figureShowsItsRangeOnlyWhereReportsDiffer() {
    assertThat(VIEW.cells().apply(incident(Standing.ACTUAL, 2, 3, List.of())))
        .containsExactly("i-1", "2024-03-04", "violence", "", "Ana", "", "3 killed [2–3]", "1");
    assertThat(VIEW.cells().apply(incident(Standing.ACTUAL, 3, 3, List.of()))).contains("3 killed");
  }

  @Test
  void whatIsAheadSaysSoAndWhetherItWasRealised() {
    assertThat(VIEW.cells().apply(incident(Standing.AHEAD, 2, 3, List.of())))
        .contains("violence (ahead)");
    assertThat(VIEW.cells().apply(incident(Standing.AHEAD, 2, 3, List.of("i-2"))))
        .contains("violence (realised)");
  }

  @Test
  void incidentIsWrittenDownAndReadBack() {
    Incident incident = incident(Standing.ACTUAL, 2, 3, List.of());
    assertThat(Records.read(Records.line(incident), Incident.class)).isEqualTo(incident);
  }
}
