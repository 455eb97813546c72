package org.polybius.reconcile.origin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as keys: without case, marks, spaces and what a web address puts around them. */
final class Folded {
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[\\p{Alnum}-]{1,63}\\.){1,5}\\p{Alpha}{2,12}");
  private static final Pattern SUFFIX =
      Pattern.compile("(?:\\.(?:com?|org|net|gov|edu|ac))?\\.\\p{Alpha}{2,12}$");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]");

  private Folded() {}

  /** A name of an actor. */
  static String name(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String letters = OTHER.matcher(plain).replaceAll("");
    return letters.isEmpty() ? plain : letters;
  }

  /** A name of an outlet or agency, or its domain: "www.cnn.com" as "CNN". */
  static String medium(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    if (DOMAIN.matcher(plain).matches()) {
      String host = SUFFIX.matcher(plain).replaceFirst("");
      return name(host.substring(host.lastIndexOf('.') + 1));
    }
    return name(plain.startsWith("the ") ? plain.substring("the ".length()) : plain);
  }
}
