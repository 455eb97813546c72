package org.polybius.extract.factuality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.polybius.extract.Judgement;
import org.polybius.extract.Table;
import org.polybius.extract.Table.Row;
import org.polybius.model.Certainty;
import org.polybius.model.Status;

/** Runs the example of every entry of the tables through the real model. */
class KnowledgeExamplesTest {

  private static List<Row> rows(String table) {
    return Table.load(Factuality.class, table).rows();
  }

  private static Status expected(String effect) {
    return switch (effect) {
      case "KEEP", "FACT" -> Status.HAPPENED;
      case "NEGATE" -> Status.NOT_HAPPENED;
      default -> Status.valueOf(effect);
    };
  }

  private static void check(String where, String example, Status status, List<String> wrong) {
    Starred starred = Starred.of(example);
    Status got = starred.judgement().status();
    boolean same = got == status || (status == Status.HAPPENED && got == Status.ONGOING);
    if (!same) {
      wrong.add(where + " " + example + " " + status + " but " + got + "\n   " + starred.tree());
    }
  }

  @Test
  void everyEmbeddingPredicateActsAsItsClassSays() {
    Map<String, Row> classes = new HashMap<>();
    rows("classes.tsv").forEach(r -> classes.put(r.get("id"), r));
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("signatures.tsv")) {
      String effect = Objects.requireNonNull(classes.get(row.get("class"))).get("positive");
      check("signatures.tsv:" + row.line(), row.get("example"), expected(effect), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyClassHoldsInBothContexts() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("classes.tsv")) {
      check("classes.tsv:" + row.line(), row.get("example"), expected(row.get("positive")), wrong);
      String[] counter = row.get("counterExample").split("=>");
      Status status = Status.valueOf(counter[1].strip());
      check("classes.tsv:" + row.line(), counter[0].strip(), status, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyModifierSetsStatusAndCertainty() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("modifiers.tsv")) {
      String where = "modifiers.tsv:" + row.line();
      check(where, row.get("example"), expected(row.get("effect")), wrong);
      Judgement judgement = Starred.of(row.get("example")).judgement();
      if (judgement.certainty() != Certainty.valueOf(row.get("certainty"))) {
        wrong.add(where + " " + row.get("example") + " " + judgement.certainty());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLinkerAndInstrumentSetsTheStatus() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("linkers.tsv")) {
      String where = "linkers.tsv:" + row.line();
      check(where, row.get("example"), expected(row.get("effect")), wrong);
    }
    for (Row row : rows("instruments.tsv")) {
      String where = "instruments.tsv:" + row.line();
      check(where, row.get("example"), expected(row.get("status")), wrong);
    }
    assertThat(wrong).isEmpty();
  }
}
