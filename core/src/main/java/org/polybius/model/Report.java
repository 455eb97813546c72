package org.polybius.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One news report: its text as it came, and what is known about it.
 *
 * @param id given, else the first 16 hex digits of {@code sha256}
 * @param sha256 lower-case hex, of the UTF-8 form of {@code text}
 * @param rawSha256 lower-case hex, of the bytes it was decoded from
 * @param title headline
 * @param outlet who published it
 * @param agencies credited agencies
 * @param byline author line
 * @param datelinePlace place of the dateline, as written
 * @param published EDTF
 * @param url address
 * @param language ISO 639-1 code
 * @param text immutable, without byte order mark, line ends untouched
 * @param spans where those fields that stand in the text stand, by field name
 * @param edition which version of itself it is
 */
public record Report(
    String id,
    String sha256,
    @Nullable String rawSha256,
    @Nullable String title,
    @Nullable String outlet,
    List<String> agencies,
    @Nullable String byline,
    @Nullable String datelinePlace,
    @Nullable String published,
    @Nullable String url,
    @Nullable String language,
    String text,
    Map<String, List<Span>> spans,
    Edition edition) {

  /** A report of which nothing is known beyond what it says here. */
  public Report(
      String id,
      String sha256,
      @Nullable String rawSha256,
      @Nullable String title,
      @Nullable String outlet,
      List<String> agencies,
      @Nullable String byline,
      @Nullable String datelinePlace,
      @Nullable String published,
      @Nullable String url,
      @Nullable String language,
      String text,
      Map<String, List<Span>> spans) {
    this(
        id,
        sha256,
        rawSha256,
        title,
        outlet,
        agencies,
        byline,
        datelinePlace,
        published,
        url,
        language,
        text,
        spans,
        Edition.UNKNOWN);
  }

  /** Refuses blanks and spans outside the text they point into. */
  public Report {
    Checks.notBlank(id, "report id");
    Checks.notBlank(title, "title");
    Checks.notBlank(outlet, "outlet");
    Checks.notBlank(byline, "byline");
    Checks.notBlank(datelinePlace, "dateline place");
    Checks.notBlank(published, "published");
    agencies = List.copyOf(agencies);
    spans = Checks.sortedCopy(spans);
    for (List<Span> list : spans.values()) {
      for (Span span : list) {
        int length =
            span.field() == Field.TEXT ? text.length() : title == null ? 0 : title.length();
        if (span.end() > length) {
          throw new IllegalArgumentException("span " + span + " ends after its text, " + length);
        }
      }
    }
  }

  /** The same report under another id. */
  public Report named(String other) {
    return new Report(
        other,
        sha256,
        rawSha256,
        title,
        outlet,
        agencies,
        byline,
        datelinePlace,
        published,
        url,
        language,
        text,
        spans,
        edition);
  }
}
