package org.polybius.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void readsColumnsByNameAndLists() {
    Table table =
        Table.parse("t.tsv", "# from nowhere\nverb\tforms\n\nfree\tfreed| freeing\nlet\t\n");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0).list("forms")).containsExactly("freed", "freeing");
    assertThat(table.rows().get(1).list("forms")).isEmpty();
    assertThat(table.rows().get(1).line()).isEqualTo(5);
  }

  @Test
  void namesFileAndLineOfARowOfAnotherWidth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.parse("t.tsv", "# p\na\tb\n1\t2\t3\n"))
        .withMessage("t.tsv:3: 3 cells, but 2 columns");
  }

  @Test
  void refusesATableWithoutProvenance() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.parse("t.tsv", "a\tb\n1\t2\n"))
        .withMessageContaining("provenance");
  }
}
