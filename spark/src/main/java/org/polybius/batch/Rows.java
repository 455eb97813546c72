package org.polybius.batch;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.polybius.ledger.Placement;
import org.polybius.reconcile.engine.Blocks;

/**
 * A resolved group as rows of the tables: the columns are the fields of {@link Placement} and of
 * {@link org.polybius.ledger.Row}.
 *
 * @param placements one row an item
 * @param things one row a thing
 */
record Rows(List<Row> placements, List<Row> things) implements Serializable {
  static final StructType PLACEMENTS =
      new StructType(
          new StructField[] {
            text("matter"), text("report"), text("claim"), texts("keys"), text("group")
          });

  static final StructType THINGS =
      new StructType(
          new StructField[] {
            text("matter"),
            text("id"),
            text("group"),
            optional("from"),
            optional("to"),
            texts("labels"),
            texts("reports"),
            optional("first"),
            optional("last"),
            text("content")
          });

  static Rows of(Blocks.Resolved group) {
    return new Rows(
        group.placements().stream().map(Rows::row).toList(),
        group.rows().stream().map(Rows::row).toList());
  }

  private static Row row(Placement p) {
    return RowFactory.create(p.matter(), p.report(), p.claim(), sorted(p.keys()), p.group());
  }

  private static Row row(org.polybius.ledger.Row thing) {
    return RowFactory.create(
        thing.matter(),
        thing.id(),
        thing.group(),
        thing.from(),
        thing.to(),
        sorted(thing.labels()),
        thing.reports().toArray(String[]::new),
        thing.first(),
        thing.last(),
        thing.content());
  }

  private static String[] sorted(Set<String> words) {
    return words.stream().sorted().toArray(String[]::new);
  }

  private static StructField text(String name) {
    return DataTypes.createStructField(name, DataTypes.StringType, false);
  }

  private static StructField optional(String name) {
    return DataTypes.createStructField(name, DataTypes.StringType, true);
  }

  private static StructField texts(String name) {
    return DataTypes.createStructField(
        name, DataTypes.createArrayType(DataTypes.StringType, false), false);
  }
}
