package org.polybius.export.graph;

/**
 * Ids as XML name tokens, which GraphML's schema demands: letters and digits of ASCII, points,
 * hyphens and colons stay; any other character becomes its code point in hexadecimal between low
 * lines. Different ids give different tokens.
 */
final class Tokens {
  private Tokens() {}

  static String of(String id) {
    StringBuilder token = new StringBuilder(id.length());
    id.codePoints().forEach(c -> append(c, token));
    return token.toString();
  }

  private static void append(int c, StringBuilder token) {
    boolean stays =
        (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || c == '.'
            || c == '-'
            || c == ':';
    if (stays) {
      token.appendCodePoint(c);
    } else {
      token.append('_').append(Integer.toHexString(c)).append('_');
    }
  }
}
