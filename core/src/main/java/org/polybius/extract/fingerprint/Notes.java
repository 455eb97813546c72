package org.polybius.extract.fingerprint;

import java.util.List;
import java.util.regex.Pattern;
import org.polybius.extract.Table;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/** Paragraphs by which an editor speaks of the report ("(Updates with …)"), from notes.tsv. */
final class Notes {
  private static final List<Pattern> PATTERNS =
      Table.load(Notes.class, "notes.tsv").rows().stream()
          .map(r -> Pattern.compile(r.get("pattern")))
          .toList();

  private Notes() {}

  /** Whether a paragraph is an editor's note. */
  static boolean isNote(String paragraph) {
    return PATTERNS.stream().anyMatch(p -> p.matcher(paragraph).matches());
  }

  /** Paragraphs without editor's notes. */
  static Paragraphs without(String text, Paragraphs paragraphs) {
    List<Span> prose = paragraphs.spans().stream().filter(s -> !isNote(s.in(text))).toList();
    return new Paragraphs(prose);
  }
}
