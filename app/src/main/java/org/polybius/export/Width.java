package org.polybius.export;

import java.util.ArrayList;
import java.util.List;

/** How much room words take on a terminal, and where to break them. */
final class Width {
  private Width() {}

  /** Columns of a text: marks take none, ideographs, Hangul and emoji two. */
  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }

  /** Lines of at most {@code room} columns, broken at blanks; a longer word is cut. */
  static List<String> wrap(String text, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && of(line.toString()) + 1 + of(word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ");
      cut(word, room, line, lines);
    }
    lines.add(line.toString());
    return lines;
  }

  private static void cut(String word, int room, StringBuilder line, List<String> lines) {
    int used = of(line.toString());
    for (int c : word.codePoints().toArray()) {
      if (used + of(c) > room && used > 0) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.appendCodePoint(c);
      used += of(c);
    }
  }
}
