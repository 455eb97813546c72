package org.polybius.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinesTest {
  private static final Lines LINES = Lines.standard();

  static Stream<String> entries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Lines.class.getResourceAsStream("other-lines.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyEntryTakesItsExampleAndNotItsCounterExample(String entry) {
    String[] cells = entry.split("\t", -1);
    assertThat(cells).hasSize(4);
    boolean end = cells[0].equals("END");
    assertThat(end ? LINES.end(cells[2]) : LINES.other(cells[2])).as(cells[2]).isTrue();
    assertThat(LINES.end(cells[3]) || LINES.other(cells[3])).as(cells[3]).isFalse();
  }
}
