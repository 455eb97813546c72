package org.polybius.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Span;

/**
 * The opening of a wire report before its first sentence: place, date, credit. The forms are in
 * {@code datelines.tsv}.
 *
 * @param place place, as written
 * @param date date without year, or with
 * @param credits agencies and outlets credited, with the words
 * @param end where the prose begins
 */
record Dateline(@Nullable Span place, @Nullable Span date, List<Named> credits, int end) {

  /**
   * A credit with its words.
   *
   * @param credit who
   * @param span the words
   */
  record Named(Credit credit, Span span) {}

  private static final int LONGEST = 160;
  private static final int MOST_IN_ROW = 3;
  private static final Set<String> NO_PLACE = names("no-place");
  private static final Set<String> CITIES = names("city");
  private static final List<Form> FORMS = forms();

  /**
   * A form of {@code datelines.tsv}.
   *
   * @param kind what it wants: a known credit, a likely one, a known city
   * @param pattern with the groups place, date, credit, from
   */
  private record Form(Kind kind, Pattern pattern) {}

  /** What a form wants of its names. */
  private enum Kind {
    KNOWN,
    LIKELY,
    CITY
  }

  private static Set<String> names(String kind) {
    Set<String> names = new TreeSet<>();
    for (List<String> row : Rows.of("places.tsv")) {
      if (row.get(0).equals(kind)) {
        for (String name : row.get(1).split("\\|")) {
          names.add(name.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    List<String[]> parts = new ArrayList<>();
    for (List<String> row : Rows.of("datelines.tsv")) {
      String pattern = row.get(1);
      for (String[] part : parts) {
        pattern = pattern.replace(part[0], part[1]);
      }
      if (row.get(0).startsWith("{")) {
        parts.add(new String[] {row.get(0), pattern});
      } else {
        Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        forms.add(new Form(kind, Pattern.compile(pattern)));
      }
    }
    return List.copyOf(forms);
  }

  /** The dateline that a text opens with at {@code from}; several forms may follow one another. */
  static Dateline at(String text, int from) {
    Dateline all = new Dateline(null, null, List.of(), from);
    for (int i = 0; i < MOST_IN_ROW; i++) {
      Optional<Dateline> next = one(text, all.end);
      if (next.isEmpty()) {
        return all;
      }
      all = all.and(next.get());
    }
    return all;
  }

  private Dateline and(Dateline next) {
    List<Named> both = new ArrayList<>(credits);
    both.addAll(next.credits);
    return new Dateline(
        place == null ? next.place : place, date == null ? next.date : date, both, next.end);
  }

  private static Optional<Dateline> one(String text, int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    String opening = text.substring(start, Math.min(text.length(), start + LONGEST));
    for (Form form : FORMS) {
      Matcher m = form.pattern.matcher(opening);
      if (m.lookingAt() && accepts(form, m)) {
        return Optional.of(read(m, start));
      }
    }
    return Optional.empty();
  }

  private static boolean accepts(Form form, Matcher m) {
    String place = group(m, "place");
    String credit = group(m, "credit");
    boolean known = form.kind == Kind.KNOWN;
    if (credit != null && (known ? Credit.known(credit) : Credit.likely(credit)).isEmpty()) {
      return false;
    }
    return place == null || isPlace(place.toLowerCase(Locale.ROOT), form.kind == Kind.CITY);
  }

  private static boolean isPlace(String name, boolean mustBeKnown) {
    boolean may = !NO_PLACE.contains(name) && !NO_PLACE.contains(name.split("[ ,/]", 2)[0]);
    return may && (!mustBeKnown || CITIES.contains(name.split("[,/]", 2)[0].strip()));
  }

  private static Dateline read(Matcher m, int start) {
    List<Named> credits = new ArrayList<>();
    for (String name : List.of("credit", "from")) {
      String written = group(m, name);
      if (written != null) {
        Credit credit =
            Credit.likely(written).orElseGet(() -> new Credit(written.strip(), Credit.Kind.AGENCY));
        credits.add(new Named(credit, span(m, name, start)));
      }
    }
    return new Dateline(
        group(m, "place") == null ? null : span(m, "place", start),
        group(m, "date") == null ? null : span(m, "date", start),
        credits,
        start + m.end());
  }

  private static Span span(Matcher m, String group, int start) {
    return Span.of(start + m.start(group), start + m.end(group));
  }

  private static @Nullable String group(Matcher m, String name) {
    return m.pattern().pattern().contains("?<" + name + ">") ? m.group(name) : null;
  }
}
