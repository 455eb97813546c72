package org.polybius.extract.actor;

import java.util.List;
import org.polybius.extract.Folding;

/** Compares the names of persons within one report. */
final class PersonNames {
  private PersonNames() {}

  /** The words of a name, folded, marks left out. */
  static List<String> words(String name) {
    return Folding.ofWords(name).keys().stream().filter(k -> !k.isEmpty()).toList();
  }

  /** The family name, as far as the order of names tells. */
  static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /**
   * Whether a later name can be the person of an earlier one: the same words, a shorter form of it,
   * or the same family name with an initial.
   */
  static boolean same(List<String> earlier, List<String> later) {
    if (later.size() == 1) {
      return last(earlier).equals(later.get(0)) || particled(earlier, later.get(0));
    }
    if (earlier.size() == 1) {
      return last(later).equals(earlier.get(0));
    }
    boolean family = last(earlier).equals(last(later));
    return earlier.containsAll(later)
        || later.containsAll(earlier)
        || (family && initials(earlier, later));
  }

  /** "Kim" of Kim Jong Un, "Xi" of Xi Jinping: family names that come first are short. */
  private static boolean particled(List<String> earlier, String word) {
    return earlier.size() > 1 && earlier.get(0).equals(word) && word.length() <= 4;
  }

  private static boolean initials(List<String> a, List<String> b) {
    String x = a.get(0);
    String y = b.get(0);
    return (x.length() == 1 || y.length() == 1) && x.charAt(0) == y.charAt(0);
  }

  /** Whether an all-capital word is made of the initials of a name. */
  static boolean acronym(String word, String name) {
    if (word.length() < 2 || word.chars().anyMatch(Character::isLowerCase)) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String part : name.split("[\\s\\-]+")) {
      if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
        initials.append(part.charAt(0));
      }
    }
    return initials.length() > 1 && initials.toString().equals(word.replace(".", ""));
  }
}
