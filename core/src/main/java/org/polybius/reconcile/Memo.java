package org.polybius.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps what was worked out last, by the identity of what it was worked out from. Saves time and
 * changes no result.
 *
 * @param <K> what it was worked out from
 * @param <V> what was worked out
 */
public final class Memo<K, V> {
  private static final int MOST = 4096;

  private final Function<K, V> work;
  private final Map<Same<K>, V> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Same<K>, V> eldest) {
          return size() > MOST;
        }
      };

  /** Keeps results of a pure function. */
  public Memo(Function<K, V> work) {
    this.work = work;
  }

  /** What the function gives for a value. */
  public V of(K key) {
    Same<K> same = new Same<>(key);
    synchronized (kept) {
      V found = kept.get(same);
      if (found != null) {
        return found;
      }
    }
    V fresh = work.apply(key);
    synchronized (kept) {
      kept.put(same, fresh);
    }
    return fresh;
  }

  /** Equal to itself alone. */
  private record Same<K>(K value) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return other instanceof Same<?> same && same.value == value;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(value);
    }
  }
}
