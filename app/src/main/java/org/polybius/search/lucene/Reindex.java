package org.polybius.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Report;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.query.Selection;
import org.polybius.search.Meaning;
import org.polybius.search.SearchException;

/**
 * Writes an index anew. It is written into a folder of its own and takes the place of the old one
 * when it is complete: until then, and when the writing fails, the old one answers.
 */
public final class Reindex {
  /** Names the form of the index; another one is not read. */
  static final String FORM = "polybius-search/2";

  static final String FORM_KEY = "form";
  static final String VERSION_KEY = "version";

  /** The model that made the vectors; not there when there are none. */
  static final String MODEL_KEY = "model";

  /** How many reports have no vectors because of their language. */
  static final String OTHERS_KEY = "others";

  private final Desk desk;
  private final Runnable step;
  private final @Nullable Meaning meaning;

  /**
   * Of a ledger, by words only.
   *
   * @param step called after each report
   */
  public Reindex(Desk desk, Runnable step) {
    this(desk, step, null);
  }

  /**
   * Of a ledger.
   *
   * @param step called after each report
   * @param meaning the model of what sentences and claims mean; null for an index of words only
   */
  public Reindex(Desk desk, Runnable step, @Nullable Meaning meaning) {
    this.desk = desk;
    this.step = step;
    this.meaning = meaning;
  }

  /**
   * Writes the index. Vectors of words that the old one has by the same model are taken over.
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
      long reports = write(fresh, absolute);
      Swap.put(fresh, absolute);
      return reports;
    } catch (LockObtainFailedException e) {
      throw new SearchException(folder + ": is being written by another reindex", e);
    } catch (IOException e) {
      throw new SearchException(folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private long write(Path folder, Path old) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new Words()).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (Remembered known = meaning == null ? null : Remembered.in(old, meaning.model());
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      return write(writer, meaning == null ? null : new Vectors(meaning, known));
    }
  }

  private long write(IndexWriter writer, @Nullable Vectors vectors) throws IOException {
    Selection all = desk.select(Filter.NONE);
    Documents documents = new Documents(all);
    Blocks blocks = new Blocks(writer, vectors, step);
    for (Account account : all.reports()) {
      Report report = desk.reading(account.report()).orElseThrow().report();
      blocks.add(documents.of(account, report), report.language());
    }
    blocks.write();
    writer.setLiveCommitData(about(all, vectors).entrySet());
    writer.commit();
    return all.reports().size();
  }

  private Map<String, String> about(Selection all, @Nullable Vectors vectors) {
    Map<String, String> about = new TreeMap<>(Map.of(FORM_KEY, FORM, VERSION_KEY, all.version()));
    if (meaning != null && vectors != null) {
      about.put(MODEL_KEY, meaning.model());
      about.put(OTHERS_KEY, Long.toString(vectors.others()));
    }
    return about;
  }
}
