package org.polybius.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documents of reports into an index, with vectors where a model gives them. A few
 * reports wait until there are enough words for all cores; no more than those are in memory.
 */
final class Blocks {
  /** Texts that are given to a model at once. */
  private static final int BATCH = 256;

  /** Reports that wait, also when they want nothing of a model. */
  private static final int WAITING = 50;

  private final IndexWriter writer;
  private final @Nullable Vectors vectors;
  private final Runnable step;
  private final FacetsConfig facets = LuceneSearch.facets();
  private final List<List<Document>> waiting = new ArrayList<>();
  private final List<Document> wanting = new ArrayList<>();

  /**
   * Of an index.
   *
   * @param vectors null for an index of words only
   * @param step called after each report
   */
  Blocks(IndexWriter writer, @Nullable Vectors vectors, Runnable step) {
    this.writer = writer;
    this.vectors = vectors;
    this.step = step;
  }

  /**
   * Adds a report.
   *
   * @param block its documents
   * @param language of it; null when nobody knows it
   */
  void add(List<Document> block, @Nullable String language) throws IOException {
    waiting.add(block);
    if (vectors != null) {
      wanting.addAll(vectors.wanting(block, language));
    }
    if (vectors == null || wanting.size() >= BATCH || waiting.size() >= WAITING) {
      write();
    }
  }

  /** Writes what waits. */
  void write() throws IOException {
    if (vectors != null) {
      vectors.give(wanting);
    }
    for (List<Document> block : waiting) {
      List<Document> built = new ArrayList<>();
      for (Document document : block) {
        built.add(facets.build(document));
      }
      writer.addDocuments(built);
      step.run();
    }
    waiting.clear();
    wanting.clear();
  }
}
