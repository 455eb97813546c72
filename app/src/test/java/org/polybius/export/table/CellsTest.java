package org.polybius.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.export.Harmless;

class CellsTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\uff1dcmd", "'=1", "\uff0d2"})
  void aTextThatASpreadsheetWouldReckonIsMadeText(String text) {
    assertThat(Cells.of(text)).isEqualTo("'" + text);
  }

  @Test
  void tabsAndReturnsAtTheBeginningGoAndTheFormulaBehindThemIsGuarded() {
    assertThat(Cells.of("\t=1+1")).isEqualTo("'=1+1");
    assertThat(Cells.of("\r\n@x")).isEqualTo("'@x");
  }

  @Test
  void numbersStayNumbers() {
    assertThat(Cells.of(-5L)).isEqualTo("-5");
    assertThat(Cells.of(-22.9)).isEqualTo("-22.9");
    assertThat(Cells.of(1.0e-7)).isEqualTo("0.0000001");
  }

  @Test
  void whatSeparatesTheTextsOfAListIsTakenOutOfThem() {
    assertThat(Cells.of(List.of("a;b", "c\\", "d"))).isEqualTo("a\\;b; c\\\\; d");
    assertThat(Cells.of(List.of("=1", "=2"))).isEqualTo("'=1; =2");
  }

  @Property
  void takingTheFirstApostropheOffGivesTheTextBack(@ForAll String text) {
    String cell = Cells.of(text);
    String back = cell.startsWith("'") ? cell.substring(1) : cell;
    assertThat(back).isEqualTo(Harmless.line(text));
    assertThat(cell).doesNotMatch("(?s)[=+@\\-\\t\\r\uff1d\uff0b\uff0d\uff20].*");
  }
}
