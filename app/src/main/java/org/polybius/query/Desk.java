package org.polybius.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.polybius.ledger.Archive;
import org.polybius.model.Reading;
import org.polybius.reconcile.engine.Decisions;
import org.polybius.reconcile.engine.Decisions.Standing;

/**
 * Answers questions about a ledger: the one place where pages, interface and exports ask, so that
 * all of them count alike. What a ledger amounts to on a day is gathered once for each version of
 * it, and kept in memory: about 3 kB for a claim. Thread-safe.
 */
public final class Desk {
  /** Days of which all is kept: today, and those that users last looked back to. */
  private static final int DAYS = 4;

  /** Filters whose answers are kept. */
  private static final int FILTERS = 24;

  private final Archive ledger;
  private final Map<Key, Once<Snapshot>> snapshots = recent(DAYS);
  private final Map<Asked, Selection> selections = recent(FILTERS);

  /**
   * What a snapshot is of.
   *
   * @param day empty for today
   */
  private record Key(String version, Optional<LocalDate> day) {}

  private record Asked(String version, Filter filter) {}

  /** A desk for a ledger, which stays open as long as it is used. */
  public Desk(Archive ledger) {
    this.ledger = ledger;
  }

  private static <K, V> Map<K, V> recent(int most) {
    return new LinkedHashMap<>(most, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /** What a filter keeps of the ledger as it is now. */
  public Selection select(Filter filter) {
    String version = ledger.version();
    forgetOthers(version);
    Asked asked = new Asked(version, filter);
    return get(selections, asked, () -> new Selection(snapshot(filter), filter));
  }

  /** Who asks for one day does not wait until another day is gathered. */
  private Snapshot snapshot(Filter filter) {
    Once<Snapshot> snapshot;
    synchronized (snapshots) {
      // Asked for here: who waited for the lock must not throw out what is newer.
      String version = ledger.version();
      Key key = new Key(version, Optional.ofNullable(filter.asKnownOn()));
      snapshots.keySet().removeIf(other -> !other.version().equals(version));
      snapshot =
          snapshots.computeIfAbsent(
              key, k -> new Once<>(() -> Gathering.of(ledger, filter.asKnownOn())));
    }
    return snapshot.get();
  }

  private static <K, V> V get(Map<K, V> kept, K key, Supplier<V> made) {
    synchronized (kept) {
      V value = kept.get(key);
      if (value != null) {
        return value;
      }
    }
    V value = made.get();
    synchronized (kept) {
      kept.put(key, value);
    }
    return value;
  }

  /** What an older ledger answered is not asked for again, and holds all of that ledger. */
  private void forgetOthers(String version) {
    synchronized (selections) {
      selections.keySet().removeIf(other -> !other.version().equals(version));
    }
  }

  /** The version of the ledger now: see {@link Archive#version}. */
  public String version() {
    return ledger.version();
  }

  /** How many reports are read but not reconciled yet, at most some. */
  public int pending(int most) {
    return ledger.pending(most).size();
  }

  /** What people decided and how it stands, in the order in which it was taken. */
  public List<Standing> decisions() {
    return Decisions.standings(ledger);
  }

  /** A report with its text and all that was read from it, as it was read. */
  public Optional<Reading> reading(String report) {
    return ledger.reading(report);
  }
}
