package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Span;

/** How wrong items are told: which one, what was expected, what was got, and the words. */
public final class Wrong {
  /** Code units shown on each side of a stretch. */
  private static final int AROUND = 60;

  private Wrong() {}

  /**
   * A wrong item on one line.
   *
   * @param item kind and id of the item
   * @param expected what the gold has
   * @param got what was found instead
   * @param words the text, or a part of it
   */
  public static String line(String item, Object expected, Object got, String words) {
    String line = item + ": expected " + expected + ", got " + got + ": " + words;
    return line.replaceAll("\\s+", " ");
  }

  /** A stretch in brackets with the words around it. */
  public static String around(String text, Span span) {
    int from = Math.max(0, span.start() - AROUND);
    int to = Math.min(text.length(), span.end() + AROUND);
    return (from > 0 ? "… " : "")
        + text.substring(from, span.start())
        + "["
        + span.in(text)
        + "]"
        + text.substring(span.end(), to)
        + (to < text.length() ? " …" : "");
  }

  /** The items of several kinds in turn, so that the first few show each kind. */
  public static List<String> inTurn(List<List<String>> kinds) {
    List<String> all = new ArrayList<>();
    int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<String> kind : kinds) {
        if (i < kind.size()) {
          all.add(kind.get(i));
        }
      }
    }
    return all;
  }
}
