package org.polybius.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.polybius.model.Account;
import org.polybius.model.Reading;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.query.Selection;
import org.polybius.search.SearchException;

/**
 * Writes an index anew. It is written into a folder of its own and takes the place of the old one
 * when it is complete: until then, and when the writing fails, the old one answers.
 */
public final class Reindex {
  /** Names the form of the index; another one is not read. */
  static final String FORM = "polybius-search/1";

  static final String FORM_KEY = "form";
  static final String VERSION_KEY = "version";

  private final Desk desk;
  private final Runnable step;

  /**
   * Of a ledger.
   *
   * @param step called after each report
   */
  public Reindex(Desk desk, Runnable step) {
    this.desk = desk;
    this.step = step;
  }

  /**
   * Writes the index.
   *
   * @param folder where it is to lie; what lies there and is no index is not touched
   * @return how many reports it holds
   * @throws SearchException when it cannot be written; the old index is there still
   */
  public long into(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      Swap.check(absolute);
      Path fresh = Swap.beside(absolute, ".new");
      long reports = write(fresh);
      Swap.put(fresh, absolute);
      return reports;
    } catch (LockObtainFailedException e) {
      throw new SearchException(folder + ": is being written by another reindex", e);
    } catch (IOException e) {
      throw new SearchException(folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private long write(Path folder) throws IOException {
    Selection all = desk.select(Filter.NONE);
    Documents documents = new Documents(all);
    FacetsConfig facets = LuceneSearch.facets();
    IndexWriterConfig config =
        new IndexWriterConfig(new Words()).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (Account account : all.reports()) {
        Reading reading = desk.reading(account.report()).orElseThrow();
        for (Document document : documents.of(account, reading.report())) {
          writer.addDocument(facets.build(document));
        }
        step.run();
      }
      writer.setLiveCommitData(Map.of(FORM_KEY, FORM, VERSION_KEY, all.version()).entrySet());
      writer.commit();
    }
    return all.reports().size();
  }
}
