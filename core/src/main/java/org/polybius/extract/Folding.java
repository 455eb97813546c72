package org.polybius.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;

/** Makes spellings of one name alike: no accents, hyphens, apostrophes or full stops, no case. */
public final class Folding {
  private static final Pattern CUTS = Pattern.compile("[\\s\\-–/]+");

  private Folding() {}

  /**
   * The tokens of a text with their keys.
   *
   * @param words the tokens as written
   * @param keys their keys, "" for a mark
   */
  public record Folded(List<String> words, List<String> keys) {
    /** The key of a token, "" for a mark. */
    public String key(int token) {
      return keys.get(token);
    }

    /** The token as written. */
    public String word(int token) {
      return words.get(token);
    }

    /** The words from a token on, with blanks between. */
    public String from(int token) {
      return String.join(" ", words.subList(token, words.size()));
    }
  }

  /** Folds every token of a text. */
  public static Folded of(AnnotatedText text) {
    List<String> words = text.tokens().stream().map(Token::text).toList();
    return new Folded(words, words.stream().map(Folding::fold).toList());
  }

  /** Folds the words of a phrase. */
  public static Folded ofWords(String phrase) {
    List<String> words = words(phrase);
    return new Folded(words, words.stream().map(Folding::fold).toList());
  }

  /** Letters and digits of a word in their plain lower-case form; "" if it has none. */
  public static String fold(String word) {
    StringBuilder key = new StringBuilder(word.length());
    String text = isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKD);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        key.append((char) (c + 'a' - 'A'));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(c);
      } else if (c > 127) {
        key.append(special(c));
      }
    }
    return key.toString();
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }

  /** Letters that Unicode does not take apart; other letters keep their form, marks vanish. */
  private static String special(char c) {
    return switch (c) {
      case 'ı' -> "i";
      case 'ø', 'Ø' -> "o";
      case 'ł', 'Ł' -> "l";
      case 'đ', 'Đ', 'ð' -> "d";
      case 'ß' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'ə', 'Ə' -> "a";
      case 'þ', 'Þ' -> "th";
      case 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ʹ' -> "";
      default -> Character.isLetter(c) ? String.valueOf(Character.toLowerCase(c)) : "";
    };
  }

  /** The words of a phrase as the tokenizer cuts them: at blanks, hyphens and a possessive. */
  static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    for (String part : CUTS.split(phrase)) {
      int length = part.length();
      boolean possessive =
          length > 2 && (part.endsWith("'s") || part.endsWith("’s")) && !part.equals("'s");
      if (possessive) {
        words.add(part.substring(0, length - 2));
        words.add("s");
      } else if (!part.isEmpty()) {
        words.add(part);
      }
    }
    return words;
  }
}
