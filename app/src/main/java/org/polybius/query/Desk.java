package org.polybius.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polybius.ledger.Archive;
import org.polybius.model.Reading;
import org.polybius.reconcile.engine.Decisions;
import org.polybius.reconcile.engine.Decisions.Standing;

/**
 * Answers questions about a ledger: the one place where pages, interface and exports ask, so that
 * all of them count alike. What a ledger amounts to on a day is gathered once for each version of
 * it, and kept in memory: some kB for a claim. Thread-safe.
 */
public final class Desk {
  /** Days of which all is kept: today, and those that users last looked back to. */
  private static final int DAYS = 4;

  /** Filters whose answers are kept. */
  private static final int FILTERS = 24;

  private volatile @Nullable Refusal refusal;
  private final Archive ledger;
  private final Memory memory;
  private final Map<Key, Once<Selection>> wholes = recent(DAYS);
  private final Map<Asked, Selection> selections = recent(FILTERS);
  private final Map<String, Once<List<Standing>>> standings = recent(1);

  /**
   * What a snapshot is of.
   *
   * @param day empty for today
   */
  private record Key(String version, Optional<LocalDate> day) {}

  private record Asked(String version, Filter filter) {}

  /** A desk for a ledger, which stays open as long as it is used. */
  public Desk(Archive ledger) {
    this(ledger, Memory.ofProcess());
  }

  /** A desk with some of the memory that there is. */
  Desk(Archive ledger, Memory memory) {
    this.ledger = ledger;
    this.memory = memory;
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

  /**
   * What a filter keeps of the ledger as it is now.
   *
   * @throws TooLargeException when the ledger does not fit into the memory of the program
   */
  public Selection select(Filter filter) {
    Selection whole = whole(filter.asKnownOn());
    if (filter.keepsAll()) {
      return whole;
    }
    return get(selections, new Asked(whole.version(), filter), () -> whole.narrowed(filter));
  }

  /** Who asks for one day does not wait until another day is gathered. */
  private Selection whole(@Nullable LocalDate day) {
    Once<Selection> whole;
    synchronized (wholes) {
      // Asked for here: who waited for the lock must not throw out what is newer.
      String version = ledger.version();
      Key key = new Key(version, Optional.ofNullable(day));
      wholes.keySet().removeIf(other -> !other.version().equals(version));
      // Before the new ledger is gathered: two of them may not fit.
      forgetOthers(version);
      whole = wholes.computeIfAbsent(key, k -> new Once<>(() -> fitting(version, day)));
    }
    return whole.get();
  }

  /** What did not fit once is not read again to find that out, until the ledger changes. */
  private Selection fitting(String version, @Nullable LocalDate day) {
    Refusal known = refusal;
    if (known != null && known.version().equals(version)) {
      throw known.why();
    }
    try {
      return gathered(day);
    } catch (TooLargeException e) {
      refusal = new Refusal(version, e);
      throw e;
    }
  }

  private record Refusal(String version, TooLargeException why) {}

  /** Past days share the reports with today, so today is gathered before them. */
  private Selection gathered(@Nullable LocalDate day) {
    Snapshot today = day == null ? null : whole(null).snapshot();
    Snapshot snapshot = Gathering.of(ledger, day, memory, today);
    keepNoMore(memory.days(snapshot.claims().size(), DAYS));
    return new Selection(snapshot, Filter.NONE.asKnownOn(day));
  }

  /** Forgets the days that were not asked for longest. */
  private void keepNoMore(int days) {
    synchronized (wholes) {
      while (wholes.size() > 1 + days) {
        wholes.keySet().remove(wholes.keySet().iterator().next());
      }
    }
    synchronized (selections) {
      selections.clear();
    }
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
    Once<List<Standing>> known;
    synchronized (standings) {
      known =
          standings.computeIfAbsent(
              ledger.version(), v -> new Once<>(() -> Decisions.standings(ledger)));
    }
    return known.get();
  }

  /** A report with its text and all that was read from it, as it was read. */
  public Optional<Reading> reading(String report) {
    return ledger.reading(report);
  }
}
