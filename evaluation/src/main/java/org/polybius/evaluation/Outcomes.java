package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what each item of a set came to. */
public final class Outcomes {
  private final List<Outcome> all = new ArrayList<>();

  /** Adds the counts of an item. */
  public void add(String id, String metric, Counts counts) {
    all.add(new Outcome(id, metric, counts));
  }

  /** Adds the counts of an item that depend on other documents too. */
  public void addTogether(String id, String metric, Counts counts) {
    all.add(new Outcome(id, metric, counts, false));
  }

  /** Adds an item that is either right or wrong. */
  public void add(String id, String metric, boolean right) {
    add(id, metric, new Counts(right ? 1 : 0, 1, 1));
  }

  /** Adds the counts of an item under several metrics. */
  public void add(String id, Map<String, Counts> byMetric) {
    new TreeMap<>(byMetric).forEach((metric, counts) -> add(id, metric, counts));
  }

  /** All of them, in the order in which they came. */
  public List<Outcome> all() {
    return List.copyOf(all);
  }
}
