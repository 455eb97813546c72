package org.polybius.extract.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polybius.extract.Table;
import org.polybius.model.Period;

/** The examples of {@code rules.tsv} hold, and its counter-examples give nothing. */
class RulesTest {
  private static final AnchorDay MONDAY =
      new AnchorDay(Period.Anchor.Kind.PUBLISHED, LocalDate.of(2023, 12, 11));

  @TestFactory
  Stream<DynamicTest> examples() {
    return Table.load(RuleBook.class, "rules.tsv").rows().stream()
        .flatMap(
            row ->
                row.list("examples").stream()
                    .map(e -> dynamicTest(row.get("rule") + ": " + e, () -> holds(e))));
  }

  @TestFactory
  Stream<DynamicTest> counterExamples() {
    return Table.load(RuleBook.class, "rules.tsv").rows().stream()
        .flatMap(
            row ->
                row.list("counter-examples").stream()
                    .map(
                        e ->
                            dynamicTest(
                                row.get("rule") + ": " + e,
                                () -> assertThat(found(e, Direction.UNKNOWN)).isEqualTo(""))));
  }

  private static void holds(String example) {
    String[] sides = example.split(" => ");
    Direction direction =
        switch (sides[0].charAt(0)) {
          case '<' -> Direction.PAST;
          case '>' -> Direction.FUTURE;
          default -> Direction.UNKNOWN;
        };
    String text = direction == Direction.UNKNOWN ? sides[0] : sides[0].substring(2);
    assertThat(found(text, direction)).isEqualTo(sides[1]);
  }

  private static String found(String text, Direction direction) {
    List<TimeGrammar.Match> matches = TimeGrammar.find(text, 0, text.length());
    return matches.stream().map(m -> value(m, direction)).collect(Collectors.joining(" "));
  }

  private static String value(TimeGrammar.Match match, Direction direction) {
    if (match.expression() instanceof Length length) {
      return length.iso().orElse("~");
    }
    return match
        .expression()
        .resolve(Reference.of(MONDAY, direction))
        .map(Period::edtf)
        .orElse("~");
  }
}
