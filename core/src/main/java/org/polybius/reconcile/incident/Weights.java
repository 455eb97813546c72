package org.polybius.reconcile.incident;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.polybius.reconcile.Lines;

/** The weight of each feature, from {@code weights.tsv}: what it adds to the log-odds. */
final class Weights {
  private static final Map<Feature, Double> WEIGHTS = load();

  private Weights() {}

  static double of(Feature feature) {
    return WEIGHTS.getOrDefault(feature, 0.0);
  }

  private static Map<Feature, Double> load() {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (String line : Lines.of(Weights.class, "weights.tsv")) {
      String[] cells = line.split("\t", -1);
      String name = cells[0].toUpperCase(Locale.ROOT).replace(' ', '_');
      weights.put(Feature.valueOf(name), Double.parseDouble(cells[1]));
    }
    return weights;
  }
}
