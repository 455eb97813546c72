package org.polybius.batch;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a report was read.
 *
 * @param source address of the file
 * @param record place of the record in it, from 0
 */
record Place(String source, long record) implements Serializable, Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::source).thenComparingLong(Place::record);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
