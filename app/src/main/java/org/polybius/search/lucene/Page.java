package org.polybius.search.lucene;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Span;
import org.polybius.search.Level;

/** A document of the index in the making. */
final class Page {
  private static final FieldType MARKED = new FieldType(TextField.TYPE_STORED);

  static {
    MARKED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    MARKED.freeze();
  }

  private final Document document = new Document();

  Page(Level level) {
    exact(Fields.LEVEL, List.of(Fields.word(level)));
  }

  Document document() {
    return document;
  }

  /** Text that is searched by its words and shown with them marked. */
  void text(String field, @Nullable String text) {
    if (text != null) {
      document.add(new Field(field, text, MARKED));
    }
  }

  /** Text that is searched by its words. */
  void words(String field, Collection<String> values) {
    values.forEach(value -> document.add(new TextField(field, value, Field.Store.NO)));
  }

  /** Values that are searched as a whole. */
  void exact(String field, Collection<String> values) {
    values.forEach(
        value -> document.add(new StringField(field, Fields.term(value), Field.Store.NO)));
  }

  /** A value that is shown only. */
  void stored(String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  /** Values that hits are counted by. */
  void facet(String field, Collection<String> values) {
    values.stream()
        .distinct()
        .forEach(
            value -> document.add(new SortedSetDocValuesFacetField(field, Fields.term(value))));
  }

  /** The days of it, ISO 8601; of one that is not known the other is taken. */
  void days(@Nullable String from, @Nullable String to) {
    String first = from == null ? to : from;
    String last = to == null ? from : to;
    if (first != null && last != null) {
      exact(Fields.FROM, List.of(first));
      exact(Fields.DAY, List.of(first));
      exact(Fields.TO, List.of(last));
    }
  }

  /** Where it stands in its report. */
  void stands(Span span) {
    stored(Fields.FIELD, span.field().name());
    document.add(new StoredField(Fields.START, span.start()));
    document.add(new StoredField(Fields.END, span.end()));
  }
}
