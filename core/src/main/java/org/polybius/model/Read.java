package org.polybius.model;

import java.util.List;

/**
 * A normalised value together with the words it was read from.
 *
 * @param value the normalised value
 * @param spans the words, in text order; several when they are discontinuous, never none
 * @param inferred whether the value follows from the words rather than being stated by them
 * @param <T> a value type of this package
 */
public record Read<T>(T value, List<Span> spans, boolean inferred) {
  /** Refuses a value without words. */
  public Read {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a value needs the words it was read from: " + value);
    }
  }

  /** A value stated by one stretch of text. */
  public static <T> Read<T> of(T value, Span span) {
    return new Read<>(value, List.of(span), false);
  }

  /** A value inferred from one stretch of text. */
  public static <T> Read<T> inferred(T value, Span span) {
    return new Read<>(value, List.of(span), true);
  }

  /** The first of the words. */
  public Span span() {
    return spans.get(0);
  }
}
