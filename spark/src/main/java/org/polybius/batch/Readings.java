package org.polybius.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polybius.batch.Folder.Table;
import org.polybius.contract.AccountJson;
import org.polybius.contract.ReadingRows;
import org.polybius.model.Account;
import org.polybius.reconcile.engine.Blocks;
import scala.Tuple2;

/** What the tables say of each report, once for each report. */
final class Readings {
  private static final Comparator<Row> IN_ORDER = Comparator.comparingLong(row -> row.getLong(2));

  private Readings() {}

  /**
   * The accounts of all reports, as JSON by report id. Of a report that stands in several places
   * the first counts: by address of the file, then by place in it, as if one machine had read the
   * files in this order.
   *
   * @param done names of the markers of the files that count; others may be half written
   */
  static JavaPairRDD<String, String> accounts(
      SparkSession spark, Folder folder, List<String> done) {
    JavaPairRDD<Place, Row> reports =
        spark
            .read()
            .parquet(files(folder, Table.REPORTS, done))
            .select(Columns.SOURCE, Columns.RECORD, "id", "text", "head")
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(place(row), row));
    JavaPairRDD<Place, Row> first =
        reports
            .mapToPair(report -> new Tuple2<>(report._2().getString(2), report))
            .reduceByKey((one, other) -> one._1().compareTo(other._1()) <= 0 ? one : other)
            .mapToPair(Tuple2::_2);
    JavaPairRDD<Place, Row> claims =
        spark
            .read()
            .parquet(files(folder, Table.CLAIMS, done))
            .select(Columns.SOURCE, Columns.RECORD, "position", "json")
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(place(row), row));
    return first
        .cogroup(claims)
        .filter(both -> both._2()._1().iterator().hasNext())
        .map(both -> account(both._2()._1().iterator().next(), both._2()._2()))
        .groupBy(json -> Blocks.address(AccountJson.read(json)))
        .flatMapToPair(address -> versions(address._2()).iterator());
  }

  private static List<Tuple2<String, String>> versions(Iterable<String> ofOneAddress) {
    List<Account> accounts = new ArrayList<>();
    ofOneAddress.forEach(json -> accounts.add(AccountJson.read(json)));
    return Blocks.versions(accounts).stream()
        .map(account -> new Tuple2<>(account.report(), AccountJson.line(account)))
        .toList();
  }

  private static String[] files(Folder folder, Table table, List<String> done) {
    return done.stream().map(marker -> folder.of(table, marker)).toArray(String[]::new);
  }

  private static Place place(Row row) {
    return new Place(row.getString(0), row.getLong(1));
  }

  private static String account(Row report, Iterable<Row> claims) {
    List<String> inOrder =
        StreamSupport.stream(claims.spliterator(), false)
            .sorted(IN_ORDER)
            .map(row -> row.getString(3))
            .toList();
    ReadingRows rows = new ReadingRows(report.getString(4), report.getString(3), inOrder);
    return AccountJson.line(AccountJson.of(rows.whole()));
  }
}
