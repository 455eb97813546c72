package org.polybius.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.polybius.contract.AccountJson;
import org.polybius.contract.Records;
import org.polybius.model.Account;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.engine.Blocks;
import scala.Tuple2;

/**
 * Reconciles the reports of an archive's tables, keyed by block: the items that share a key are
 * compared where they meet, and what is connected is resolved together. The placements and things
 * are those that one machine works out from the same reports.
 */
public final class ReconcileJob {
  private final SparkSession spark;
  private final Folder folder;

  /**
   * Over the tables of a folder, which takes the results too.
   *
   * @param folder address of the folder that {@link ReadJob} filled
   */
  public ReconcileJob(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = new Folder(folder);
  }

  /**
   * Reconciles all matters, and replaces what an earlier run wrote.
   *
   * @throws IOException when the folder cannot be read or written, or nothing was read into it
   */
  public void run() throws IOException {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    List<String> done = Markers.done(folder, conf);
    Markers.remove(folder.reconciled(), conf);
    JavaPairRDD<String, String> accounts =
        Readings.accounts(spark, folder, done).persist(StorageLevel.MEMORY_AND_DISK());
    Blocks.names().forEach(matter -> reconcile(matter, accounts));
    Markers.write(folder.reconciled(), Records.line(new Reconciled(accounts.count(), done)), conf);
    accounts.unpersist();
  }

  private void reconcile(String matter, JavaPairRDD<String, String> accounts) {
    JavaPairRDD<String, String> keys =
        accounts
            .flatMapToPair(account -> keys(matter, account._2()).iterator())
            .persist(StorageLevel.MEMORY_AND_DISK());
    Broadcast<Set<String>> crowded =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(crowded(keys));
    JavaPairRDD<String, Set<String>> shared =
        keys.filter(key -> Blocks.holds(key._1(), crowded.value()))
            .<Set<String>>aggregateByKey(new TreeSet<>(), Sets::with, Sets::union)
            .filter(block -> block._2().size() > 1)
            .persist(StorageLevel.MEMORY_AND_DISK());
    JavaPairRDD<String, String> edges =
        stars(matter, shared).union(compared(matter, shared, accounts));
    JavaPairRDD<String, String> roots = Components.of(edges);
    JavaRDD<Rows> groups =
        accounts
            .flatMapToPair(account -> items(matter, account._2()).iterator())
            .leftOuterJoin(roots)
            .mapToPair(item -> new Tuple2<>(item._2()._2().orElse(item._1()), membership(item)))
            .groupByKey()
            .map(group -> resolve(matter, group._2()))
            .persist(StorageLevel.MEMORY_AND_DISK());
    write(
        groups.flatMap(g -> g.placements().iterator()), Rows.PLACEMENTS, folder.placements(matter));
    write(groups.flatMap(g -> g.things().iterator()), Rows.THINGS, folder.things(matter));
    keys.unpersist();
    shared.unpersist();
    roots.unpersist();
    groups.unpersist();
  }

  private void write(JavaRDD<Row> rows, StructType columns, String table) {
    spark
        .createDataFrame(rows, columns)
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(table);
  }

  /** Keys that more items have than can be compared: few, for each has so many. */
  private static Set<String> crowded(JavaPairRDD<String, String> keys) {
    return new HashSet<>(
        keys.mapValues(item -> 1L)
            .reduceByKey(Long::sum)
            .filter(key -> Blocks.isCrowded(key._1(), key._2()))
            .keys()
            .collect());
  }

  /** Each key of each item of a report, with the item. */
  private static List<Tuple2<String, String>> keys(String matter, String json) {
    List<Tuple2<String, String>> pairs = new ArrayList<>();
    Blocks.named(matter)
        .keys(AccountJson.read(json))
        .forEach((id, keys) -> keys.forEach(k -> pairs.add(new Tuple2<>(k, ItemName.of(id)))));
    return pairs;
  }

  /** Each item of a report, with the report. */
  private static List<Tuple2<String, String>> items(String matter, String json) {
    return Blocks.named(matter).keys(AccountJson.read(json)).keySet().stream()
        .map(id -> new Tuple2<>(ItemName.of(id), json))
        .toList();
  }

  private static Tuple2<String, String> membership(Tuple2<String, ? extends Tuple2<String, ?>> i) {
    return new Tuple2<>(i._1(), i._2()._1());
  }

  /** The edges of keys that are enough: no report is looked at. */
  private static JavaPairRDD<String, String> stars(
      String matter, JavaPairRDD<String, Set<String>> shared) {
    return shared
        .filter(block -> Blocks.named(matter).enough(block._1()))
        .flatMapToPair(
            block -> {
              String first = block._2().iterator().next();
              return block._2().stream()
                  .filter(item -> !item.equals(first))
                  .map(item -> new Tuple2<>(item, first))
                  .iterator();
            });
  }

  /** The edges of all other keys. Reports travel only to keys that several items share. */
  private static JavaPairRDD<String, String> compared(
      String matter,
      JavaPairRDD<String, Set<String>> shared,
      JavaPairRDD<String, String> accounts) {
    return shared
        .filter(block -> !Blocks.named(matter).enough(block._1()))
        .flatMapToPair(block -> invitations(block).iterator())
        .join(accounts)
        .mapToPair(
            guest ->
                new Tuple2<>(
                    guest._2()._1()._1(), new Tuple2<>(guest._2()._1()._2(), guest._2()._2())))
        .groupByKey()
        .flatMapToPair(block -> edges(matter, block._2()));
  }

  /** By report: the key and the item that must come there. */
  private static List<Tuple2<String, Tuple2<String, String>>> invitations(
      Tuple2<String, Set<String>> block) {
    return block._2().stream()
        .map(item -> new Tuple2<>(ItemName.report(item), new Tuple2<>(block._1(), item)))
        .toList();
  }

  private static Iterator<Tuple2<String, String>> edges(
      String matter, Iterable<Tuple2<String, String>> guests) {
    return Blocks.named(matter).pairs(items(guests)).stream()
        .map(pair -> new Tuple2<>(ItemName.of(pair.other()), ItemName.of(pair.one())))
        .iterator();
  }

  private static Rows resolve(String matter, Iterable<Tuple2<String, String>> members) {
    return Rows.of(Blocks.named(matter).resolve(items(members)));
  }

  /** The items of these names; each account is read once. */
  private static List<Item> items(Iterable<Tuple2<String, String>> named) {
    Map<String, Account> read = new HashMap<>();
    List<Item> items = new ArrayList<>();
    for (Tuple2<String, String> item : named) {
      Item.Id id = ItemName.id(item._1());
      Account account = read.computeIfAbsent(id.report(), r -> AccountJson.read(item._2()));
      items.add(Blocks.item(account, id));
    }
    return items;
  }

  /**
   * What the placements and things are of.
   *
   * @param reports how many reports
   * @param done names of the markers of the files that they stand in
   */
  private record Reconciled(long reports, List<String> done) {}

  /** Sets that grow while a key's items are gathered. */
  private static final class Sets {
    static Set<String> with(Set<String> set, String item) {
      set.add(item);
      return set;
    }

    static Set<String> union(Set<String> one, Set<String> other) {
      one.addAll(other);
      return one;
    }
  }
}
