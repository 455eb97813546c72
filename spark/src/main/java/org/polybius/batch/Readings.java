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
import org.polybius.ledger.ReportIds;
import org.polybius.model.Account;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.reconcile.engine.Blocks;
import scala.Tuple2;

/** What the tables say of each report, once for each report. */
final class Readings {
  private static final Comparator<Row> IN_ORDER = Comparator.comparingLong(row -> row.getLong(2));

  private Readings() {}

  /**
   * The accounts of all reports, as JSON by report id: of those that a ledger has which was given
   * the files by their addresses. Of a text that stands in several places under one address the
   * first counts. Of several texts with one id the first keeps it, versions of it get an id of
   * their own, and others are left out, as a ledger refuses them.
   *
   * @param done names of the markers of the files that count; others may be half written
   */
  static JavaPairRDD<String, String> accounts(
      SparkSession spark, Folder folder, List<String> done) {
    JavaPairRDD<Place, Tuple2<String, Row>> named =
        spark
            .read()
            .parquet(files(folder, Table.REPORTS, done))
            .select(Columns.SOURCE, Columns.RECORD, "id", "text", "head", "sha256", "url")
            .toJavaRDD()
            .keyBy(row -> row.getString(5) + "\n" + row.getString(6))
            .reduceByKey((one, other) -> place(one).compareTo(place(other)) <= 0 ? one : other)
            .values()
            .groupBy(row -> row.getString(2))
            .flatMapToPair(ofOneId -> named(ofOneId._2()).iterator());
    JavaPairRDD<Place, Row> claims =
        spark
            .read()
            .parquet(files(folder, Table.CLAIMS, done))
            .select(Columns.SOURCE, Columns.RECORD, "position", "json")
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(place(row), row));
    return named
        .cogroup(claims)
        .filter(both -> both._2()._1().iterator().hasNext())
        .map(both -> account(both._2()._1().iterator().next(), both._2()._2()))
        .groupBy(json -> Blocks.address(AccountJson.read(json)))
        .flatMapToPair(address -> versions(address._2()).iterator());
  }

  /** The reports of one id that a ledger has, each with the id that it has there. */
  private static List<Tuple2<Place, Tuple2<String, Row>>> named(Iterable<Row> ofOneId) {
    List<Row> rows = new ArrayList<>();
    ofOneId.forEach(rows::add);
    rows.sort(Comparator.comparing(Readings::place));
    Row first = rows.get(0);
    List<Tuple2<Place, Tuple2<String, Row>>> named = new ArrayList<>();
    named.add(new Tuple2<>(place(first), new Tuple2<>(first.getString(2), first)));
    for (Row row : rows.subList(1, rows.size())) {
      Report report = reading(row, List.of()).report();
      if (ReportIds.areVersions(reading(first, List.of()).report(), report)) {
        named.add(new Tuple2<>(place(row), new Tuple2<>(ReportIds.ofVersion(report), row)));
      }
    }
    return named;
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

  private static String account(Tuple2<String, Row> report, Iterable<Row> claims) {
    List<String> inOrder =
        StreamSupport.stream(claims.spliterator(), false)
            .sorted(IN_ORDER)
            .map(row -> row.getString(3))
            .toList();
    Reading reading = ReportIds.with(reading(report._2(), inOrder), report._1());
    return AccountJson.line(AccountJson.of(reading));
  }

  private static Reading reading(Row report, List<String> claims) {
    return new ReadingRows(report.getString(4), report.getString(3), claims).whole();
  }
}
