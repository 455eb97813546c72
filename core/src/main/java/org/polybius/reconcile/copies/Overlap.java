package org.polybius.reconcile.copies;

import java.util.List;
import org.polybius.model.Fingerprint;

/**
 * How much of two reports' wording is the same: exact for what their fingerprints keep, which is
 * all of a short report and a fair sample of a long one.
 *
 * @param shared shingles in both
 * @param smaller shingles of the report that has fewer
 * @param larger shingles of the other
 */
public record Overlap(int shared, int smaller, int larger) {
  /** Compares two fingerprints, a cut one only as far as both reach. */
  public static Overlap of(Fingerprint one, Fingerprint other) {
    long reach = Math.min(reach(one.shingles()), reach(other.shingles()));
    int shared = 0;
    int i = 0;
    int j = 0;
    List<Long> a = one.shingles();
    List<Long> b = other.shingles();
    while (i < a.size() && j < b.size() && a.get(i) <= reach && b.get(j) <= reach) {
      int order = Long.compare(a.get(i), b.get(j));
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int left = within(a, reach);
    int right = within(b, reach);
    return new Overlap(shared, Math.min(left, right), Math.max(left, right));
  }

  /** Share of the wording of both together that both have, 0 to 1 (Jaccard). */
  public double jaccard() {
    int all = smaller + larger - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** Share of the shorter report's wording that the other has too, 0 to 1. */
  public double containment() {
    return smaller == 0 ? 0 : (double) shared / smaller;
  }

  private static long reach(List<Long> shingles) {
    return shingles.size() < Fingerprint.MOST_SHINGLES
        ? Long.MAX_VALUE
        : shingles.get(shingles.size() - 1);
  }

  private static int within(List<Long> shingles, long reach) {
    int n = shingles.size();
    while (n > 0 && shingles.get(n - 1) > reach) {
      n--;
    }
    return n;
  }
}
