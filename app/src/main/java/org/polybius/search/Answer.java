package org.polybius.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param version of the ledger that was searched
 * @param note why the words were taken literally, or what was not compared by meaning, for people;
 *     null when there is nothing to say
 * @param count how many hits there are in all; with those similar in meaning, how many were ranked
 * @param hits one page of them, the best first; those as good as each other by publication
 * @param facets how all hits spread, by kind, type, outlet and country
 * @param comparable whether the index has what is needed to find what is similar in meaning
 */
public record Answer(
    String version,
    @Nullable String note,
    long count,
    List<Hit> hits,
    List<Facet> facets,
    boolean comparable) {
  /** Copies the lists. */
  public Answer {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /** Of what can be asked for its words only. */
  public Answer(
      String version, @Nullable String note, long count, List<Hit> hits, List<Facet> facets) {
    this(version, note, count, hits, facets, false);
  }
}
