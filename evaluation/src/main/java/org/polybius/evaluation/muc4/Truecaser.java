package org.polybius.evaluation.muc4;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives text in capitals its lower case back: words that a dictionary writes in lower case become
 * so, other words keep a capital, short ones in brackets stay as they are, sentences begin with a
 * capital. Every character keeps its place.
 */
final class Truecaser {
  private static final Pattern WORD = Pattern.compile("[A-Z]+");
  private static final Pattern ENDING =
      Pattern.compile("[.?!][\"')\\]]*\\s+$|\\n\\s*\\n\\s*$|TEXT\\]\\s*$");
  private static final Set<String> LOWER = load();

  /** What a dictionary has in lower case too, but the news nearly always means otherwise. */
  private static final Set<String> NAMES =
      Set.of(
          "san", "el", "la", "las", "los", "santa", "del", "rio", "turkey", "chile", "march",
          "may");

  private Truecaser() {}

  private static Set<String> load() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Truecaser.class.getResourceAsStream("lower-case-words.txt")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(l -> !l.startsWith("#")).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with the same characters in the same places, in mixed case. */
  static String truecase(String capitals) {
    StringBuilder out = new StringBuilder(capitals);
    Matcher matcher = WORD.matcher(capitals);
    while (matcher.find()) {
      String word = matcher.group();
      String before = capitals.substring(Math.max(0, matcher.start() - 12), matcher.start());
      out.replace(matcher.start(), matcher.end(), cased(word, before, after(capitals, matcher)));
    }
    return out.toString();
  }

  private static char after(String text, Matcher matcher) {
    return matcher.end() < text.length() ? text.charAt(matcher.end()) : ' ';
  }

  private static String cased(String word, String before, char after) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean opening = before.isBlank() || ENDING.matcher(before).find();
    boolean bracketed = before.endsWith("[") && after == ']';
    boolean clitic = before.endsWith("'") && word.length() <= 2;
    if (clitic || (LOWER.contains(lower) && !NAMES.contains(lower) && !bracketed)) {
      return opening && !clitic ? capitalised(word) : lower;
    }
    boolean initials = word.length() == 1 || bracketed || !lower.matches(".*[aeiouy].*");
    return initials ? word : capitalised(word);
  }

  private static String capitalised(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
