package org.polybius.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.model.Span;

/** The credit behind the last sentence of a paragraph: "(Reporting by Ann Lee)", "– AFP". */
final class SignOff {
  private static final int LONGEST = 320;
  private static final Pattern BY =
      Pattern.compile(
          "\\((?:Additional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Tt]ranslated) by"
              + " [^()]{2,280}\\)\\s{0,3}$");
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?<=[.!?\"”’'])\\s{1,3}(?:--?|[–—(/])\\s?(?<credit>[A-Z]{2,8}|Reuters|Xinhua|Bernama)[)/]?\\s{0,3}$");

  private SignOff() {}

  /**
   * A credit found.
   *
   * @param start where it begins, and the prose ends
   * @param credit who, where a name of the table stands alone
   */
  record Found(int start, Optional<Dateline.Named> credit) {}

  /** The credit that ends a stretch of text. */
  static Optional<Found> before(String text, int from, int to) {
    int start = Math.max(from, to - LONGEST);
    String end = text.substring(start, to);
    Matcher by = BY.matcher(end);
    if (by.find()) {
      return Optional.of(new Found(start + by.start(), Optional.empty()));
    }
    Matcher agency = AGENCY.matcher(end);
    if (!agency.find()) {
      return Optional.empty();
    }
    Span span = Span.of(start + agency.start("credit"), start + agency.end("credit"));
    return Credit.known(span.in(text))
        .map(c -> new Found(start + agency.start(), Optional.of(new Dateline.Named(c, span))));
  }
}
