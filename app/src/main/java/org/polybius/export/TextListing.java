package org.polybius.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polybius.model.Ruling;

/** Writes pages of views for a terminal: a table, under each row the words behind it. */
public final class TextListing {
  /** Claims shown with their words under each row of a table. */
  private static final int FEW = 2;

  private static final int MIN_WIDTH = 60;
  private static final int MAX_WIDTH = 160;
  private static final String INDENT = "    ";

  private final Sources sources;
  private final int width;
  private final Paint paint;

  /**
   * With the words from some ledger.
   *
   * @param columns width of the terminal; lines are no longer than this, and between 60 and 160
   * @param colour whether it understands ANSI colours
   */
  public TextListing(Sources sources, int columns, boolean colour) {
    this.sources = sources;
    this.width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, columns));
    this.paint = new Paint(colour);
  }

  /** A page; ends with a line feed. */
  public String page(View view, Asked asked, Listing listing) {
    StringBuilder out = new StringBuilder();
    table(view, listing, out);
    return out.append(summary(view, asked, listing)).append('\n').toString();
  }

  private void table(View view, Listing listing, StringBuilder out) {
    if (listing.entries().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(view.columns());
    listing.entries().forEach(entry -> rows.add(entry.cells()));
    Grid grid = Grid.of(rows, width);
    grid.lines(view.columns()).forEach(line -> out.append(paint.heading(line)).append('\n'));
    for (Listing.Entry entry : listing.entries()) {
      grid.lines(entry.cells()).forEach(line -> out.append(line).append('\n'));
      words(entry, 0, FEW, out);
    }
  }

  private static String summary(View view, Asked asked, Listing listing) {
    if (listing.entries().isEmpty()) {
      return listing.count() == 0
          ? "No " + view.name() + "."
          : "No more " + view.name() + ": there are " + listing.count() + ".";
    }
    long last = asked.offset() + listing.entries().size();
    String next = last < listing.count() ? "; next page: --offset " + last : "";
    return (asked.offset() + 1)
        + " to "
        + last
        + " of "
        + listing.count()
        + " "
        + view.name()
        + next;
  }

  /** One entry, with a page of the claims behind it; ends with a line feed. */
  public String one(View view, Asked asked, Listing.Entry entry) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < view.columns().size(); i++) {
      String label = view.columns().get(i);
      String cell = entry.cells().get(i);
      if (!cell.isEmpty()) {
        Grid.of(List.of(List.of("WHO SAYS WHAT", cell)), width).lines(List.of(label, cell)).stream()
            .forEach(line -> out.append(line).append('\n'));
      }
    }
    for (Listing.Detail detail : entry.details()) {
      Grid.of(List.of(List.of("WHO SAYS WHAT", detail.text())), width)
          .lines(List.of(detail.label(), detail.text()))
          .forEach(line -> out.append(line).append('\n'));
    }
    words(entry, asked.offset(), asked.limit(), out);
    return out.toString();
  }

  private void words(Listing.Entry entry, long offset, int limit, StringBuilder out) {
    List<Sources.Said> shown = sources.said(entry.claims(), offset, limit);
    shown.forEach(said -> said(said, out));
    long rest = entry.claims().size() - offset - shown.size();
    if (rest > 0) {
      out.append(INDENT).append(paint.quiet("… and " + rest + " more")).append('\n');
    }
  }

  private void said(Sources.Said said, StringBuilder out) {
    String words = said.words().isEmpty() ? "" : "“" + said.words() + "”";
    String line =
        Labels.joined(
            "  ",
            JsonListing.name(said.item()),
            Labels.joined(", ", said.outlet(), said.published()),
            words);
    indented(line, out);
    said.rulings().forEach(ruling -> indented("  " + words(ruling), out));
  }

  private static String words(Ruling ruling) {
    String act = ruling.act().name().toLowerCase(Locale.ROOT);
    String about = ruling.about() == null ? "" : " (" + ruling.about() + ")";
    String before = ruling.before() == null ? "" : "; read as " + ruling.before();
    return act + about + " by decision " + ruling.decision() + before;
  }

  private void indented(String text, StringBuilder out) {
    for (String line : Width.wrap(Harmless.line(text), width - INDENT.length())) {
      out.append(INDENT).append(paint.quiet(line)).append('\n');
    }
  }
}
