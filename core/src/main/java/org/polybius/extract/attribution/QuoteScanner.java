package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/**
 * Finds quotations character by character, before and independent of sentences: straight, curly,
 * doubled single and angle marks; single marks inside double ones belong to the outer quotation. A
 * quotation left open at the end of a paragraph goes on when the next paragraph opens with the same
 * mark, else it ends there.
 */
public final class QuoteScanner {
  private static final String OPENERS = "“«„";
  private static final String CLOSERS = "”»“";

  private final String text;
  private final List<Quote> quotes = new ArrayList<>();

  private QuoteScanner(String text) {
    this.text = text;
  }

  /** The quotations of the paragraphs, in text order, not overlapping. */
  public static List<Quote> scan(String text, Paragraphs paragraphs) {
    QuoteScanner scanner = new QuoteScanner(text);
    List<Span> spans = paragraphs.spans();
    for (int p = 0; p < spans.size(); p++) {
      Span next = p + 1 < spans.size() ? spans.get(p + 1) : null;
      boolean nextOpens = next != null && scanner.mark(next.start()) != null;
      scanner.paragraph(spans.get(p), nextOpens);
    }
    return List.copyOf(scanner.quotes);
  }

  private void paragraph(Span p, boolean nextOpens) {
    int at = p.start();
    while (at < p.end()) {
      Mark open = mark(at);
      if (open == null || !opens(open, p)) {
        at++;
        continue;
      }
      int close = closing(open, p);
      if (close < 0) {
        close(open, unclosedEnd(open, p), 0, nextOpens && unclosedEnd(open, p) == p.end());
        at = unclosedEnd(open, p);
      } else {
        close(open, close, open.closer().length(), false);
        at = close + open.closer().length();
      }
    }
  }

  private void close(Mark open, int innerEnd, int closerLength, boolean continues) {
    int innerStart = open.at() + open.length();
    if (innerEnd > innerStart) {
      quotes.add(
          new Quote(
              Span.of(open.at(), innerEnd + closerLength),
              Span.of(innerStart, innerEnd),
              closerLength > 0,
              continues));
    }
  }

  /** An opening mark, where it stands, and the mark that closes it. */
  private record Mark(int at, int length, String closer) {
    boolean single() {
      return length == 1 && (closer.equals("'") || closer.equals("’"));
    }
  }

  private @org.jspecify.annotations.Nullable Mark mark(int at) {
    char c = text.charAt(at);
    int kind = OPENERS.indexOf(c);
    if (kind >= 0) {
      return new Mark(at, 1, String.valueOf(CLOSERS.charAt(kind)));
    }
    if (c == '"') {
      return new Mark(at, 1, "\"");
    }
    if (text.startsWith("``", at) || text.startsWith("''", at)) {
      return new Mark(at, 2, "''");
    }
    return c == '‘' ? new Mark(at, 1, "’") : c == '\'' ? new Mark(at, 1, "'") : null;
  }

  private boolean opens(Mark mark, Span p) {
    int after = mark.at() + mark.length();
    if (after >= p.end() || Character.isWhitespace(text.charAt(after))) {
      return false;
    }
    boolean fresh = mark.at() == p.start() || !wordBefore(mark.at());
    return mark.single() ? fresh && Character.isLetterOrDigit(text.charAt(after)) : fresh;
  }

  private boolean wordBefore(int at) {
    char before = text.charAt(at - 1);
    return Character.isLetterOrDigit(before) || ".,!?%)’".indexOf(before) >= 0;
  }

  private int closing(Mark open, Span p) {
    int fallback = -1;
    for (int at = open.at() + open.length() + 1; at < p.end(); at++) {
      if (!text.startsWith(open.closer(), at)) {
        continue;
      }
      if (!open.single()) {
        return reopens(open, at, p) ? -1 : at;
      }
      if (endsSingle(at, p)) {
        if (text.charAt(at - 1) != 's') {
          return at;
        }
        fallback = fallback < 0 ? at : fallback;
      }
    }
    return fallback;
  }

  /** Whether a straight mark met while a quotation is open looks like the opening of another. */
  private boolean reopens(Mark open, int at, Span p) {
    boolean straight = open.closer().equals("\"") || open.closer().equals("''");
    int after = at + open.closer().length();
    return straight
        && Character.isWhitespace(text.charAt(at - 1))
        && after < p.end()
        && Character.isLetterOrDigit(text.charAt(after));
  }

  private boolean endsSingle(int at, Span p) {
    boolean wordEnds = !Character.isWhitespace(text.charAt(at - 1));
    return wordEnds && (at + 1 >= p.end() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  /**
   * Where a quotation without its closing mark ends: before the next opening, else with the
   * paragraph.
   */
  private int unclosedEnd(Mark open, Span p) {
    if (open.single()) {
      return open.at() + open.length();
    }
    for (int at = open.at() + open.length() + 1; at < p.end(); at++) {
      if (text.startsWith(text.substring(open.at(), open.at() + open.length()), at)) {
        int end = at;
        while (end > open.at() + open.length() && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        return end;
      }
    }
    return p.end();
  }
}
