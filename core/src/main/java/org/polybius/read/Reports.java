package org.polybius.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Edition;
import org.polybius.model.Failure;
import org.polybius.model.Report;
import org.polybius.model.Sha256;
import org.polybius.model.Span;

/** Makes a report of a text and of what comes with it. */
final class Reports {
  static final String TITLE = "title";
  private static final int ID_DIGITS = 16;

  private final Limits limits;
  private final LanguageIdentifier languages;

  Reports(Limits limits, LanguageIdentifier languages) {
    this.limits = limits;
    this.languages = languages;
  }

  /**
   * Makes a report.
   *
   * @param where the input and the place in it, for messages
   * @param given what comes from outside the text
   * @param text the text
   * @param raw the bytes it was decoded from
   */
  ReadResult make(String where, Given given, String text, byte[] raw) {
    if (text.isBlank()) {
      return ReadResult.refused(ReadFailure.EMPTY, where + ": is empty");
    }
    if (text.length() > limits.reportBytes()) {
      String most = limits.reportBytes() + " characters";
      return ReadResult.refused(
          ReadFailure.TOO_LARGE, where + ": its text is longer than the " + most + " allowed");
    }
    return new Draft(given, text).report(raw);
  }

  /** A report in the making. */
  private final class Draft {
    private final Given given;
    private final String text;
    private final WireLayout layout;
    private final Map<String, List<Span>> spans = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();

    Draft(Given given, String text) {
      this.given = given;
      this.text = text;
      this.layout = WireLayout.of(text, given.title() != null);
    }

    ReadResult report(byte[] raw) {
      String hash = Sha256.hex(text);
      String title = field(TITLE, given.title(), layout.title());
      Report report =
          new Report(
              given.id() != null ? given.id() : hash.substring(0, ID_DIGITS),
              hash,
              Sha256.hex(raw),
              title,
              outlet(),
              agencies(),
              field("byline", given.byline(), layout.byline()),
              field("datelinePlace", given.datelinePlace(), layout.dateline().place()),
              published(),
              given.url(),
              language(title),
              text,
              spans,
              edition(title));
      return new ReadResult.Success(report, failures);
    }

    /** What is given, else the words under the span, which is noted. */
    private @Nullable String field(String name, @Nullable String value, @Nullable Span span) {
      if (value != null || span == null) {
        return value;
      }
      spans.put(name, List.of(span));
      return span.in(text);
    }

    private @Nullable String outlet() {
      if (given.outlet() != null) {
        return given.outlet();
      }
      for (Dateline.Named named : layout.credits()) {
        if (named.credit().kind() == Credit.Kind.OUTLET) {
          spans.put("outlet", List.of(named.span()));
          return named.credit().name();
        }
      }
      return null;
    }

    private List<String> agencies() {
      Set<String> names = new LinkedHashSet<>(given.agencies());
      List<Span> words = new ArrayList<>();
      for (Dateline.Named named : layout.credits()) {
        if (named.credit().kind() == Credit.Kind.AGENCY) {
          names.add(named.credit().name());
          words.add(named.span());
        }
      }
      if (!words.isEmpty()) {
        spans.put("agencies", words);
      }
      return List.copyOf(names);
    }

    /** What is given, else a line of publication, else an opening's date without a place. */
    private @Nullable String published() {
      Span date = layout.dateline().date();
      String full = date == null ? null : WireDates.field(date.in(text)).orElse(null);
      boolean opening = full != null && layout.dateline().place() == null;
      if (date != null && !opening) {
        spans.put("datelineDate", List.of(date));
      }
      if (given.published() != null) {
        return given(given.published());
      }
      Span line = layout.published();
      if (line != null || (opening && date != null)) {
        spans.put("published", List.of(line != null ? line : date));
      }
      return line != null ? layout.publishedEdtf() : opening ? full : null;
    }

    private Edition edition(@Nullable String title) {
      List<Notices.Found> found = Notices.of(title, text);
      if (!found.isEmpty()) {
        spans.put("notices", found.stream().map(Notices.Found::span).toList());
      }
      return new Edition(
          given.modified() == null ? null : WireDates.field(given.modified()).orElse(null),
          given.retrieved(),
          found.stream().map(Notices.Found::notice).toList());
    }

    private @Nullable String given(String written) {
      String edtf = WireDates.field(written).orElse(null);
      if (edtf == null) {
        String shown = written.length() > 40 ? written.substring(0, 40) + "…" : written;
        String message = "cannot read the date of publication \"" + shown + "\"";
        failures.add(
            new Failure(
                ReadFailure.STAGE,
                ReadFailure.PUBLISHED_UNREADABLE.name(),
                oneLine(message),
                null));
      }
      return edtf;
    }

    private String oneLine(String message) {
      return message.replaceAll("\\s+", " ");
    }

    private @Nullable String language(@Nullable String title) {
      return given.language() != null
          ? given.language()
          : languages.identify(title == null ? text : title + "\n" + text).orElse(null);
    }
  }
}
