package org.polybius.export.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.export.Html;
import org.polybius.export.data.Headlines;
import org.polybius.export.data.Material;
import org.polybius.query.Disputed;
import org.polybius.query.Kept;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.agreement.Fulfilment;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.tally.Tally;

/**
 * A briefing as one page of HTML that prints well: agreements, figures, disagreements and events,
 * each number with its range, each line with footnotes. Nothing in it is fetched and nothing runs.
 * Of each section the first {@value #MOST} are shown, and how many there are is said.
 */
public final class Briefing {
  private static final int MOST = 200;

  private final Material material;
  private final Notes notes;
  private final OutputStream out;

  private Briefing(Material material, OutputStream out) {
    this.material = material;
    this.notes = new Notes(material);
    this.out = out;
  }

  /** Writes the briefing of a material, a section's line at a time; leaves the stream open. */
  public static void write(Material material, OutputStream out) throws IOException {
    new Briefing(material, out).write();
  }

  private void write() throws IOException {
    head();
    list("Agreements", material.agreements(), "agreements", this::agreement);
    figures();
    list("Disagreements", material.disagreements(), "disagreements", this::dispute);
    list("Events", material.incidents(), "incidents", this::incident);
    Html html = new Html().raw("<h2>Notes</h2>\n");
    notes.list(html);
    flush(html.raw("</main>\n</body>\n</html>\n"));
    out.flush();
  }

  private void head() throws IOException {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    html.raw("style-src 'unsafe-inline'\">\n<title>Briefing</title>\n<style>\n");
    html.raw(style()).raw("</style>\n</head>\n<body>\n<main>\n<h1>Briefing</h1>\n");
    String query = material.filter().query();
    html.raw("<p class=\"meta\">");
    html.text(query.isEmpty() ? "All that the ledger has." : "Of the ledger: " + query + ".");
    html.text(" " + material.counts().get("claims") + " claims of ");
    html.text(material.counts().get("reports") + " reports.");
    html.raw("</p>\n<p class=\"meta\">A number is the best by a stated rule, with the lowest and ");
    html.raw("the highest that reports leave open; it is never an average.</p>\n");
    flush(html);
  }

  private static String style() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Briefing.class.getResourceAsStream("briefing.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes one thing. */
  private interface Line<T> {
    void write(T thing, Html html);
  }

  private <T> void list(String title, Stream<T> things, String count, Line<T> line)
      throws IOException {
    Html html = new Html().element("h2", "", title).raw("\n");
    flush(cap(count, html).raw("<ul>\n"));
    for (Iterator<T> it = things.limit(MOST).iterator(); it.hasNext(); ) {
      Html item = new Html().raw("<li>");
      line.write(it.next(), item);
      flush(item.raw("</li>\n"));
    }
    flush(new Html().raw("</ul>\n"));
  }

  private Html cap(String name, Html html) {
    int count = material.counts().getOrDefault(name, 0);
    if (count == 0) {
      return html.raw("<p>None.</p>\n");
    }
    return count > MOST
        ? html.element("p", "class=\"meta\"", "The first " + MOST + " of " + count + ".")
        : html;
  }

  private void agreement(Kept kept, Html html) {
    Agreement agreement = kept.agreement();
    html.element("strong", "", agreement.name()).text(" ");
    html.text(Headlines.word(agreement.form()) + " between ");
    String parties = String.join(" and ", agreement.parties());
    html.text(parties.isEmpty() ? "parties not stated" : parties);
    String days = Headlines.days(agreement.from(), agreement.to());
    html.text(days.isEmpty() ? "" : ", " + days);
    String stages =
        agreement.stages().stream()
            .map(s -> Headlines.word(s.stage()) + " " + s.date())
            .collect(Collectors.joining(", "));
    html.text(stages.isEmpty() ? "." : ": " + stages + ".");
    notes.mark(agreement.items(), html);
    kept.people().forEach(people -> delivered(kept.fulfilment(), people, html));
  }

  private void delivered(Fulfilment fulfilment, String people, Html html) {
    List<Fulfilment.Day> days =
        fulfilment.days().stream().filter(d -> d.people().equals(people)).toList();
    Fulfilment.Day last = days.get(days.size() - 1);
    String promised = last.promised() == null ? "" : " of " + last.promised() + " promised";
    html.text(" Released (" + people + "): " + last.cumulative() + promised);
    html.text(" by " + last.day() + ".");
    notes.mark(last.claims(), html);
  }

  private void figures() throws IOException {
    Html html = new Html().raw("<h2>Figures</h2>\n");
    flush(cap("tallies", html).raw("<table>\n<thead><tr><th scope=\"col\">When</th>"));
    flush(new Html().raw("<th scope=\"col\">Who</th><th scope=\"col\">Fate</th>"));
    flush(new Html().raw("<th scope=\"col\">Best (range)</th></tr></thead>\n<tbody>\n"));
    for (Iterator<Tally> it = material.tallies().limit(MOST).iterator(); it.hasNext(); ) {
      flush(figure(it.next()));
    }
    flush(new Html().raw("</tbody>\n</table>\n"));
  }

  private Html figure(Tally tally) {
    Html row = new Html().raw("<tr>").element("td", "", Headlines.days(tally.from(), tally.to()));
    String nation = String.join(", ", tally.people().nationality());
    String who = tally.population().isEmpty() ? "people" : tally.population();
    row.element("td", "", nation.isEmpty() ? who : who + " (" + nation + ")");
    row.element("td", "", Headlines.word(tally.fate()) + ", " + Headlines.word(tally.kind()));
    row.raw("<td class=\"number\">");
    row.text(Headlines.range(tally.low(), tally.best(), tally.high()));
    List<Item.Id> claims = tally.says().stream().flatMap(s -> s.claims().stream()).toList();
    notes.mark(claims, row);
    return row.raw("</td></tr>\n");
  }

  private void dispute(Disputed disputed, Html html) {
    Disagreement disagreement = disputed.disagreement();
    html.element("strong", "", disagreement.about());
    String days = Headlines.days(disputed.from(), disputed.to());
    html.text(days.isEmpty() ? ": " : " (" + days + "): ");
    String separator = "";
    for (Disagreement.Side side : disagreement.sides()) {
      String who = side.who().isEmpty() ? "reports" : String.join(", ", side.who());
      html.text(separator + side.says() + " (" + who + ")");
      notes.mark(side.items(), html);
      separator = "; ";
    }
  }

  private void incident(Incident incident, Html html) {
    html.text(Headlines.of(incident));
    notes.mark(incident.items(), html);
  }

  private void flush(Html html) throws IOException {
    out.write(html.toString().getBytes(StandardCharsets.UTF_8));
  }
}
