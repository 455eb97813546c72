package org.polybius.extract.fingerprint;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Hashes of runs of words: FNV-1a over their UTF-8 form, then the finaliser of MurmurHash3, so that
 * the smallest are a fair sample of all (both in the public domain).
 */
final class Hashes {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int DROPPED = Long.SIZE - 53;

  private Hashes() {}

  /** The hash of some words in their order; not negative and below 2^53. */
  static long of(List<String> words) {
    long hash = OFFSET;
    for (byte b : String.join(" ", words).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    return mixed(hash) >>> DROPPED;
  }

  /** The smallest of some hashes, distinct and ascending. */
  static List<Long> smallest(Collection<Long> hashes, int most) {
    return new TreeSet<>(hashes).stream().limit(most).toList();
  }

  private static long mixed(long hash) {
    long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
