package org.polybius.search.lucene;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polybius.model.Field;
import org.polybius.model.Report;
import org.polybius.model.Span;

/** Cuts reports into sentences, by the rules of Unicode (UAX 29): near enough to find them by. */
final class Sentences {
  private Sentences() {}

  /** The headline, then the sentences of the text, without the white space around them. */
  static List<Span> of(Report report) {
    List<Span> spans = new ArrayList<>();
    String title = report.title();
    if (title != null) {
      spans.add(new Span(0, title.length(), Field.TITLE));
    }
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(report.text());
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      add(report.text(), start, end, spans);
      start = end;
    }
    return spans;
  }

  private static void add(String text, int from, int to, List<Span> spans) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      spans.add(Span.of(start, end));
    }
  }

  /** The words of a sentence. */
  static String words(Report report, Span span) {
    String title = report.title() == null ? "" : report.title();
    return span.in(span.field() == Field.TITLE ? title : report.text());
  }
}
