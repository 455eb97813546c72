package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polybius.model.Span;

/** The examples of {@code datelines.tsv} and {@code lines.tsv} hold. */
class FormsTest {
  private static Stream<String> cells(List<String> row, int column) {
    return Arrays.stream(row.get(column).split(" \\|\\| ")).filter(c -> !c.isBlank());
  }

  @TestFactory
  Stream<DynamicTest> datelines() {
    return Rows.of("datelines.tsv").stream()
        .flatMap(row -> cells(row, 2))
        .map(e -> dynamicTest(e, () -> dateline(e)));
  }

  private static void dateline(String example) {
    String[] sides = example.split(" => ", -1);
    String text = sides[0] + (sides[0].endsWith(" ") ? "" : " ") + "Six ships left the harbour.";
    Dateline d = Dateline.at(text, 0);
    String credits =
        d.credits().stream().map(c -> c.credit().name()).collect(Collectors.joining(","));
    String got = words(text, d.place()) + "|" + words(text, d.date()) + "|" + credits;
    assertThat(got).isEqualTo(sides[1].replaceFirst("^\\|\\|(?=\\||\\d)", "|").strip());
    assertThat(text.substring(d.end())).isEqualTo("Six ships left the harbour.");
  }

  private static String words(String text, @Nullable Span span) {
    return span == null ? "" : span.in(text);
  }

  @TestFactory
  Stream<DynamicTest> openingsThatAreNoDateline() {
    return Rows.of("datelines.tsv").stream()
        .flatMap(row -> cells(row, 3))
        .map(e -> dynamicTest(e, () -> assertThat(Dateline.at(e, 0).end()).isZero()));
  }

  @TestFactory
  Stream<DynamicTest> lines() {
    return Rows.of("lines.tsv").stream()
        .flatMap(
            row ->
                cells(row, 2)
                    .map(
                        e ->
                            dynamicTest(
                                e,
                                () ->
                                    assertThat(LineKind.of(e).map(LineKind.Hit::kind))
                                        .contains(LineKind.valueOf(row.get(0))))));
  }

  @TestFactory
  Stream<DynamicTest> linesThatAreProse() {
    return Rows.of("lines.tsv").stream()
        .flatMap(row -> cells(row, 3))
        .map(e -> dynamicTest(e, () -> assertThat(LineKind.of(e)).isEmpty()));
  }
}
