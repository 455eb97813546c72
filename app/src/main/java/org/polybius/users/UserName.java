package org.polybius.users;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a user, as it signs in and as it stands under its decisions: 1 to 64 characters
 * (Unicode NFC) of any script, without such as cannot be seen.
 *
 * @param text the name
 */
public record UserName(String text) {
  private static final int MOST = 64;

  /**
   * Brings the name into its normal form.
   *
   * @throws UsersException when it cannot be a name
   */
  public UserName {
    text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    int length = text.codePointCount(0, text.length());
    if (length == 0 || length > MOST) {
      throw new UsersException("a name has 1 to " + MOST + " characters");
    }
    if (!text.codePoints().allMatch(UserName::isSeen)) {
      throw new UsersException("a name has no characters that cannot be seen");
    }
    if (text.contains("  ")) {
      throw new UsersException("a name has no two blanks beside each other");
    }
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  /** Equal for names that a person would take for one: case and width do not tell them apart. */
  String key() {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
