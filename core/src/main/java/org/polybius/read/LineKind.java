package org.polybius.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line or paragraph that is no prose is there for; the forms are in {@code lines.tsv}. */
enum LineKind {
  /** By Ann Lee. */
  BYLINE,
  /** Published: 11 December 2023. */
  PUBLISHED,
  /** Reporting by Ann Lee; Editing by Bo Li. */
  CREDIT,
  /** Read more: …, Sign up for …, © …. */
  BOILERPLATE,
  /** The article explores …: the report talking about itself. */
  SELF,
  /** (Updates with …), of {@code notices.tsv}: the report talking about its version. */
  NOTICE;

  private static final int LONGEST = 400;
  private static final Pattern WHOLE = Pattern.compile(".*");
  private static final List<Form> FORMS = forms();

  /** A form of {@code lines.tsv}. */
  private record Form(LineKind kind, Pattern pattern) {}

  /**
   * A line recognised.
   *
   * @param kind what it is
   * @param matcher the match, for its named groups
   */
  record Hit(LineKind kind, Matcher matcher) {
    /** Whether it is a line that stands under a headline. */
    boolean heads() {
      return kind == BYLINE || kind == PUBLISHED;
    }
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (List<String> row : Rows.of("lines.tsv")) {
      forms.add(new Form(valueOf(row.get(0)), Pattern.compile(row.get(1))));
    }
    return List.copyOf(forms);
  }

  /** The kind of a line, surrounding white space left out; empty for prose. */
  static Optional<Hit> of(String line) {
    String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    for (Form form : FORMS) {
      Matcher m = form.pattern.matcher(start);
      boolean whole = form.kind != BOILERPLATE && form.kind != SELF;
      boolean fits = line.length() <= LONGEST || form.kind == SELF;
      if (fits && (whole ? m.matches() : m.lookingAt()) && dated(form.kind, m)) {
        return Optional.of(new Hit(form.kind, m));
      }
    }
    return Notices.isLine(line)
        ? Optional.of(new Hit(NOTICE, WHOLE.matcher(line)))
        : Optional.empty();
  }

  /** A line of publication must hold a date. */
  private static boolean dated(LineKind kind, Matcher m) {
    return kind != PUBLISHED || WireDates.find(m.group("date")).isPresent();
  }
}
