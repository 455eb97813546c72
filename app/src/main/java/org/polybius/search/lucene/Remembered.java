package org.polybius.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sha256;
import org.polybius.search.Level;

/** Vectors of an older index, by the words that they stand for: making them is what takes long. */
final class Remembered implements AutoCloseable {
  private final DirectoryReader reader;

  private Remembered(DirectoryReader reader) {
    this.reader = reader;
  }

  /**
   * Those of the index in a folder.
   *
   * @return null when there are none of the model, or none that can be read
   */
  static @Nullable Remembered in(Path folder, String model) {
    try {
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
      var about = reader.getIndexCommit().getUserData();
      if (Reindex.FORM.equals(about.get(Reindex.FORM_KEY))
          && model.equals(about.get(Reindex.MODEL_KEY))) {
        return new Remembered(reader);
      }
      reader.close();
    } catch (IOException | IllegalArgumentException e) {
      // What cannot be read is made again.
    }
    return null;
  }

  /** The vector of a text; empty when there is none, or none that can be read. */
  Optional<float[]> of(String text) {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        PostingsEnum same = leaf.reader().postings(new Term(Fields.SAID, key(text)));
        if (same != null && same.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          return vector(leaf, same.docID());
        }
      }
    } catch (IOException e) {
      // What cannot be read is made again.
    }
    return Optional.empty();
  }

  private static Optional<float[]> vector(LeafReaderContext leaf, int document) throws IOException {
    for (Level level : List.of(Level.SENTENCES, Level.CLAIMS)) {
      FloatVectorValues vectors =
          leaf.reader().getFloatVectorValues(Fields.vector(Fields.word(level)));
      if (vectors != null && vectors.advance(document) == document) {
        return Optional.of(vectors.vectorValue().clone());
      }
    }
    return Optional.empty();
  }

  /** What a text is looked up by. */
  static String key(String text) {
    return Sha256.hex(text);
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
