package org.polybius.export;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.model.Claim;
import org.polybius.model.Failure;
import org.polybius.model.Field;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Span;

/** Writes readings for a terminal: what the report is, then its claims, each with its words. */
public final class TextReading {
  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 120;
  private static final int LABEL = 17;
  private static final String INDENT = "      ";

  private final int width;
  private final Paint paint;

  /**
   * A writer for one terminal.
   *
   * @param columns width of the terminal; lines are no longer than this, and between 40 and 120
   * @param colour whether it understands ANSI colours
   */
  public TextReading(int columns, boolean colour) {
    this.width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, columns));
    this.paint = new Paint(colour);
  }

  /** The reading as text that ends with a line feed. */
  public String write(Reading reading) {
    StringBuilder out = new StringBuilder();
    header(reading.report(), out);
    reading.failures().forEach(failure -> failure(failure, out));
    List<Card> cards = Cards.of(reading);
    for (Claim.Kind kind : Claim.Kind.values()) {
      List<Card> family = cards.stream().filter(card -> card.kind() == kind).toList();
      if (!family.isEmpty()) {
        out.append('\n')
            .append(paint.heading(plural(kind) + " (" + family.size() + ")"))
            .append('\n');
        family.forEach(card -> card(card, out));
      }
    }
    if (cards.isEmpty()) {
      out.append("\nNo claims.\n");
    }
    return out.toString();
  }

  private static String plural(Claim.Kind kind) {
    return kind.name() + "S";
  }

  private void header(Report report, StringBuilder out) {
    String title = report.title() == null ? "Report " + report.id() : report.title();
    lines(title, "", out, paint::title);
    String facts =
        Labels.joined(
            " · ",
            Stream.of(
                    report.outlet(),
                    String.join(", ", report.agencies()),
                    report.published(),
                    report.datelinePlace(),
                    report.byline(),
                    report.language())
                .toArray(String[]::new));
    if (!facts.isEmpty()) {
      lines(facts, "", out, paint::quiet);
    }
    if (report.url() != null) {
      lines(report.url(), "", out, paint::quiet);
    }
    for (Span notice : report.spans().getOrDefault("notices", List.of())) {
      String words = notice.in(notice.field() == Field.TITLE ? title : report.text());
      lines("! " + words, "", out, paint::alarm);
    }
    lines(
        "id " + report.id() + " · " + report.text().length() + " characters",
        "",
        out,
        paint::quiet);
  }

  private void failure(Failure failure, StringBuilder out) {
    lines("! " + failure.stage() + ": " + failure.message(), "", out, paint::alarm);
  }

  private void card(Card card, StringBuilder out) {
    String id = Harmless.line(card.id());
    boolean fits = Width.of(id) < INDENT.length();
    String badges = " [" + String.join(", ", card.badges()) + "]";
    String headline = (fits ? "" : id + " ") + card.headline() + badges;
    out.append('\n').append(fits ? paint.id(padded(id, INDENT.length())) : INDENT);
    out.append(
        Width.wrap(Harmless.line(headline), width - INDENT.length()).stream()
            .map(paint::strong)
            .collect(Collectors.joining("\n" + INDENT, "", "\n")));
    String before = "";
    for (Card.Row row : card.rows()) {
      row(row, row.label().equals(before) ? "" : row.label(), out);
      before = row.label();
    }
  }

  private void row(Card.Row row, String label, StringBuilder out) {
    String words = row.words().isEmpty() ? "" : "“" + row.words() + "”";
    String text = Labels.joined("  ", row.value(), words, String.join(" ", row.links()));
    List<String> lines = Width.wrap(Harmless.line(text), width - INDENT.length() - LABEL);
    for (int i = 0; i < lines.size(); i++) {
      out.append(INDENT)
          .append(paint.quiet(padded(i == 0 ? label : "", LABEL)))
          .append(lines.get(i))
          .append('\n');
    }
  }

  private void lines(String text, String indent, StringBuilder out, UnaryOperator<String> how) {
    for (String line : Width.wrap(Harmless.line(text), width - indent.length())) {
      out.append(indent).append(how.apply(line)).append('\n');
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - Width.of(text)));
  }
}
