package org.polybius.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Field;
import org.polybius.model.Notice;
import org.polybius.model.Span;

/** What a report says of its version; the forms are in {@code notices.tsv}. */
final class Notices {
  private static final int LONGEST = 400;
  private static final int MOST = 20;
  private static final List<Form> FORMS =
      Rows.of("notices.tsv").stream()
          .map(row -> new Form(Notice.valueOf(row.get(0)), row.get(1), Pattern.compile(row.get(2))))
          .toList();

  private Notices() {}

  /**
   * A form of {@code notices.tsv}.
   *
   * @param place LINE for a line that is the notice and nothing else, OPENING for one that opens
   *     with it, TITLE for a headline that opens with it
   */
  private record Form(Notice notice, String place, Pattern pattern) {
    boolean fits(String line, boolean title) {
      Matcher m = pattern.matcher(line);
      return switch (place) {
        case "LINE" -> !title && m.matches();
        case "OPENING" -> !title && m.lookingAt();
        default -> title && m.lookingAt();
      };
    }
  }

  /** A notice and where its words stand: the line, cut at 400 characters, or the headline. */
  record Found(Notice notice, Span span) {}

  /**
   * The notices of a report: that of its headline first, then those of its lines, 20 at most.
   *
   * @param title null for none
   */
  static List<Found> of(@Nullable String title, String text) {
    List<Found> found = new ArrayList<>();
    if (title != null && !title.isBlank()) {
      add(title, 0, title.length(), Field.TITLE, found);
    }
    int at = 0;
    while (at < text.length() && found.size() < MOST) {
      int end = lineEnd(text, at);
      add(text, at, end, Field.TEXT, found);
      at = end + 1;
    }
    return List.copyOf(found);
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static void add(String text, int from, int to, Field field, List<Found> found) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = Math.min(to, start + LONGEST);
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      String line = text.substring(start, end);
      Span span = new Span(start, end, field);
      FORMS.stream()
          .filter(form -> form.fits(line, field == Field.TITLE))
          .findFirst()
          .ifPresent(form -> found.add(new Found(form.notice(), span)));
    }
  }

  /** Whether a line is a notice and nothing else, so that it is no prose. */
  static boolean isLine(String line) {
    return line.length() <= LONGEST
        && FORMS.stream()
            .anyMatch(f -> f.place().equals("LINE") && f.pattern().matcher(line).matches());
  }
}
