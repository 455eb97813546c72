package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far two ways agree of putting the same items into clusters: MUC (Vilain and others 1995), B³
 * (Bagga and Baldwin 1998), CEAFe (Luo 2005, with the similarity φ4), and pairs.
 */
public final class Clusterings {

  /**
   * What precision and recall are made of; sums of several are micro-averages.
   *
   * @param precise right among the produced
   * @param produced all produced
   * @param recalled right among the wanted
   * @param wanted all wanted
   */
  public record Agreement(double precise, double produced, double recalled, double wanted) {
    /** Nothing compared yet. */
    public static final Agreement NONE = new Agreement(0, 0, 0, 0);

    /** Both together. */
    public Agreement plus(Agreement other) {
      return new Agreement(
          precise + other.precise,
          produced + other.produced,
          recalled + other.recalled,
          wanted + other.wanted);
    }

    /** Harmonic mean of precision and recall; 1 when nothing was produced and nothing wanted. */
    public double f1() {
      if (produced == 0 && wanted == 0) {
        return 1;
      }
      double p = produced > 0 ? precise / produced : 0;
      double r = wanted > 0 ? recalled / wanted : 0;
      return p + r > 0 ? 2 * p * r / (p + r) : 0;
    }
  }

  private Clusterings() {}

  /** Puts items with equal keys into one cluster, in the order given. */
  public static List<Set<String>> byKey(Map<String, String> keys) {
    Map<String, Set<String>> clusters = new LinkedHashMap<>();
    keys.forEach((item, key) -> clusters.computeIfAbsent(key, k -> new HashSet<>()).add(item));
    return List.copyOf(clusters.values());
  }

  private static int common(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() <= b.size() ? a : b;
    Set<String> larger = smaller == a ? b : a;
    return (int) smaller.stream().filter(larger::contains).count();
  }

  private static Map<String, Set<String>> index(Collection<Set<String>> clusters) {
    Map<String, Set<String>> index = new HashMap<>();
    clusters.forEach(c -> c.forEach(item -> index.put(item, c)));
    return index;
  }

  /** B³: each item counts with the share of its cluster that it should stand with. */
  public static Agreement b3(List<Set<String>> gold, List<Set<String>> got) {
    double[] precision = overlap(got, index(gold));
    double[] recall = overlap(gold, index(got));
    return new Agreement(precision[0], precision[1], recall[0], recall[1]);
  }

  private static double[] overlap(List<Set<String>> clusters, Map<String, Set<String>> others) {
    double right = 0;
    double all = 0;
    for (Set<String> cluster : clusters) {
      for (String item : cluster) {
        right += (double) common(cluster, others.getOrDefault(item, Set.of())) / cluster.size();
        all++;
      }
    }
    return new double[] {right, all};
  }

  /**
   * What each item came to: what its two clusters have in common, the size of the one found, and
   * that of the one wanted; the item itself is counted.
   */
  public static Map<String, Counts> byItem(List<Set<String>> gold, List<Set<String>> got) {
    Map<String, Set<String>> found = index(got);
    Map<String, Counts> byItem = new LinkedHashMap<>();
    for (Set<String> cluster : gold) {
      for (String item : new TreeSet<>(cluster)) {
        Set<String> other = found.getOrDefault(item, Set.of());
        byItem.put(item, new Counts(common(cluster, other), other.size(), cluster.size()));
      }
    }
    return byItem;
  }

  /** MUC: links that hold a cluster together. */
  public static Agreement muc(List<Set<String>> gold, List<Set<String>> got) {
    double[] precision = links(got, index(gold));
    double[] recall = links(gold, index(got));
    return new Agreement(precision[0], precision[1], recall[0], recall[1]);
  }

  private static double[] links(List<Set<String>> clusters, Map<String, Set<String>> others) {
    double right = 0;
    double all = 0;
    for (Set<String> cluster : clusters) {
      Set<Set<String>> parts = new HashSet<>();
      int alone = 0;
      for (String item : cluster) {
        Set<String> part = others.get(item);
        if (part == null) {
          alone++;
        } else {
          parts.add(part);
        }
      }
      right += cluster.size() - parts.size() - alone;
      all += cluster.size() - 1;
    }
    return new double[] {right, all};
  }

  /** Pairs of items that stand in one cluster. */
  public static Agreement pairwise(List<Set<String>> gold, List<Set<String>> got) {
    double right = 0;
    Map<String, Set<String>> index = index(got);
    for (Set<String> cluster : gold) {
      for (Set<String> part :
          new HashSet<>(cluster.stream().map(i -> index.getOrDefault(i, Set.of())).toList())) {
        right += pairs(common(cluster, part));
      }
    }
    return new Agreement(right, pairs(got), right, pairs(gold));
  }

  private static double pairs(List<Set<String>> clusters) {
    return clusters.stream().mapToDouble(c -> pairs(c.size())).sum();
  }

  private static double pairs(int size) {
    return size * (size - 1) / 2.0;
  }

  /** CEAFe: clusters aligned one to one so that they have most in common. */
  public static Agreement ceafe(List<Set<String>> gold, List<Set<String>> got) {
    int size = Math.max(gold.size(), got.size());
    double[][] cost = new double[size][size];
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < got.size(); j++) {
        double together = gold.get(i).size() + got.get(j).size();
        cost[i][j] = -2 * common(gold.get(i), got.get(j)) / together;
      }
    }
    double similarity = size == 0 ? 0 : -cheapest(cost);
    return new Agreement(similarity, got.size(), similarity, gold.size());
  }

  /** Least cost of giving each row a column of its own (Kuhn 1955, with Jonker's potentials). */
  private static double cheapest(double[][] cost) {
    int n = cost.length;
    double[] u = new double[n + 1];
    double[] v = new double[n + 1];
    int[] rowOf = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      augment(cost, row, u, v, rowOf);
    }
    double sum = 0;
    for (int j = 1; j <= n; j++) {
      sum += cost[rowOf[j] - 1][j - 1];
    }
    return sum;
  }

  private static void augment(double[][] cost, int row, double[] u, double[] v, int[] rowOf) {
    int n = cost.length;
    double[] least = new double[n + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    int[] way = new int[n + 1];
    boolean[] used = new boolean[n + 1];
    rowOf[0] = row;
    int column = 0;
    do {
      used[column] = true;
      int next = 0;
      for (int j = 1; j <= n; j++) {
        double reduced = cost[rowOf[column] - 1][j - 1] - u[rowOf[column]] - v[j];
        if (!used[j] && reduced < least[j]) {
          least[j] = reduced;
          way[j] = column;
        }
        next = !used[j] && (next == 0 || least[j] < least[next]) ? j : next;
      }
      shift(least[next], used, least, u, v, rowOf);
      column = next;
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[way[column]];
      column = way[column];
    }
  }

  private static void shift(
      double delta, boolean[] used, double[] least, double[] u, double[] v, int[] rowOf) {
    for (int j = 0; j < used.length; j++) {
      if (used[j]) {
        u[rowOf[j]] += delta;
        v[j] -= delta;
      } else {
        least[j] -= delta;
      }
    }
  }

  /** Mean of the F1 of MUC, B³ and CEAFe over several sets of items (CoNLL 2011). */
  public static double conll(List<List<Agreement>> mucB3Ceafe) {
    List<Double> figures = new ArrayList<>();
    for (int metric = 0; metric < 3; metric++) {
      int m = metric;
      figures.add(
          mucB3Ceafe.stream().map(a -> a.get(m)).reduce(Agreement.NONE, Agreement::plus).f1());
    }
    return figures.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
