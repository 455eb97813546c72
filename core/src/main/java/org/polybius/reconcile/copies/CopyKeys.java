package org.polybius.reconcile.copies;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polybius.model.Account;

/**
 * Under which keys copies meet. The shingles of a report are put in a random order that is the same
 * for all reports, and the first of them are its sketch (bottom-k MinHash, Broder 1997): one of it
 * in common, within some days, is enough to be compared, which finds short texts in long ones and
 * restated texts. Reports that are nearly the same meet whatever their days, by bands of minima
 * under several orders (locality-sensitive hashing, Indyk and Motwani 1998).
 */
final class CopyKeys {
  private static final int SKETCH = 24;
  private static final int ROWS = 3;
  private static final int BANDS = 4;
  private static final long ORDER = 0x9e3779b97f4a7c15L;

  private CopyKeys() {}

  static Set<String> of(Account account, List<Long> shingles) {
    Set<String> keys = new HashSet<>();
    for (int band = 0; band < BANDS; band++) {
      keys.add("=" + band + " " + minima(shingles, band));
    }
    List<String> sketch = sketch(shingles);
    Optional<LocalDate> day = account.day();
    if (day.isPresent()) {
      for (long window : windows(day.get())) {
        sketch.forEach(s -> keys.add(window + " " + s));
      }
    }
    return Set.copyOf(keys);
  }

  private static List<Long> windows(LocalDate day) {
    long half = Math.floorDiv(day.toEpochDay(), Likeness.DAYS);
    long first = Math.floorDiv(half, 2);
    long shifted = Math.floorDiv(half + 1, 2);
    return List.of(2 * first, 2 * shifted + 1);
  }

  private static List<String> sketch(List<Long> shingles) {
    return shingles.stream()
        .map(h -> ordered(h, 0))
        .sorted()
        .limit(SKETCH)
        .map(CopyKeys::text)
        .toList();
  }

  /** The first shingle in each of the orders of a band. */
  private static String minima(List<Long> shingles, int band) {
    return IntStream.rangeClosed(1, ROWS)
        .mapToObj(row -> text(first(shingles, band * ROWS + row)))
        .collect(Collectors.joining(" "));
  }

  private static long first(List<Long> shingles, int order) {
    return shingles.stream().mapToLong(h -> ordered(h, order)).min().orElseThrow();
  }

  /** Place of a shingle in one of many orders (finaliser of SplitMix64). */
  private static long ordered(long shingle, int order) {
    long h = shingle + order * ORDER;
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return (h ^ (h >>> 31)) >>> 1;
  }

  private static String text(long hash) {
    return Long.toString(hash, Character.MAX_RADIX);
  }
}
