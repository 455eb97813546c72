package org.polybius.extract.fingerprint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Table;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/** What a report is about by its headline and opening words, quotations included. */
final class Lead {
  /** Words of the prose that count: about the first two sentences. */
  private static final int OPENING = 60;

  private static final int SHORTEST = 3;
  private static final Set<String> COMMON =
      Table.load(Lead.class, "common-words.tsv").rows().stream()
          .flatMap(r -> r.list("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  private Lead() {}

  /** The terms, lower case, distinct and ascending; words that any report has are left out. */
  static List<String> terms(@Nullable String title, String text, Paragraphs prose) {
    Set<String> terms = new TreeSet<>();
    if (title != null) {
      Word.of(title, 0, title.length()).forEach(w -> add(w.form(), terms));
    }
    int left = OPENING;
    for (Span paragraph : prose.spans()) {
      for (Word word : Word.of(text, paragraph.start(), paragraph.end())) {
        if (left-- > 0) {
          add(word.form(), terms);
        }
      }
    }
    return List.copyOf(terms);
  }

  private static void add(String form, Set<String> terms) {
    boolean number = Character.isDigit(form.charAt(0));
    boolean ideograph = Character.isIdeographic(form.codePointAt(0));
    boolean term = form.length() >= SHORTEST && !COMMON.contains(form.toLowerCase(Locale.ROOT));
    if (number || ideograph || term) {
      terms.add(form);
    }
  }
}
