package org.polybius.search;

import java.util.List;

/**
 * How hits spread over the values of something. A hit with several values counts under each.
 *
 * @param name kind, type, outlet or country
 * @param values those of most hits first
 */
public record Facet(String name, List<Value> values) {
  /** Copies the values. */
  public Facet {
    values = List.copyOf(values);
  }

  /**
   * A value.
   *
   * @param word as filters take it
   * @param hits how many have it, at least 1
   */
  public record Value(String word, long hits) {}
}
