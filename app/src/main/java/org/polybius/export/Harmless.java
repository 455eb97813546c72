package org.polybius.export;

/** Takes the sting out of words that a hostile report may hold. */
public final class Harmless {
  private Harmless() {}

  /**
   * The words on one line: white space becomes single blanks; control characters, direction
   * overrides and other invisible format characters, and broken surrogates become U+FFFD, so that a
   * terminal obeys none of them and a reader sees that something was there. The joiners U+200C and
   * U+200D stay: some scripts cannot be written without them.
   */
  public static String line(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words.codePoints().forEach(c -> append(c, out));
    return out.toString().strip();
  }

  /** The same characters made visible in a text of several lines, which keeps its white space. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> out.appendCodePoint(!Character.isWhitespace(c) && isHarmful(c) ? 0xfffd : c));
    return out.toString();
  }

  private static void append(int c, StringBuilder out) {
    if (Character.isWhitespace(c) || c == 0x85 || Character.isSpaceChar(c)) {
      if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    } else if (isHarmful(c)) {
      out.append('\uFFFD');
    } else {
      out.appendCodePoint(c);
    }
  }

  static boolean isHarmful(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || (type == Character.FORMAT && c != 0x200c && c != 0x200d && c != 0xad);
  }
}
