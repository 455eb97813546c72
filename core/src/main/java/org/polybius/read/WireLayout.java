package org.polybius.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/**
 * How a report is laid out: what its first lines and its last say about it, and where its prose
 * stands. A function of the text alone and of whether the headline comes from elsewhere.
 */
final class WireLayout {
  private static final int HEADER_LINES = 12;
  private static final int LONGEST_HEADLINE = 250;

  private final String text;
  private final List<Dateline.Named> credits = new ArrayList<>();
  private final List<Span> prose = new ArrayList<>();
  private Dateline dateline;
  private @Nullable Span title;
  private @Nullable Span byline;
  private @Nullable Span published;
  private @Nullable String publishedEdtf;

  private WireLayout(String text) {
    this.text = text;
    this.dateline = new Dateline(null, null, List.of(), 0);
  }

  /**
   * Lays out a text.
   *
   * @param titled whether the headline is given apart from the text
   */
  static WireLayout of(String text, boolean titled) {
    WireLayout layout = new WireLayout(text);
    int body = layout.header(titled);
    layout.dateline = Dateline.at(text, body);
    layout.credits.addAll(layout.dateline.credits());
    layout.body(layout.dateline.end());
    return layout;
  }

  @Nullable Span title() {
    return title;
  }

  @Nullable Span byline() {
    return byline;
  }

  @Nullable Span published() {
    return published;
  }

  /** The date under {@link #published()}; null with it. */
  @Nullable String publishedEdtf() {
    return publishedEdtf;
  }

  Dateline dateline() {
    return dateline;
  }

  /** Agencies and outlets, in text order. */
  List<Dateline.Named> credits() {
    return credits;
  }

  Paragraphs prose() {
    return new Paragraphs(prose);
  }

  /** Takes the lines before the prose and tells where it begins. */
  private int header(boolean titled) {
    int at = 0;
    boolean headline = titled;
    for (int i = 0; i < HEADER_LINES; i++) {
      Span line = line(at);
      if (line == null) {
        return at;
      }
      Optional<LineKind.Hit> hit = LineKind.of(line.in(text));
      if (hit.isPresent()) {
        take(hit.get(), line);
      } else if (!headline && isHeadline(line)) {
        title = line;
        headline = true;
      } else {
        return at;
      }
      at = line.end();
    }
    return at;
  }

  /** The next line that is not blank, surrounding white space left out; null at the end. */
  private @Nullable Span line(int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == text.length()) {
      return null;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return Span.of(start, end);
  }

  /**
   * A short line before a dateline or another header line, or one without a full stop before a
   * blank line or a longer line.
   */
  private boolean isHeadline(Span line) {
    Span next = line(line.end());
    if (next == null || line.length() > LONGEST_HEADLINE || opensDateline(line)) {
      return false;
    }
    Optional<LineKind.Hit> kind = LineKind.of(next.in(text));
    if (opensDateline(next) || kind.filter(LineKind.Hit::heads).isPresent()) {
      return true;
    }
    boolean stop = ".,;:".indexOf(text.charAt(line.end() - 1)) >= 0;
    boolean words = line.in(text).indexOf(' ') > 0;
    boolean blank = blankBetween(line.end(), next.start());
    return !stop && words && (blank || kind.isPresent() || next.length() > line.length());
  }

  private boolean opensDateline(Span line) {
    return Dateline.at(text, line.start()).end() > line.start();
  }

  private boolean blankBetween(int from, int to) {
    String gap = text.substring(from, Math.min(to, from + LONGEST_HEADLINE));
    return gap.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count() > 1;
  }

  private void take(LineKind.Hit hit, Span line) {
    switch (hit.kind()) {
      case BYLINE -> byline(hit, line);
      case PUBLISHED -> date(hit, line);
      case CREDIT -> credit(hit, line);
      case BOILERPLATE, SELF, NOTICE -> {}
    }
  }

  private void byline(LineKind.Hit hit, Span line) {
    if (group(hit, "name") != null && byline == null) {
      byline = span(hit, "name", line);
    }
    for (String name : List.of("credit", "role")) {
      String written = group(hit, name);
      if (written != null) {
        Credit.known(written)
            .ifPresent(c -> credits.add(new Dateline.Named(c, span(hit, name, line))));
      }
    }
  }

  /** The first date counts, save that a line of publication outdoes one of updating. */
  private void date(LineKind.Hit hit, Span line) {
    boolean updated =
        Character.toLowerCase(text.charAt(line.start())) != 'l'
            && Character.toLowerCase(text.charAt(line.start())) != 'u';
    WireDates.find(String.valueOf(group(hit, "date")))
        .filter(d -> published == null || updated)
        .ifPresent(
            d -> {
              int start = line.start() + hit.matcher().start("date");
              published = Span.of(start + d.start(), start + d.end());
              publishedEdtf = d.edtf();
            });
  }

  private void credit(LineKind.Hit hit, Span line) {
    String written = group(hit, "credit");
    if (written != null) {
      Credit credit =
          Credit.likely(written).orElseGet(() -> new Credit(written.strip(), Credit.Kind.OUTLET));
      credits.add(new Dateline.Named(credit, span(hit, "credit", line)));
    }
  }

  private static @Nullable String group(LineKind.Hit hit, String name) {
    boolean has = hit.matcher().pattern().pattern().contains("?<" + name + ">");
    return has ? hit.matcher().group(name) : null;
  }

  private static Span span(LineKind.Hit hit, String group, Span line) {
    int start = line.start() + hit.matcher().start(group);
    int end = line.start() + hit.matcher().end(group);
    return Span.of(start, end);
  }

  private void body(int from) {
    for (Span paragraph : Paragraphs.of(text, from).spans()) {
      paragraph(paragraph);
    }
  }

  /** A paragraph that is no prose as a whole, or prose between lines that are none. */
  private void paragraph(Span paragraph) {
    Optional<LineKind.Hit> whole = LineKind.of(paragraph.in(text));
    if (whole.isPresent()) {
      take(whole.get(), paragraph);
      return;
    }
    int start = paragraph.start();
    int at = start;
    while (at < paragraph.end()) {
      Span line = line(at);
      if (line == null || line.start() >= paragraph.end()) {
        break;
      }
      Optional<LineKind.Hit> hit = LineKind.of(line.in(text));
      if (hit.isPresent() && line.end() <= paragraph.end()) {
        take(hit.get(), line);
        prose(start, line.start());
        start = line.end();
      }
      at = line.end();
    }
    prose(start, paragraph.end());
  }

  /** Adds a stretch without the credit at its end and without surrounding white space. */
  private void prose(int from, int to) {
    int end = SignOff.before(text, from, to).map(this::signedOff).orElse(to);
    int start = from;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      prose.add(Span.of(start, end));
    }
  }

  private int signedOff(SignOff.Found found) {
    found.credit().ifPresent(credits::add);
    return found.start();
  }
}
