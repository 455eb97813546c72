package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polybius.model.Notice;
import org.polybius.model.Report;

/** The examples of {@code notices.tsv} hold, and what they become. */
class NoticesTest {
  private static final String PROSE = "Rebels freed five miners in Alderburg on Monday.";

  private static Stream<String> cells(List<String> row, int column) {
    return Arrays.stream(row.get(column).split(" \\|\\| ")).filter(c -> !c.isBlank());
  }

  private static List<Notice> notices(List<String> row, String line) {
    boolean title = row.get(1).equals("TITLE");
    return Notices.of(title ? line : null, title ? PROSE : PROSE + "\n\n" + line).stream()
        .map(Notices.Found::notice)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return Rows.of("notices.tsv").stream()
        .flatMap(
            row ->
                cells(row, 3)
                    .map(
                        e ->
                            dynamicTest(
                                e,
                                () ->
                                    assertThat(notices(row, e))
                                        .containsExactly(Notice.valueOf(row.get(0))))));
  }

  @TestFactory
  Stream<DynamicTest> counterExamples() {
    return Rows.of("notices.tsv").stream()
        .flatMap(
            row ->
                cells(row, 4)
                    .map(e -> dynamicTest(e, () -> assertThat(notices(row, e)).isEmpty())));
  }

  private static Report report(String text) throws IOException {
    ReportReader reader =
        new PlainTextReader(Limits.DEFAULT, new Reports(Limits.DEFAULT, new LanguageIdentifier()));
    return FormatSamples.report(FormatSamples.read(reader, "r.txt", text).get(0));
  }

  @Test
  void noticesAreDataWithTheirWords() throws IOException {
    Report report =
        report(
            "UPDATE 1-Miners freed in Alderburg\n\n"
                + "(Updates with number of miners)\n\n"
                + "ALDERBURG, Dec 11 (NNA) - "
                + PROSE
                + "\n\nCorrection: An earlier version gave the wrong number.\n");
    assertThat(report.edition().notices())
        .containsExactly(Notice.UPDATE, Notice.UPDATE, Notice.CORRECTION);
    assertThat(report.spans().get("notices"))
        .extracting(s -> s.in(report.text()))
        .containsExactly(
            "UPDATE 1-Miners freed in Alderburg",
            "(Updates with number of miners)",
            "Correction: An earlier version gave the wrong number.");
  }

  @Test
  void aSlugIsNoProse() throws IOException {
    Report report = report(PROSE + "\n\n(Adds quotes of the minister, who freed ten)\n\n" + PROSE);
    assertThat(Prose.of(report).spans())
        .extracting(s -> s.in(report.text()))
        .noneMatch(p -> p.contains("Adds"));
  }

  @Test
  void anOrdinaryReportHasNone() throws IOException {
    assertThat(report(PROSE).edition().notices()).isEmpty();
    assertThat(report(PROSE).spans()).doesNotContainKey("notices");
  }
}
