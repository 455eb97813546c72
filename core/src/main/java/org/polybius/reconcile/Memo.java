package org.polybius.reconcile;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was worked out last, by the identity of what it was worked out from, as long as there
 * is memory for it. Saves time and changes no result.
 *
 * @param <K> what it was worked out from
 * @param <V> what was worked out
 */
public final class Memo<K, V> {
  private static final int MOST = 16_384;

  private final Function<K, V> work;
  private final Map<Same<K>, SoftReference<V>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Same<K>, SoftReference<V>> eldest) {
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
      SoftReference<V> found = kept.get(same);
      V value = found == null ? null : found.get();
      if (value != null) {
        return value;
      }
    }
    V fresh = work.apply(key);
    synchronized (kept) {
      kept.put(same, new SoftReference<>(fresh));
    }
    return fresh;
  }

  /** Equal to the same object alone, and does not keep it. */
  private static final class Same<K> {
    private final WeakReference<K> object;
    private final int hash;

    Same(K object) {
      this.object = new WeakReference<>(object);
      this.hash = System.identityHashCode(object);
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      if (!(other instanceof Same<?> same)) {
        return false;
      }
      Object own = object.get();
      return own == null ? this == other : own == same.object.get();
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
