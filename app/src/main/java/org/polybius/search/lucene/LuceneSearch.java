package org.polybius.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Field;
import org.polybius.model.Span;
import org.polybius.search.Answer;
import org.polybius.search.Facet;
import org.polybius.search.Found;
import org.polybius.search.Hit;
import org.polybius.search.Level;
import org.polybius.search.Meaning;
import org.polybius.search.Meanings;
import org.polybius.search.Passage;
import org.polybius.search.Question;
import org.polybius.search.Search;
import org.polybius.search.SearchException;
import org.polybius.search.lucene.Fusion.Ranked;

/** Searches an index that {@link Reindex} wrote. */
public final class LuceneSearch implements Search {
  /** Values shown of a facet. */
  private static final int VALUES = 10;

  private final Path folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = new Words();
  private final Map<String, String> about;
  private final Supplier<Meaning> meaning;

  private LuceneSearch(Path folder, DirectoryReader reader, Supplier<Meaning> meaning)
      throws IOException {
    this.folder = folder;
    this.meaning = meaning;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.about = reader.getIndexCommit().getUserData();
  }

  /**
   * Opens an index, with the model of meaning that is installed. It stays as it is while it is
   * open, also when another takes its place.
   *
   * @return empty when there is none in the folder
   * @throws SearchException when it cannot be read
   */
  public static Optional<Search> open(Path folder) {
    return open(folder, Meanings::installed);
  }

