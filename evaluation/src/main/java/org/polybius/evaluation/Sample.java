package org.polybius.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which documents of a set are measured: about one in so many, by a checksum of the document's id,
 * so that it is the same ones each time, whatever else stands in the folder.
 *
 * @param oneIn at least 1; 1 takes every document
 */
public record Sample(int oneIn) {
  /** Every document. */
  public static final Sample ALL = new Sample(1);

  /**
   * Refuses less than 1.
   *
   * @throws IllegalArgumentException if {@code oneIn} is below 1
   */
  public Sample {
    if (oneIn < 1) {
      throw new IllegalArgumentException("one in " + oneIn + " is no sample");
    }
  }

  /** Whether a document is measured. */
  public boolean takes(String id) {
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() % oneIn == 0;
  }
}
