package org.polybius.export.data;

/**
 * Text of reports in a form that every format can hold. No Unicode encoding has lone surrogates:
 * they become U+FFFD everywhere, one for one, so that positions in code points still hold.
 */
public final class Clean {
  private static final int REPLACEMENT = 0xfffd;

  private Clean() {}

  /** The text without lone surrogates; all else is as it was. */
  public static String text(String text) {
    if (text.codePoints().noneMatch(Clean::isSurrogate)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isSurrogate(c) ? REPLACEMENT : c));
    return out.toString();
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
