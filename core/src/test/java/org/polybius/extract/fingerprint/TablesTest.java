package org.polybius.extract.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.extract.Table;
import org.polybius.model.Report;
import org.polybius.text.Paragraphs;

/** The examples in the tables of this package. */
class TablesTest {
  static Stream<Table.Row> notes() {
    return Table.load(Notes.class, "notes.tsv").rows().stream();
  }

  static Stream<Table.Row> credits() {
    return Table.load(Credits.class, "credits.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void aNoteIsOneAndItsCounterExampleNone(Table.Row row) {
    assertThat(row.get("example")).matches(row.get("pattern"));
    assertThat(Notes.isNote(row.get("counterExample"))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("credits")
  void aCueCreditsAndWithoutANameItDoesNot(Table.Row row) {
    assertThat(credited(row.get("example"))).hasSize(1);
    assertThat(credited(row.get("counterExample"))).isEmpty();
  }

  private static List<String> credited(String text) {
    Report report =
        new Report(
            "r1", "0", null, null, null, List.of(), null, null, null, null, null, text, Map.of());
    return Credits.of(report, Paragraphs.of(text, 0));
  }
}
