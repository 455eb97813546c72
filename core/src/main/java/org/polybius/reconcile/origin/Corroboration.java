package org.polybius.reconcile.origin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * On what some claims rest together.
 *
 * @param reports ids of the reports that make them, ascending
 * @param wires agencies that carried them, ascending
 * @param origins independent of each other, those behind most reports first
 * @param alarms what speaks against taking the reports for confirmation of each other, in words
 */
public record Corroboration(
    List<String> reports, List<String> wires, List<Origin> origins, List<String> alarms) {
  /** Copies the lists. */
  public Corroboration {
    reports = List.copyOf(reports);
    wires = List.copyOf(wires);
    origins = List.copyOf(origins);
    alarms = List.copyOf(alarms);
  }

  /** The number of corroboration: how many independent origins there are. */
  public int number() {
    return origins.size();
  }

  /** In words, as "41 reports, 3 wires, 1 origin (Gaza health ministry)". */
  public String words() {
    String names = origins.stream().map(Origin::name).collect(Collectors.joining(", "));
    String wired = wires.isEmpty() ? "" : count(wires.size(), "wire") + ", ";
    return String.format(
        Locale.ROOT,
        "%s, %s%s (%s)",
        count(reports.size(), "report"),
        wired,
        count(number(), "origin"),
        names);
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
