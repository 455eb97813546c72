package org.polybius.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.export.Harmless;
import org.polybius.search.Answer;
import org.polybius.search.Facet;
import org.polybius.search.Hit;
import org.polybius.search.Passage;

/** What was found, as text for a terminal. */
final class SearchText {
  private final String before;
  private final String after;

  /**
   * A writer.
   *
   * @param colour whether what was found stands in bold; else between asterisks
   */
  SearchText(boolean colour) {
    this.before = colour ? "\u001b[1m" : "*";
    this.after = colour ? "\u001b[0m" : "*";
  }

  /** A page of an answer; ends with a line feed. */
  String page(Answer answer, int offset) {
    StringBuilder page = new StringBuilder();
    answer.hits().forEach(hit -> hit(hit, page));
    answer.facets().forEach(facet -> facet(facet, page));
    long last = offset + (long) answer.hits().size();
    page.append(
        answer.hits().isEmpty()
            ? "none of " + answer.count() + " found"
            : offset + 1 + " to " + last + " of " + answer.count() + " found");
    return page.append('\n').toString();
  }

  private void hit(Hit hit, StringBuilder page) {
    String id = hit.claim() == null ? hit.report() : hit.report() + "#" + hit.claim();
    page.append(
        Stream.of(id, hit.published(), hit.outlet(), hit.title())
            .filter(part -> part != null)
            .map(Harmless::line)
            .collect(Collectors.joining(" · ")));
    page.append('\n');
    if (hit.found() != null) {
      page.append("    ").append("by ").append(hit.found().inWords()).append('\n');
    }
    hit.passages().forEach(p -> page.append("    ").append(marked(p)).append('\n'));
    page.append('\n');
  }

  private String marked(Passage passage) {
    StringBuilder line = new StringBuilder();
    int done = 0;
    for (Passage.Mark mark : passage.marks()) {
      line.append(plain(passage, done, mark.start())).append(before);
      line.append(plain(passage, mark.start(), mark.end())).append(after);
      done = mark.end();
    }
    line.append(plain(passage, done, passage.text().length()));
    return line.toString().replaceAll("\\s+", " ").strip();
  }

  private static String plain(Passage passage, int start, int end) {
    return Harmless.text(passage.text().substring(start, end));
  }

  private static void facet(Facet facet, StringBuilder page) {
    page.append(facet.name()).append(": ");
    page.append(
        facet.values().stream()
            .map(value -> Harmless.line(value.word()) + " " + value.hits())
            .collect(Collectors.joining(", ")));
    page.append('\n');
  }
}