  /**
   * Opens an index, which stays as it is while it is open, also when another takes its place.
   *
   * @param meaning gives the model of meaning when it is first needed
   * @return empty when there is none in the folder
   * @throws SearchException when it cannot be read
   */
  public static Optional<Search> open(Path folder, Supplier<Meaning> meaning) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      LuceneSearch search =
          new LuceneSearch(folder, DirectoryReader.open(FSDirectory.open(folder)), meaning);
      if (!Reindex.FORM.equals(search.about.get(Reindex.FORM_KEY))) {
        search.close();
        throw new SearchException(
            folder + ": another version of the program made the index; reindex renews it", null);
      }
      return Optional.of(search);
    } catch (IndexNotFoundException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw broken(folder, e);
    }
  }

  private static SearchException broken(Path folder, Exception e) {
    return new SearchException(folder + ": the index cannot be read; reindex renews it", e);
  }

  /** How facets are written and read. */
  static FacetsConfig facets() {
    FacetsConfig facets = new FacetsConfig();
    Fields.FACETS.forEach(facet -> facets.setMultiValued(facet, true));
    return facets;
  }

  @Override
  public String version() {
    return about.getOrDefault(Reindex.VERSION_KEY, "");
  }

  @Override
  public Answer search(Question question) {
    try {
      return question.similar() && !question.words().isEmpty()
          ? similar(question)
          : answer(question);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new SearchException("the query has too many words for the index", e);
    } catch (IOException e) {
      throw broken(folder, e);
    }
  }

  private Answer answer(Question question) throws IOException {
    QueryReader queries = new QueryReader(analyzer, fields(question.level()));
    QueryReader.Understood understood = queries.read(question.words());
    Query asked = asked(understood.query(), question, queries);
    Query kept = new Keeping(searcher, question.filter()).of(question.level());
    Query all = new BooleanQuery.Builder().add(asked, Occur.MUST).add(kept, Occur.FILTER).build();
    int most = question.offset() + question.limit();
    var found = FacetsCollectorManager.search(searcher, all, most, new FacetsCollectorManager());
    return new Answer(
        version(),
        understood.note(),
        found.facetsCollector().getMatchingDocs().stream().mapToLong(m -> m.totalHits).sum(),
        hits(question, asked, found.topDocs().scoreDocs),
        facets(found.facetsCollector()),
        about.containsKey(Reindex.MODEL_KEY));
  }

  private Answer similar(Question question) throws IOException {
    Similar similar = new Similar(searcher, about, meaning.get());
    QueryReader queries = new QueryReader(analyzer, fields(question.level()));
    Query words = queries.any(question.words());
    Query kept =
        new BooleanQuery.Builder()
            .add(new Keeping(searcher, question.filter()).of(question.level()), Occur.FILTER)
            .add(asked(new MatchAllDocsQuery(), question, queries), Occur.FILTER)
            .build();
    Similar.Outcome found = similar.find(question, words, kept);
    return new Answer(
        version(),
        found.note(),
        found.ranked().size(),
        hits(question, words, similar, found.ranked()),
        facets(similar.counted(found.ranked())),
        true);
  }

  private List<Hit> hits(Question question, Query asked, Similar similar, List<Ranked> ranked)
      throws IOException {
    List<Ranked> page = ranked.stream().skip(question.offset()).limit(question.limit()).toList();
    int[] documents = page.stream().mapToInt(Ranked::document).toArray();
    Highlights highlights = new Highlights(searcher, analyzer, question.level());
    List<List<Passage>> passages = highlights.of(asked, documents);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      int reason = similar.reason(page.get(i));
      List<Passage> shown =
          reason == documents[i] ? passages.get(i) : Passages.with(text(reason), passages.get(i));
      Document document = searcher.storedFields().document(documents[i]);
      hits.add(hit(question.level(), document, shown, page.get(i).found()));
    }
    return hits;
  }

  private String text(int document) throws IOException {
    String text = searcher.storedFields().document(document).get(Fields.TEXT);
    return text == null ? "" : text;
  }

  /** Where words without a field are looked for. */
  private static List<String> fields(Level level) {
    return level == Level.REPORTS ? List.of(Fields.TITLE, Fields.TEXT) : List.of(Fields.TEXT);
  }

  /** The words of the question, and those of its filter as they stand. */
  private static Query asked(Query words, Question question, QueryReader queries) {
    BooleanQuery.Builder asked = new BooleanQuery.Builder().add(words, Occur.MUST);
    if (!question.filter().text().isEmpty()) {
      asked.add(queries.literal(question.filter().text()), Occur.MUST);
    }
    return asked.build();
  }

  private List<Hit> hits(Question question, Query asked, ScoreDoc[] found) throws IOException {
    int[] documents =
        Arrays.stream(found).skip(question.offset()).mapToInt(hit -> hit.doc).toArray();
    Highlights highlights = new Highlights(searcher, analyzer, question.level());
    List<List<Passage>> passages = highlights.of(asked, documents);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      Document document = searcher.storedFields().document(documents[i]);
      hits.add(hit(question.level(), document, passages.get(i), null));
    }
    return hits;
  }

  private static Hit hit(
      Level level, Document document, List<Passage> passages, @Nullable Found found) {
    return new Hit(
        level,
        document.get(Fields.ID),
        document.get(Fields.CLAIM),
        span(document),
        document.get(Fields.TITLE),
        document.get(Fields.OUTLET),
        document.get(Fields.PUBLISHED),
        passages,
        found);
  }

  private static @Nullable Span span(Document document) {
    String field = document.get(Fields.FIELD);
    return field == null
        ? null
        : new Span(
            number(document, Fields.START), number(document, Fields.END), Field.valueOf(field));
  }

  private static int number(Document document, String name) {
    IndexableField field = document.getField(name);
    return field.numericValue().intValue();
  }

  private List<Facet> facets(FacetsCollector found) throws IOException {
    if (!hasFacets()) {
      return List.of();
    }
    SortedSetDocValuesFacetCounts counts =
        new SortedSetDocValuesFacetCounts(
            new DefaultSortedSetDocValuesReaderState(reader, facets()), found);
    List<Facet> facets = new ArrayList<>();
    for (String name : Fields.FACETS) {
      FacetResult result = counts.getTopChildren(VALUES, name);
      if (result != null) {
        facets.add(new Facet(name, values(result)));
      }
    }
    return facets;
  }

  /** Whether any document has a value that is counted; Lucene refuses to count none. */
  private boolean hasFacets() {
    return FieldInfos.getMergedFieldInfos(reader).fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME)
        != null;
  }

  private static List<Facet.Value> values(FacetResult result) {
    return Arrays.stream(result.labelValues)
        .map(value -> new Facet.Value(value.label, value.value.longValue()))
        .toList();
  }

  @Override
  public void close() {
    try {
      reader.close();
      reader.directory().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
