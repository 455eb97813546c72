package org.polybius.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.polybius.model.Edition;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;

class ReportIdsTest {
  private static final String HASH = "0123456789abcdef0123";
  private static final String TAKEN = "0123456789abcdef";

  private static Report report(String id, @Nullable String url, @Nullable String title) {
    Edition edition = new Edition("2024-03-02", "2024-03-03T10:00:00Z", List.of());
    return new Report(
        id, HASH, null, title, null, List.of(), null, null, null, url, null, "A text.", Map.of(),
        edition);
  }

  @Test
  void anIdTakenFromTheTextGetsAMarkOfTheAddressAndAGivenOneStays() {
    Report page = report(TAKEN, "https://one.example/a", null);
    String marked = ReportIds.of(page);

    assertThat(marked).startsWith(TAKEN + "-").hasSizeGreaterThan(TAKEN.length() + 1);
    assertThat(ReportIds.of(report(TAKEN, "https://two.example/a", null))).isNotEqualTo(marked);
    assertThat(ReportIds.of(page.named(marked))).isEqualTo(marked);
    assertThat(ReportIds.of(report(TAKEN, null, null))).isEqualTo(TAKEN);
    assertThat(ReportIds.of(report("given", "https://one.example/a", null))).isEqualTo("given");
  }

  @Test
  void anotherIdChangesNothingElseOfTheReport() {
    Report report = report(TAKEN, "https://one.example/a", "A headline");
    Reading reading = new Reading(report, new Run("s", "r", "m"), List.of(), List.of());

    Reading named = ReportIds.with(reading, "other");

    assertThat(named.report().id()).isEqualTo("other");
    assertThat(named.report().named(TAKEN)).isEqualTo(report);
  }

  @Test
  void versionsStandUnderOneAddressOrWithoutAnyUnderOneHeadline() {
    Report addressed = report("a", "https://one.example/a", "Same");

    assertThat(ReportIds.areVersions(addressed, report("a", "https://one.example/a", null)))
        .isTrue();
    assertThat(ReportIds.areVersions(addressed, report("a", "https://two.example/a", "Same")))
        .isFalse();
    assertThat(ReportIds.areVersions(addressed, report("a", null, "Same"))).isFalse();
    assertThat(ReportIds.areVersions(report("a", null, "Same"), report("a", null, "Same")))
        .isTrue();
    assertThat(ReportIds.areVersions(report("a", null, null), report("a", null, null))).isFalse();
    assertThat(ReportIds.ofVersion(addressed)).isEqualTo("a~01234567");
  }
}
