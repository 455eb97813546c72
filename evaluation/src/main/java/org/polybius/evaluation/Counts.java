package org.polybius.evaluation;

/**
 * Right, produced and wanted items, and the figures that follow from them.
 *
 * @param right items produced that are wanted
 * @param produced items produced
 * @param wanted items in the gold
 */
public record Counts(double right, double produced, double wanted) {

  /** Nothing counted yet. */
  public static final Counts NONE = new Counts(0, 0, 0);

  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(right + other.right, produced + other.produced, wanted + other.wanted);
  }

  /** Share of the produced that is right; 1 when nothing was produced and nothing wanted. */
  public double precision() {
    return produced > 0 ? right / produced : wanted > 0 ? 0 : 1;
  }

  /** Share of the wanted that was produced; 1 when nothing was produced and nothing wanted. */
  public double recall() {
    return wanted > 0 ? right / wanted : produced > 0 ? 0 : 1;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return produced + wanted > 0 ? 2 * right / (produced + wanted) : 1;
  }
}
