package org.polybius.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.polybius.search.Level;
import org.polybius.search.Passage;

/** Finds the passages of hits that the words of a query stand in. */
final class Highlights extends UnifiedHighlighter {
  private static final int PASSAGES = 3;

  private final Level level;

  Highlights(IndexSearcher searcher, Analyzer analyzer, Level level) {
    super(
        UnifiedHighlighter.builder(searcher, analyzer)
            .withFormatter(new Passages())
            .withMaxLength(Integer.MAX_VALUE - 1));
    this.level = level;
  }

  /**
   * The passages of each hit: of a headline only those with a mark.
   *
   * @param documents numbers of the hits in the index
   * @return in the same order
   */
  List<List<Passage>> of(Query query, int[] documents) throws IOException {
    if (documents.length == 0) {
      return List.of();
    }
    String[] fields = {Fields.TITLE, Fields.TEXT};
    Map<String, Object[]> found =
        highlightFieldsAsObjects(fields, query, documents, new int[] {1, PASSAGES});
    List<List<Passage>> all = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      List<Passage> passages = new ArrayList<>();
      passages(found, Fields.TITLE, i).stream()
          .filter(p -> !p.marks().isEmpty())
          .forEach(passages::add);
      passages.addAll(passages(found, Fields.TEXT, i));
      all.add(passages);
    }
    return all;
  }

  private static List<Passage> passages(Map<String, Object[]> found, String field, int hit) {
    Object[] ofField = found.get(field);
    return ofField != null && ofField[hit] instanceof Passages.Found f ? f.passages() : List.of();
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return level == Level.REPORTS && field.equals(Fields.TEXT)
        ? BreakIterator.getSentenceInstance(Locale.ENGLISH)
        : new WholeBreakIterator();
  }
}
