package org.polybius.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.model.Claim;
import org.polybius.model.Field;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Sha256;

/**
 * Writes readings as one page that needs no other file and no network: the text with its claims
 * marked, and the claims beside it. A content security policy that names style and script by their
 * hashes keeps whatever a report may hold from running.
 */
public final class HtmlReading {
  private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\s*\\R|\\z");
  private static final int LISTED_OPENLY = 12;
  private static final Map<Claim.Kind, String> LETTER = letters();

  private final String style = resource("reading.css");
  private final String script = resource("reading.js");

  private static Map<Claim.Kind, String> letters() {
    Map<Claim.Kind, String> letters = new EnumMap<>(Claim.Kind.class);
    for (Claim.Kind kind : Claim.Kind.values()) {
      letters.put(kind, name(kind).substring(0, 1));
    }
    return letters;
  }

  private static String name(Claim.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The page, one section per reading. */
  public String write(List<Reading> readings) {
    Html page = new Html();
    head(readings, page);
    page.raw("<body>\n<a class=\"skip\" href=\"#c0\">To the claims</a>\n<main>\n");
    if (readings.size() > 1) {
      contents(readings, page);
    }
    for (int i = 0; i < readings.size(); i++) {
      report(readings.get(i), i, UnaryOperator.identity(), page);
    }
    page.raw("</main>\n<script>").raw(script).raw("</script>\n</body>\n</html>\n");
    return page.toString();
  }

  /**
   * One report as a part of a page that brings {@link #style} and {@link #script} with it.
   *
   * @param details adds to a card what only the page knows
   */
  public String section(Reading reading, UnaryOperator<Card> details) {
    Html page = new Html();
    report(reading, 0, details, page);
    return page.toString();
  }

  /** The style sheet of readings. */
  public String style() {
    return style;
  }

  /** The script of readings. */
  public String script() {
    return script;
  }

  private void head(List<Reading> readings, Html page) {
    String title = readings.isEmpty() ? "No reports" : title(readings.get(0).report());
    String more = readings.size() > 1 ? " and " + (readings.size() - 1) + " more" : "";
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'sha256-" + hash(style) + "'; script-src 'sha256-" + hash(script) + "'; ")
        .raw("base-uri 'none'; form-action 'none'\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .element("title", "", Harmless.line(title + more + " – Polybius"))
        .raw("\n<style>" + style + "</style>\n</head>\n");
  }

  private static void contents(List<Reading> readings, Html page) {
    String open = readings.size() <= LISTED_OPENLY ? " open" : "";
    page.raw("<details class=\"contents\"" + open + "><summary>" + readings.size() + " reports");
    page.raw("</summary>\n<ol class=\"reports\">\n");
    for (int i = 0; i < readings.size(); i++) {
      Report report = readings.get(i).report();
      page.raw("<li>").element("a", "href=\"#r" + i + "\"", Harmless.line(title(report)));
      page.text(facts(report).isEmpty() ? "" : " · " + facts(report)).raw("</li>\n");
    }
    page.raw("</ol></details>\n");
  }

  private static String title(Report report) {
    return report.title() == null ? "Report " + report.id() : report.title();
  }

  private static String facts(Report report) {
    return Labels.joined(" · ", report.outlet(), report.published());
  }

  private void report(Reading reading, int index, UnaryOperator<Card> details, Html page) {
    Marks marks = new Marks(reading);
    Report report = reading.report();
    page.raw("<article class=\"report statements events figures agreements contacts\" id=\"r")
        .raw(index + "\">\n<header>\n<h1 dir=\"auto\">");
    if (report.title() == null) {
      page.text(title(report));
    } else {
      pieces(marks, Field.TITLE, report.title(), 0, report.title().length(), page);
    }
    page.raw("</h1>\n");
    facts(report, page);
    reading
        .failures()
        .forEach(f -> page.element("p", "class=\"failure\"", f.stage() + ": " + f.message()));
    page.raw("</header>\n<div class=\"split\">\n<section class=\"text\" aria-label=\"Text\">\n");
    text(marks, report.text(), page);
    page.raw("</section>\n");
    new HtmlCards(page, index).write(Cards.of(reading).stream().map(details).toList());
    page.raw("</div>\n<p class=\"run\">")
        .text(reading.run().software())
        .text(" · rules " + brief(reading.run().rules()))
        .text(" · models " + brief(reading.run().models()))
        .text(" · text " + brief(report.sha256()))
        .raw("</p>\n</article>\n");
  }

  /** As much of a hash as people compare; the contract's JSON has it whole. */
  private static String brief(String hash) {
    return hash.length() <= 12 ? hash : hash.substring(0, 12) + "…";
  }

  private static void facts(Report report, Html page) {
    String facts =
        Labels.joined(
            " · ",
            facts(report),
            String.join(", ", report.agencies()),
            report.datelinePlace(),
            report.byline(),
            report.language());
    page.element("p", "class=\"facts\"", facts).raw("\n");
    String url = report.url();
    if (url != null && url.matches("https?://.*")) {
      page.raw("<p class=\"facts\"><a rel=\"noreferrer\" href=\"").text(url).raw("\">");
      page.text(url).raw("</a></p>\n");
    }
  }

  private static void text(Marks marks, String text, Html page) {
    Matcher end = PARAGRAPH_END.matcher(text);
    int start = 0;
    while (start < text.length() && end.find(start)) {
      if (!text.substring(start, end.start()).isBlank()) {
        page.raw("<p dir=\"auto\">");
        pieces(marks, Field.TEXT, text, start, end.start(), page);
        page.raw("</p>\n");
      }
      start = end.end();
    }
  }

  private static void pieces(Marks marks, Field field, String text, int start, int end, Html page) {
    for (Marks.Piece piece : marks.pieces(field, start, end)) {
      String words = text.substring(piece.start(), piece.end());
      if (piece.claims().isEmpty()) {
        page.text(words);
      } else {
        page.raw("<span class=\"w").raw(classes(piece)).raw("\" data-c=\"");
        page.text(String.join(" ", piece.claims())).raw("\" data-m=\"");
        page.text(String.join(" ", piece.core())).raw("\">").text(words).raw("</span>");
      }
    }
  }

  private static String classes(Marks.Piece piece) {
    StringBuilder classes = new StringBuilder();
    for (Claim.Kind kind : piece.kinds()) {
      classes.append(' ').append(Objects.requireNonNull(LETTER.get(kind)));
    }
    return classes.toString();
  }

  private static String hash(String content) {
    return Base64.getEncoder().encodeToString(Sha256.of(content));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(HtmlReading.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
