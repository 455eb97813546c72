package org.polybius.extract.fingerprint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word as it is compared.
 *
 * @param form in Unicode form NFKC, lower case, a number without commas between its digits
 * @param start its first UTF-16 code unit in the text, 0-based
 */
record Word(String form, int start) {
  /** A number, a character of a script without spaces, or a run of letters, marks and digits. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Nd}{1,9}(?:[.,]\\p{Nd}{1,9}){0,6}|\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{N}&&\\P{IsIdeographic}]+");

  /** The words of a stretch of text. */
  static List<Word> of(String text, int from, int to) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(from, to);
    while (matcher.find()) {
      words.add(new Word(form(matcher.group()), matcher.start()));
    }
    return words;
  }

  private static String form(String written) {
    String form = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Character.isDigit(form.charAt(0)) ? form.replace(",", "") : form;
  }
}
