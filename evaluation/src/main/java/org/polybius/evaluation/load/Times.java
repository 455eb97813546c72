package org.polybius.evaluation.load;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.polybius.evaluation.load.Addresses.Address;

/** How long answers took, by route. */
final class Times {
  private static final int FIRST_ERROR = 400;
  private static final int KILO = 1000;

  private Times() {}

  /**
   * One answer.
   *
   * @param server ms in the server
   * @param cpu ms of work for it alone
   * @param wall ms for the client
   * @param bytes of its body
   */
  record Taken(Address of, double server, double cpu, double wall, int bytes, int status) {
    boolean isError() {
      return status >= FIRST_ERROR;
    }
  }

  /** All routes and then each, the slowest first, as a table in Markdown. */
  static String table(List<Taken> taken) {
    Map<String, List<Taken>> routes =
        taken.stream()
            .collect(Collectors.groupingBy(t -> t.of().route(), TreeMap::new, Collectors.toList()));
    Comparator<Map.Entry<String, List<Taken>>> slowest =
        Comparator.comparingDouble(e -> -at(e.getValue(), Taken::server, 0.95));
    return "| route | answers | server p50 | p95 | p99 | most, ms | cpu p50 | cpu p95 | client p95,"
        + " ms | most kB | errors |\n"
        + "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n"
        + row("all", taken)
        + routes.entrySet().stream()
            .sorted(slowest)
            .map(e -> row("`" + e.getKey() + "`", e.getValue()))
            .collect(Collectors.joining())
        + slow(taken);
  }

  private static String row(String route, List<Taken> taken) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.1f | %.1f | %.0f | %d | %d |%n",
        route,
        taken.size(),
        at(taken, Taken::server, 0.5),
        at(taken, Taken::server, 0.95),
        at(taken, Taken::server, 0.99),
        at(taken, Taken::server, 1),
        at(taken, Taken::cpu, 0.5),
        at(taken, Taken::cpu, 0.95),
        at(taken, Taken::wall, 0.95),
        taken.stream().mapToInt(Taken::bytes).max().orElse(0) / KILO,
        taken.stream().filter(Taken::isError).count());
  }

  /** The slowest by their address, and those that failed: what to look at next. */
  private static String slow(List<Taken> taken) {
    return taken.stream()
        .sorted(Comparator.comparing(Taken::isError).thenComparing(Taken::server).reversed())
        .limit(12)
        .map(
            t ->
                String.format(
                    Locale.ROOT, "slow: %.0f ms, %d, %s%n", t.server(), t.status(), t.of().path()))
        .collect(Collectors.joining());
  }

  private static double at(List<Taken> taken, ToDoubleFunction<Taken> of, double share) {
    double[] sorted = taken.stream().mapToDouble(of).toArray();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, rank)];
  }
}
