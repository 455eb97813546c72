package org.polybius.export;

import java.util.List;
import java.util.Locale;
import org.polybius.model.Claim;

/** Writes the claims of one report beside its text. */
final class HtmlCards {
  private static final String SAID_BY = "said by";

  private final Html page;
  private final int report;

  /**
   * A writer into a page.
   *
   * @param page the page
   * @param report number of the report on the page, which keeps its ids apart from others'
   */
  HtmlCards(Html page, int report) {
    this.page = page;
    this.report = report;
  }

  void write(List<Card> cards) {
    page.raw("<aside class=\"claims\" id=\"c" + report + "\" aria-label=\"Claims\">\n");
    page.raw("<div class=\"kinds\" role=\"group\" aria-label=\"Kinds of claim shown\">");
    for (Claim.Kind kind : Claim.Kind.values()) {
      long count = cards.stream().filter(card -> card.kind() == kind).count();
      if (count > 0) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        page.raw("<button type=\"button\" class=\"" + name + "\" data-k=\"" + name + "\"")
            .raw(" aria-pressed=\"true\">" + name + "s " + count + "</button>");
      }
    }
    page.raw("</div>\n<p class=\"hint\" role=\"status\">")
        .raw(
            cards.isEmpty()
                ? "No claims."
                : "Click a marked word to see what stands on it, or open a claim to see its words.")
        .raw("</p>\n<p><button type=\"button\" class=\"all\" hidden>Show all claims</button></p>")
        .raw("\n<div>\n");
    cards.forEach(this::card);
    page.raw("</div>\n</aside>\n");
  }

  private void card(Card card) {
    String kind = card.kind().name().toLowerCase(Locale.ROOT);
    page.raw("<details class=\"card " + kind + "\" id=\"").text(anchor(card.id()));
    page.raw("\" data-id=\"").text(card.id()).raw("\">\n<summary>");
    page.element("span", "class=\"id\"", card.id());
    page.element("span", "class=\"headline\" dir=\"auto\"", card.headline()).raw(" ");
    card.badges().forEach(badge -> page.element("span", "class=\"badge\"", badge).raw(" "));
    for (Card.Row row : card.rows()) {
      if (row.label().equals(SAID_BY)) {
        page.element("span", "class=\"says\"", SAID_BY + " " + row.value());
      }
    }
    page.raw("</summary>\n<dl>\n");
    String before = "";
    for (Card.Row row : card.rows()) {
      if (row.label().equals(SAID_BY)) {
        continue; // stands in the summary
      }
      row(row, row.label().equals(before) ? "" : row.label());
      before = row.label();
    }
    page.raw("</dl>\n</details>\n");
  }

  private void row(Card.Row row, String label) {
    page.element("dt", "", label).raw(row.label().equals("rule") ? "<dd class=\"rule\">" : "<dd>");
    if (row.address().isEmpty()) {
      page.text(row.value());
    } else {
      page.raw("<a href=\"").text(row.address()).raw("\">").text(row.value()).raw("</a>");
    }
    if (!row.words().isEmpty()) {
      page.raw(row.value().isEmpty() ? "" : " ").element("q", "dir=\"auto\"", row.words());
    }
    for (String id : row.links()) {
      page.raw(" <a class=\"claim\" href=\"#").text(anchor(id)).raw("\">").text(id).raw("</a>");
    }
    page.raw("</dd>\n");
  }

  private String anchor(String id) {
    return "r" + report + "-" + id;
  }
}
