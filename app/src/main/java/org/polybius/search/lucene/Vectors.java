package org.polybius.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.search.Level;
import org.polybius.search.Meaning;

/** Gives the sentences and claims of an index in the making the vectors of what they mean. */
final class Vectors {
  private final Meaning meaning;
  private final @Nullable Remembered old;
  private long others;

  /**
   * Of a model.
   *
   * @param old vectors that need not be made again; null when there are none
   */
  Vectors(Meaning meaning, @Nullable Remembered old) {
    this.meaning = meaning;
    this.old = old;
  }

  /** Reports whose language the model was not made for. */
  long others() {
    return others;
  }

  /**
   * The documents of a report that want a vector.
   *
   * @param language of the report; null when nobody knows it
   */
  List<Document> wanting(List<Document> block, @Nullable String language) {
    if (!meaning.understands(language)) {
      others++;
      return List.of();
    }
    return block.stream().filter(Vectors::says).toList();
  }

  private static boolean says(Document document) {
    return !level(document).equals(Fields.word(Level.REPORTS))
        && text(document).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String level(Document document) {
    return document.getField(Fields.LEVEL).stringValue();
  }

  private static String text(Document document) {
    String text = document.get(Fields.TEXT);
    return text == null ? "" : text;
  }

  /** Gives them their vectors; words that several have are looked at once. */
  void give(List<Document> documents) {
    Map<String, List<Document>> saying = new LinkedHashMap<>();
    documents.forEach(d -> saying.computeIfAbsent(text(d), t -> new ArrayList<>()).add(d));
    List<String> unknown = new ArrayList<>();
    saying.forEach(
        (text, those) -> known(text).ifPresentOrElse(v -> give(those, v), () -> unknown.add(text)));
    List<float[]> made = unknown.isEmpty() ? List.of() : meaning.sentences(unknown);
    for (int i = 0; i < made.size(); i++) {
      give(saying.getOrDefault(unknown.get(i), List.of()), made.get(i));
    }
  }

  private Optional<float[]> known(String text) {
    return old == null ? Optional.empty() : old.of(text);
  }

  private static void give(List<Document> documents, float[] vector) {
    documents.forEach(document -> give(document, vector));
  }

  private static void give(Document document, float[] vector) {
    document.add(
        new KnnFloatVectorField(
            Fields.vector(level(document)), vector, VectorSimilarityFunction.DOT_PRODUCT));
    document.add(new StringField(Fields.SAID, Remembered.key(text(document)), Field.Store.NO));
  }
}
