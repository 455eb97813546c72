package org.polybius.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polybius.extract.Table;

/** The best published figure and a peer's figure per metric, from {@code yardsticks.tsv}. */
public final class Yardsticks {
  private final Map<String, Yardstick> byMetric = new TreeMap<>();

  /**
   * What a figure is held against.
   *
   * @param best best published figure with its system, "" where none is known
   * @param peer figure of a comparable system, "" where none is known
   * @param aim what we aim at, "" where nothing is set
   */
  public record Yardstick(String best, String peer, String aim) {}

  private Yardsticks() {}

  /** Loads the table. */
  public static Yardsticks load() {
    Yardsticks yardsticks = new Yardsticks();
    for (Table.Row row : Table.load(Yardsticks.class, "yardsticks.tsv").rows()) {
      yardsticks.byMetric.put(
          row.get("suite") + " " + row.get("metric"),
          new Yardstick(row.get("best"), row.get("peer"), row.get("aim")));
    }
    return yardsticks;
  }

  /** What a figure is held against, if anything. */
  public Optional<Yardstick> of(String suite, String metric) {
    return Optional.ofNullable(byMetric.get(suite + " " + metric));
  }
}
