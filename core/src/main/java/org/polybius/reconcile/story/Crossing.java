package org.polybius.reconcile.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The likeness of every two reports of a group at once: reports are looked up by the terms that
 * they have, so that no time goes into terms that two do not share.
 */
final class Crossing {
  private final List<Profile> profiles;
  private final Map<String, List<Posting>> postings = new HashMap<>();
  private final double[] lengths;

  /** A report that has a term, and what the term weighs in it. */
  private record Posting(int report, double weight) {}

  private Crossing(List<Profile> profiles) {
    this.profiles = profiles;
    this.lengths = new double[profiles.size()];
  }

  /**
   * The likeness, 0 to 1, of each report with each before it: as many rows as reports, and in each
   * as many numbers as there are reports before.
   *
   * @param weights of the terms of each report, in the order of the profiles
   */
  static double[][] of(List<Profile> profiles, List<Map<String, Double>> weights) {
    Crossing crossing = new Crossing(profiles);
    double[][] rows = new double[profiles.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = crossing.next(i, weights.get(i));
    }
    return rows;
  }

  private double[] next(int report, Map<String, Double> weights) {
    double[] row = new double[report];
    weights.forEach(
        (term, weight) -> {
          List<Posting> having = postings.computeIfAbsent(term, t -> new ArrayList<>());
          for (Posting posting : having) {
            row[posting.report] += weight * posting.weight;
          }
          having.add(new Posting(report, weight));
        });
    lengths[report] = Likeness.length(weights);
    for (int other = 0; other < report; other++) {
      if (row[other] != 0) {
        double cosine = Math.min(1, row[other] / (lengths[report] * lengths[other]));
        row[other] = Likeness.near(profiles.get(other), profiles.get(report)) * cosine;
      }
    }
    return row;
  }
}
