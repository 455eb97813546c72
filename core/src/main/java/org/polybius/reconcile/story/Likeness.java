package org.polybius.reconcile.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Match.Reason;

/**
 * How like two reports are: the cosine of their weighted terms, less the further apart the days are
 * (a Gaussian, as in Miranda et al. 2018).
 */
final class Likeness {
  /** Standard deviation of the days between two reports of one story. */
  private static final double DAYS = 7;

  /** What so many days leave, worked out once for the days of a month. */
  private static final double[] FADING =
      IntStream.range(0, 31).mapToDouble(Likeness::fading).toArray();

  private static final int SHOWN = 6;

  private Likeness() {}

  /**
   * The likeness, 0 to 1.
   *
   * @param one terms of a report with their weights
   * @param other those of another
   */
  static double cosine(Map<String, Double> one, Map<String, Double> other) {
    Map<String, Double> fewer = one.size() <= other.size() ? one : other;
    Map<String, Double> more = one.size() <= other.size() ? other : one;
    double dot = 0;
    for (Map.Entry<String, Double> term : fewer.entrySet()) {
      dot += term.getValue() * more.getOrDefault(term.getKey(), 0.0);
    }
    return dot == 0 ? 0 : Math.min(1, dot / (length(one) * length(other)));
  }

  /** What the days between two reports leave of their likeness; all, where none is known. */
  static double near(Profile one, Profile other) {
    LocalDate a = one.day();
    LocalDate b = other.day();
    if (a == null || b == null) {
      return a == null && b == null ? 1 : 0;
    }
    long apart = Math.abs(a.toEpochDay() - b.toEpochDay());
    return apart < FADING.length ? FADING[(int) apart] : fading(apart);
  }

  private static double fading(long days) {
    double apart = days / DAYS;
    return Math.exp(-apart * apart / 2);
  }

  /** The likeness, 0 to 1. */
  static double score(Profile one, Profile other) {
    double near = near(one, other);
    return near == 0 ? 0 : cosine(one.weights(), other.weights()) * near;
  }

  /** The likeness with what it comes from. */
  static Match match(Profile one, Profile other) {
    double near = near(one, other);
    double score = score(one, other);
    List<Reason> reasons = new ArrayList<>();
    double length = length(one.weights()) * length(other.weights());
    one.weights().entrySet().stream()
        .filter(t -> other.weights().containsKey(t.getKey()))
        .map(
            t ->
                new Reason(
                    "term",
                    t.getKey(),
                    near * t.getValue() * other.weights().getOrDefault(t.getKey(), 0.0) / length))
        .sorted(Comparator.comparingDouble((Reason r) -> -r.weight()).thenComparing(Reason::found))
        .limit(SHOWN)
        .forEach(reasons::add);
    return new Match(score, reasons);
  }

  /** Euclidean length of weights. */
  static double length(Map<String, Double> weights) {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }
}
