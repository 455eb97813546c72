package org.polybius.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.knn.KnnCollectorManager;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.polybius.search.Level;
import org.polybius.search.lucene.Fusion.Near;

/**
 * Finds what is nearest in meaning to a question. A report is as near as its nearest sentence. What
 * a filter does not keep is left out before the nearest are looked for, not after. Up to {@value
 * #EXACT} of a segment are all compared: Lucene's graph of neighbours (Malkov and Yashunin 2018)
 * passes over much where many sentences are the same, as in reprints.
 */
final class Neighbours {
  /** What is compared one by one in a few hundredths of a second. */
  private static final int EXACT = 100_000;

  private static final BitSetProducer REPORTS =
      new QueryBitSetProducer(new TermQuery(new Term(Fields.LEVEL, Fields.word(Level.REPORTS))));

  /** What makes Lucene compare all: an answer that is not complete. */
  private static final TopDocs TOO_FEW =
      new TopDocs(new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO), new ScoreDoc[0]);

  private final IndexSearcher searcher;
  private final Map<Integer, Integer> sentences = new LinkedHashMap<>();

  Neighbours(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * The nearest, nearest first.
   *
   * @param question its vector
   * @param kept what the filter keeps of the level
   * @param most how many at most
   */
  List<Near> of(float[] question, Level level, Query kept, int most) throws IOException {
    ScoreDoc[] found = searcher.search(query(question, level, kept, most), most).scoreDocs;
    List<Near> nearest = new ArrayList<>();
    for (ScoreDoc hit : found) {
      int document = level == Level.REPORTS ? reportOf(hit.doc) : hit.doc;
      sentences.put(document, hit.doc);
      nearest.add(new Near(document, cosine(hit.score)));
    }
    return nearest;
  }

  /** The sentence by which a report was found, of those that were last found. */
  int sentenceOf(int report) {
    return sentences.getOrDefault(report, report);
  }

  private static Query query(float[] question, Level level, Query kept, int most) {
    if (level == Level.REPORTS) {
      Query within = new ToChildBlockJoinQuery(kept, REPORTS);
      return new Best(question, within, most);
    }
    return new All(Fields.vector(Fields.word(level)), question, kept, most);
  }

  /** Sentences or claims. */
  private static final class All extends KnnFloatVectorQuery {
    All(String field, float[] question, Query kept, int most) {
      super(field, question, most, kept);
    }

    @Override
    protected TopDocs approximateSearch(
        LeafReaderContext leaf, @Nullable Bits kept, int count, KnnCollectorManager collectors)
        throws IOException {
      return count <= EXACT ? TOO_FEW : super.approximateSearch(leaf, kept, count, collectors);
    }
  }

  /** The best sentence of each report. */
  private static final class Best extends DiversifyingChildrenFloatKnnVectorQuery {
    Best(float[] question, Query kept, int most) {
      super(Fields.vector(Fields.word(Level.SENTENCES)), question, kept, most, REPORTS);
    }

    @Override
    protected TopDocs approximateSearch(
        LeafReaderContext leaf, @Nullable Bits kept, int count, KnnCollectorManager collectors)
        throws IOException {
      return count <= EXACT ? TOO_FEW : super.approximateSearch(leaf, kept, count, collectors);
    }
  }

  /** The report whose block a sentence stands in: the last document of the block. */
  private int reportOf(int sentence) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(sentence, leaves));
    BitSet reports = REPORTS.getBitSet(leaf);
    return leaf.docBase + reports.nextSetBit(sentence - leaf.docBase);
  }

  /** Lucene's score of unit vectors is (1 + cosine) / 2. */
  private static double cosine(float score) {
    return Math.max(-1, Math.min(1, 2.0 * score - 1));
  }
}
