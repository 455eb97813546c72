package org.polybius.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Connected components over machines, by alternating large-star and small-star steps (Kiveris,
 * Lattanzi, Mirrokni, Rastogi and Vassilvitskii, "Connected Components in MapReduce and Beyond",
 * SOCC 2014).
 */
final class Components {
  private Components() {}

  /**
   * The component of each node that has an edge, named by its least node.
   *
   * @param edges in either direction
   * @return each node but the least of its component, with that least one
   */
  static JavaPairRDD<String, String> of(JavaPairRDD<String, String> edges) {
    JavaPairRDD<String, String> now = kept(edges.mapToPair(Components::downward).distinct());
    while (true) {
      JavaPairRDD<String, String> next = kept(smallStar(largeStar(now)));
      boolean same = next.subtract(now).isEmpty() && now.subtract(next).isEmpty();
      now.unpersist();
      now = next;
      if (same) {
        return now;
      }
    }
  }

  /** Its lineage is cut: it would grow with every step. */
  private static JavaPairRDD<String, String> kept(JavaPairRDD<String, String> edges) {
    JavaPairRDD<String, String> kept = edges.persist(StorageLevel.MEMORY_AND_DISK());
    kept.rdd().localCheckpoint();
    kept.count();
    return kept;
  }

  private static Tuple2<String, String> downward(Tuple2<String, String> edge) {
    return edge._1().compareTo(edge._2()) > 0 ? edge : edge.swap();
  }

  /** Every neighbour above a node is tied to the least of its neighbourhood. */
  private static JavaPairRDD<String, String> largeStar(JavaPairRDD<String, String> edges) {
    return edges
        .flatMapToPair(edge -> List.of(edge, edge.swap()).iterator())
        .groupByKey()
        .flatMapToPair(
            star -> {
              NavigableSet<String> all = around(star);
              return tied(all.tailSet(star._1(), false), all.first()).iterator();
            })
        .distinct();
  }

  /** A node and every neighbour below it are tied to the least of them. */
  private static JavaPairRDD<String, String> smallStar(JavaPairRDD<String, String> edges) {
    return edges
        .mapToPair(Components::downward)
        .groupByKey()
        .flatMapToPair(
            star -> {
              NavigableSet<String> all = around(star);
              return tied(all.tailSet(all.first(), false), all.first()).iterator();
            })
        .distinct();
  }

  private static NavigableSet<String> around(Tuple2<String, Iterable<String>> star) {
    TreeSet<String> all = new TreeSet<>(Collections.singleton(star._1()));
    star._2().forEach(all::add);
    return all;
  }

  private static List<Tuple2<String, String>> tied(Iterable<String> nodes, String least) {
    List<Tuple2<String, String>> edges = new ArrayList<>();
    nodes.forEach(node -> edges.add(new Tuple2<>(node, least)));
    return edges;
  }
}
