package org.polybius.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.extract.Table;

/** Every rule reads its example, and leaves its counter-example alone. */
class RulesTest {

  static Stream<Table.Row> rules() {
    return Table.load(StatementReader.class, "rules.tsv").rows().stream()
        .filter(r -> !r.get("example").isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void readsItsExample(Table.Row rule) {
    assertThat(read(rule.get("example"))).contains(rule.get("id"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void leavesItsCounterExampleAlone(Table.Row rule) {
    assertThat(read(rule.get("counterExample"))).doesNotContain(rule.get("id"));
  }

  private static List<String> read(String text) {
    return ReadText.of(text).statements().stream().map(s -> s.head().evidence().rule()).toList();
  }
}
