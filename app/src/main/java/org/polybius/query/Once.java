package org.polybius.query;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for, and kept. Thread-safe. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> made;
  private @Nullable T value;

  Once(Supplier<T> made) {
    this.made = made;
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      known = made.get();
      value = known;
    }
    return known;
  }
}
