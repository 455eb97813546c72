package org.polybius.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.search.Found;

/**
 * Makes one list of two by reciprocal-rank fusion (Cormack, Clarke and Büttcher 2009, "Reciprocal
 * Rank Fusion outperforms Condorcet and individual Rank Learning Methods", SIGIR): what stands at
 * place r of a list gets 1 / (60 + r) of it. Scores of unlike kinds need not be compared.
 */
final class Fusion {
  /** Constant of the paper: how little the first places weigh more than those behind them. */
  private static final int K = 60;

  private Fusion() {}

  /**
   * Something near in meaning.
   *
   * @param document its number in the index
   * @param likeness cosine, from -1 to 1
   */
  record Near(int document, double likeness) {}

  /**
   * Something of either list.
   *
   * @param document its number in the index
   * @param found where it stands in the lists
   */
  record Ranked(int document, Found found) {
    double score() {
      return part(found.words()) + part(found.meaning());
    }

    private static double part(@Nullable Integer place) {
      return place == null ? 0 : 1.0 / (K + place);
    }
  }

  /**
   * Both lists as one, each document once: the best first, those as good as each other in the order
   * of the index.
   *
   * @param words documents with words of the question, the best first, each once
   * @param meaning those near in meaning, the nearest first, each once
   */
  static List<Ranked> of(List<Integer> words, List<Near> meaning) {
    Map<Integer, Found> found = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      found.put(words.get(i), new Found(i + 1, null, null));
    }
    for (int i = 0; i < meaning.size(); i++) {
      Near near = meaning.get(i);
      Found by = found.get(near.document());
      Integer place = by == null ? null : by.words();
      found.put(near.document(), new Found(place, i + 1, near.likeness()));
    }
    List<Ranked> all = new ArrayList<>();
    found.forEach((document, by) -> all.add(new Ranked(document, by)));
    all.sort(
        Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::document));
    return all;
  }
}
