package org.polybius.evaluation.tempeval3;

import java.util.Map;
import java.util.Optional;
import org.polybius.evaluation.Counts;

/**
 * Counts over documents.
 *
 * @param gold annotations to be found
 * @param system annotations made
 * @param strict made with the very extent
 * @param relaxed made with an overlapping extent
 * @param value of those, with the right value
 * @param type of those, with the right type
 */
public record Scores(int gold, int system, int strict, int relaxed, int value, int type) {
  static final Scores NONE = new Scores(0, 0, 0, 0, 0, 0);

  static Scores of(TempEval3Suite.Matching outcome) {
    int strict = 0;
    int relaxed = 0;
    int value = 0;
    int type = 0;
    for (int i = 0; i < outcome.system().size(); i++) {
      Timex3 ours = outcome.system().get(i);
      Optional<Timex3> theirs = outcome.pairs().get(i);
      relaxed += theirs.isPresent() ? 1 : 0;
      strict += theirs.filter(ours::sameExtent).isPresent() ? 1 : 0;
      value += theirs.filter(t -> t.value().equals(ours.value())).isPresent() ? 1 : 0;
      type += theirs.filter(t -> t.type().equals(ours.type())).isPresent() ? 1 : 0;
    }
    int gold = outcome.document().gold().size();
    return new Scores(gold, outcome.system().size(), strict, relaxed, value, type);
  }

  Scores plus(Scores other) {
    return new Scores(
        gold + other.gold,
        system + other.system,
        strict + other.strict,
        relaxed + other.relaxed,
        value + other.value,
        type + other.type);
  }

  /** F1 of the extents, exactly matched. */
  public double strictF1() {
    return f1(strict);
  }

  /** F1 of the extents, matched by overlap. */
  public double relaxedF1() {
    return f1(relaxed);
  }

  /** F1 of extents matched by overlap with the right value. */
  public double valueF1() {
    return f1(value);
  }

  /** F1 of extents matched by overlap with the right type. */
  public double typeF1() {
    return f1(type);
  }

  /** The counts by metric. */
  Map<String, Counts> counts() {
    return Map.of(
        "strict-f1", new Counts(strict, system, gold),
        "relaxed-f1", new Counts(relaxed, system, gold),
        "value-f1", new Counts(value, system, gold),
        "type-f1", new Counts(type, system, gold));
  }

  private double f1(int right) {
    return gold + system == 0 ? 0 : 2.0 * right / (gold + system);
  }
}
