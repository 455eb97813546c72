package org.polybius.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Span;

/**
 * Something that was found.
 *
 * @param level what it is
 * @param report id of its report
 * @param claim id of the claim within the report; null for reports and sentences
 * @param span where the sentence stands in its report; null for reports and claims
 * @param title headline of its report
 * @param outlet who published the report
 * @param published EDTF
 * @param passages the words found among those around them, in the order of the text
 * @param found by what; null where only words were looked for
 */
public record Hit(
    Level level,
    String report,
    @Nullable String claim,
    @Nullable Span span,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String published,
    List<Passage> passages,
    @Nullable Found found) {
  /** Copies the passages. */
  public Hit {
    passages = List.copyOf(passages);
  }

  /** Found where only words were looked for. */
  public Hit(
      Level level,
      String report,
      @Nullable String claim,
      @Nullable Span span,
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String published,
      List<Passage> passages) {
    this(level, report, claim, span, title, outlet, published, passages, null);
  }
}
