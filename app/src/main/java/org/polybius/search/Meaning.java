package org.polybius.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model that turns words into vectors, such that what means alike lies near each other. None is
 * in the program itself: the optional module {@code similar} has one, and {@link
 * java.util.ServiceLoader} finds it. Safe for use by several threads.
 */
public interface Meaning {
  /**
   * Names the model by its bytes: vectors of two models cannot be compared.
   *
   * @return one line
   */
  String model();

  /** Numbers of a vector, at least 1. */
  int dimensions();

  /**
   * Whether it was made for a language.
   *
   * @param language ISO 639-1 code; null when nobody knows it
   */
  boolean understands(@Nullable String language);

  /**
   * What sentences mean. A sentence has the same vector whatever stands beside it.
   *
   * @param sentences each with at least one letter or digit
   * @return vectors of length 1, in the order of the sentences
   */
  List<float[]> sentences(List<String> sentences);

  /**
   * What a person looks for means.
   *
   * @return a vector of length 1; empty when no letter of it is of a script that the model was made
   *     for
   */
  Optional<float[]> question(String words);
}
