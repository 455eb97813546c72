package org.polybius.model;

import java.util.List;

/**
 * By what reports are compared without their text. Hashes are not negative and below 2^53, so that
 * every reader of JSON keeps them.
 *
 * @param shingles hashes of the runs of words outside quotations, distinct, ascending; at most
 *     {@link #MOST_SHINGLES}
 * @param quotes hashes of the quotations, distinct, ascending
 * @param credits agencies and outlets that the report credits, by canonical name where one is
 *     known: the report's own, then those of the text in its order
 * @param lead terms of headline and first sentences, lower case, distinct, ascending
 */
public record Fingerprint(
    List<Long> shingles, List<Long> quotes, List<String> credits, List<String> lead) {
  /**
   * Most shingles that are kept: of more, the smallest. Two fingerprints are compared below the
   * smaller of their largest ones where one is full, so that reports of any length are compared by
   * a fair sample of both (bottom-k sketches, Broder 1997).
   */
  public static final int MOST_SHINGLES = 512;

  private static final long LIMIT = 1L << 53;

  /** Copies the lists; refuses hashes that are too large or out of order. */
  public Fingerprint {
    shingles = List.copyOf(shingles);
    quotes = List.copyOf(quotes);
    credits = List.copyOf(credits);
    lead = List.copyOf(lead);
    ascending(shingles);
    ascending(quotes);
  }

  private static void ascending(List<Long> hashes) {
    long last = -1;
    for (long hash : hashes) {
      if (hash <= last || hash >= LIMIT) {
        throw new IllegalArgumentException("hash is out of order or too large: " + hash);
      }
      last = hash;
    }
  }
}
