package org.polybius.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.polybius.search.Meaning;
import org.polybius.search.Question;
import org.polybius.search.SearchException;
import org.polybius.search.lucene.Fusion.Near;
import org.polybius.search.lucene.Fusion.Ranked;

/** Finds by words and by meaning, and makes one list of both. */
final class Similar {
  /** Hits that each of the two ways brings. */
  static final int DEPTH = 100;

  private final IndexSearcher searcher;
  private final Map<String, String> about;
  private final Meaning meaning;
  private final Neighbours neighbours;

  /**
   * On an index.
   *
   * @param about what the index says of itself
   * @throws SearchException when its vectors are not those of the model
   */
  Similar(IndexSearcher searcher, Map<String, String> about, Meaning meaning) {
    this.searcher = searcher;
    this.about = about;
    this.meaning = meaning;
    this.neighbours = new Neighbours(searcher);
    String made = about.get(Reindex.MODEL_KEY);
    if (made == null) {
      throw new SearchException(
          "the index was made without meaning; polybius reindex --similar makes it with", null);
    }
    if (!made.equals(meaning.model())) {
      throw new SearchException(
          "the index is stale: its vectors are of the model "
              + made
              + ", installed is "
              + meaning.model()
              + "; polybius reindex --similar renews it",
          null);
    }
  }

  /**
   * What was found.
   *
   * @param ranked the best first
   * @param note what was not compared by meaning; null when all was
   */
  record Outcome(List<Ranked> ranked, @Nullable String note) {}

  /**
   * What has any of the words, and what is near in meaning, of what is kept.
   *
   * @param words a query for any of the words
   * @param kept a query for what the filter keeps
   */
  Outcome find(Question question, Query words, Query kept) throws IOException {
    Query both = new BooleanQuery.Builder().add(words, Occur.MUST).add(kept, Occur.FILTER).build();
    List<Integer> byWords =
        Arrays.stream(searcher.search(both, DEPTH).scoreDocs).map(hit -> hit.doc).toList();
    Optional<float[]> vector = meaning.question(question.words());
    List<Near> near =
        vector.isEmpty() ? List.of() : neighbours.of(vector.get(), question.level(), kept, DEPTH);
    return new Outcome(Fusion.of(byWords, near), note(vector.isEmpty()));
  }

  /** The document whose text says why a hit is near in meaning: itself, or a report's sentence. */
  int reason(Ranked hit) {
    return hit.found().meaning() == null ? hit.document() : neighbours.sentenceOf(hit.document());
  }

  private @Nullable String note(boolean foreign) {
    int others = Integer.parseInt(about.getOrDefault(Reindex.OTHERS_KEY, "0"));
    return Stream.of(
            foreign
                ? "the question is not in a language that the model of meaning was made for;"
                    + " only its words are looked for"
                : "",
            others == 0
                ? ""
                : "reports in other languages than that of the model of meaning ("
                    + others
                    + ") are found by their words only")
        .filter(note -> !note.isEmpty())
        .collect(Collectors.collectingAndThen(Collectors.joining("; "), Similar::orNull));
  }

  private static @Nullable String orNull(String note) {
    return note.isEmpty() ? null : note;
  }

  /** Hits as facets are counted of them. */
  FacetsCollector counted(List<Ranked> hits) throws IOException {
    int[] documents =
        hits.stream()
            .map(Ranked::document)
            .sorted(Comparator.naturalOrder())
            .mapToInt(d -> d)
            .toArray();
    FacetsCollector collector = new FacetsCollector();
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafCollector within = collector.getLeafCollector(leaf);
      int end = leaf.docBase + leaf.reader().maxDoc();
      while (next < documents.length && documents[next] < end) {
        within.collect(documents[next++] - leaf.docBase);
      }
      within.finish();
    }
    return collector;
  }
}
