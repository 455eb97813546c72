package org.polybius.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.search.Meaning;

/**
 * A model of meaning that knows three things, each by a few words, so that tests can work out what
 * it finds by hand. It remembers what it was asked.
 */
final class Concepts implements Meaning {
  private static final List<List<String>> THINGS =
      List.of(
          List.of("freed", "liberated", "hostage"),
          List.of("bomb", "explosive", "blast"),
          List.of("flood", "water", "rain"));

  private final String name;
  private final List<String> asked = new ArrayList<>();

  Concepts(String name) {
    this.name = name;
  }

  /** Sentences that vectors were made of. */
  List<String> asked() {
    return asked;
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public int dimensions() {
    return THINGS.size() + 1;
  }

  @Override
  public boolean understands(@Nullable String language) {
    return language == null || language.equals("en");
  }

  @Override
  public List<float[]> sentences(List<String> sentences) {
    asked.addAll(sentences);
    return sentences.stream().map(Concepts::vector).toList();
  }

  @Override
  public Optional<float[]> question(String words) {
    return words.startsWith("?") ? Optional.empty() : Optional.of(vector(words));
  }

  /** One for each thing that is named, and a half so that no vector is nothing. */
  private static float[] vector(String text) {
    float[] vector = new float[THINGS.size() + 1];
    String lower = text.toLowerCase(Locale.ROOT);
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      boolean named = i < THINGS.size() && THINGS.get(i).stream().anyMatch(lower::contains);
      vector[i] = i == THINGS.size() ? 0.5f : named ? 1 : 0;
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
