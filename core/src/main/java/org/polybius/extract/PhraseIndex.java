package org.polybius.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest known phrase at a token by hash lookup, blind to accents, hyphens and
 * apostrophes but not to capitals: a word of a phrase that is written with a capital is met only by
 * a word with one, an acronym only by capitals throughout.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {
  private final Map<String, List<Entry<V>>> phrases = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  private record Entry<V>(V value, List<Case> cases) {}

  private enum Case {
    ANY,
    INITIAL,
    ALL
  }

  /**
   * A phrase found.
   *
   * @param first index of its first token
   * @param end one past the index of its last token
   * @param values what it stands for, in the order of entry
   */
  public record Match<V>(int first, int end, List<V> values) {
    /** Copies the values. */
    public Match {
      values = List.copyOf(values);
    }
  }

  /** Enters a phrase; one without letters or digits is refused. */
  public void put(String phrase, V value) {
    List<String> words = Folding.words(phrase);
    List<Case> cases = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (String word : words) {
      String key = Folding.fold(word);
      if (!key.isEmpty()) {
        keys.add(key);
        cases.add(caseOf(word));
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a phrase needs letters: " + phrase);
    }
    phrases
        .computeIfAbsent(String.join(" ", keys), k -> new ArrayList<>(1))
        .add(new Entry<>(value, List.copyOf(cases)));
    longest.merge(keys.get(0), keys.size(), Math::max);
  }

  private static Case caseOf(String word) {
    if (!Character.isUpperCase(word.codePointAt(0))) {
      return Case.ANY;
    }
    return isAcronym(word) ? Case.ALL : Case.INITIAL;
  }

  private static boolean isAcronym(String word) {
    return word.chars().filter(Character::isLetter).count() > 1
        && word.chars().noneMatch(Character::isLowerCase);
  }

  /**
   * The longest phrase that begins at a token.
   *
   * @param text the folded tokens
   * @param first index of the token
   * @param limit one past the last token that may belong to it, such as the end of the sentence
   */
  public Optional<Match<V>> longestAt(Folding.Folded text, int first, int limit) {
    String key = text.key(first);
    Integer most = key.isEmpty() ? null : longest.get(key);
    if (most == null) {
      return Optional.empty();
    }
    int[] words = new int[most];
    int count = 0;
    for (int i = first; i < limit && count < most; i++) {
      if (!text.key(i).isEmpty()) {
        words[count++] = i;
      }
    }
    for (int n = count; n > 0; n--) {
      Match<V> match = match(text, words, n);
      if (match != null) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  private @Nullable Match<V> match(Folding.Folded text, int[] words, int n) {
    StringBuilder key = new StringBuilder(text.key(words[0]));
    for (int i = 1; i < n; i++) {
      key.append(' ').append(text.key(words[i]));
    }
    List<Entry<V>> entries = phrases.get(key.toString());
    if (entries == null) {
      return null;
    }
    List<V> values = new ArrayList<>();
    for (Entry<V> entry : entries) {
      if (agrees(text, words, n, entry.cases())) {
        values.add(entry.value());
      }
    }
    return values.isEmpty() ? null : new Match<>(words[0], words[n - 1] + 1, values);
  }

  private static boolean agrees(Folding.Folded text, int[] words, int n, List<Case> cases) {
    for (int i = 0; i < n; i++) {
      String word = text.word(words[i]);
      boolean right =
          switch (cases.get(i)) {
            case ANY -> true;
            case INITIAL -> Character.isUpperCase(word.codePointAt(0));
            case ALL -> word.chars().noneMatch(Character::isLowerCase);
          };
      if (!right) {
        return false;
      }
    }
    return true;
  }

  /** What a whole phrase stands for, whatever its capitals. */
  public List<V> exactly(String phrase) {
    List<String> keys =
        Folding.words(phrase).stream().map(Folding::fold).filter(k -> !k.isEmpty()).toList();
    return phrases.getOrDefault(String.join(" ", keys), List.of()).stream()
        .map(Entry::value)
        .toList();
  }
}
