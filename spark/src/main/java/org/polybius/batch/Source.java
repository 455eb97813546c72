package org.polybius.batch;

import java.io.Serializable;
import org.polybius.model.Sha256;

/**
 * A file of the archive: what one task reads.
 *
 * @param path its address, as Hadoop writes addresses
 */
record Source(String path) implements Serializable, Comparable<Source> {
  private static final int DIGITS = 16;
  private static final int LONGEST = 80;

  /** A name for its files in the tables, unlike that of every other address. */
  String name() {
    String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
    String end = last.substring(Math.max(0, last.length() - LONGEST));
    return Sha256.hex(path).substring(0, DIGITS) + "-" + end;
  }

  @Override
  public int compareTo(Source other) {
    return path.compareTo(other.path);
  }
}
