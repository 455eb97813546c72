package org.polybius.evaluation.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The yardstick: blocks of a page with many words, taken with no regard to what they are. */
final class LongBlocks {
  private static final int WORDS = 15;
  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<!--.*?-->|<(script|style|noscript|head|svg)\\b.*?</\\1\\s*>");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?i)</?(p|div|section|article|li|ul|ol|h[1-6]|td|tr|table|br|header|footer|nav|aside"
              + "|main|form|blockquote|figure|figcaption|body|html|button|option)\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private LongBlocks() {}

  /** The text of the blocks with at least 15 words. */
  static String of(String html) {
    String visible = HIDDEN.matcher(html).replaceAll(" ");
    List<String> blocks = new ArrayList<>();
    for (String block : BLOCK.split(visible, -1)) {
      String text = unescaped(TAG.matcher(block).replaceAll(""));
      if (Shingles.words(text).size() >= WORDS) {
        blocks.add(text.strip());
      }
    }
    return String.join("\n", blocks);
  }

  private static String unescaped(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&#8217;", "’")
        .replace("&rsquo;", "’")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
