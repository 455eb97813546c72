package org.polybius.evaluation.gunviolence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Clusterings;
import org.polybius.evaluation.Clusterings.Agreement;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.gunviolence.Incidents.Incident;
import org.polybius.evaluation.gunviolence.Incidents.Item;
import org.polybius.model.Claim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Reading;
import org.polybius.model.Status;
import org.polybius.pipeline.Pipeline;

/**
 * Incidents across reports. Until there are any, only what single reports say is measured: the
 * newest of each incident, and the best of it (which nobody can know beforehand), on at most
 * {@value #MOST} incidents, evenly spaced by id; and the yardstick that all reports of one day tell
 * of one incident.
 */
public final class GunViolenceSuite implements Suite {
  private static final int MOST = 200;
  private static final String NEEDS = "incidents across reports";

  /**
   * What a report says.
   *
   * @param killed people killed
   * @param injured people injured
   */
  record Said(long killed, long injured) {}

  /**
   * An incident with what its reports say.
   *
   * @param incident the gold
   * @param said by report, the newest last
   */
  record Told(Incident incident, List<Said> said) {
    boolean killed(Said s) {
      return s.killed() == incident.killed();
    }

    boolean injured(Said s) {
      return s.injured() == incident.injured();
    }

    Said newest() {
      return said.get(said.size() - 1);
    }
  }

  @Override
  public String name() {
    return "gun-violence";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Incident> all = Incidents.in(folder, broken);
    List<Told> told = sample(all).stream().map(i -> told(i, pipeline)).toList();
    List<String> errors =
        told.stream()
            .filter(t -> !t.killed(t.newest()) || !t.injured(t.newest()))
            .map(GunViolenceSuite::error)
            .toList();
    return new Measurement(
        List.of(
            share("yardstick-newest-killed", told, t -> t.killed(t.newest())),
            share("yardstick-newest-injured", told, t -> t.injured(t.newest())),
            share("yardstick-best-killed", told, t -> t.said().stream().anyMatch(t::killed)),
            share("yardstick-best-injured", told, t -> t.said().stream().anyMatch(t::injured)),
            sameDay(all)),
        notYet(),
        errors,
        broken,
        0);
  }

  private static List<NotYet> notYet() {
    return List.of(
        new NotYet("b3-f1", NEEDS),
        new NotYet("pairwise-f1", NEEDS),
        new NotYet("killed-exact", NEEDS),
        new NotYet("injured-exact", NEEDS),
        new NotYet("killed-exact-goldclusters", NEEDS),
        new NotYet("injured-exact-goldclusters", NEEDS));
  }

  private static List<Incident> sample(List<Incident> all) {
    int size = Math.min(MOST, all.size());
    List<Incident> sample = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      sample.add(all.get((int) ((long) i * all.size() / size)));
    }
    return sample;
  }

  private static Told told(Incident incident, Pipeline pipeline) {
    List<Said> said = new ArrayList<>();
    for (Item item : incident.reports()) {
      Reading reading =
          pipeline.read(Inputs.report(item.id(), item.title(), item.published(), item.text()));
      said.add(said(reading.claims()));
    }
    return new Told(incident, said);
  }

  /** The largest whole of each fate: reports of one shooting repeat its numbers. */
  static Said said(List<Claim> claims) {
    return new Said(most(claims, Fate.KILLED), most(claims, Fate.INJURED));
  }

  private static long most(List<Claim> claims, Fate fate) {
    return claims.stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .filter(f -> f.fate() == fate || f.alsoFates().contains(fate))
        .filter(f -> f.status() == Status.HAPPENED && f.partOf() == null)
        .mapToLong(GunViolenceSuite::number)
        .max()
        .orElse(0);
  }

  private static long number(FigureClaim figure) {
    Long point = figure.quantity().value().point();
    Long low = figure.quantity().value().low();
    return point != null ? point : low != null ? low : 0;
  }

  private static String error(Told t) {
    Said newest = t.newest();
    Incident i = t.incident();
    Item report = i.reports().get(i.reports().size() - 1);
    return "expected "
        + i.killed()
        + " killed, "
        + i.injured()
        + " injured, got "
        + newest.killed()
        + ", "
        + newest.injured()
        + ": "
        + report.id()
        + " "
        + report.title();
  }

  private Row share(String metric, List<Told> told, Predicate<Told> right) {
    ToDoubleFunction<List<Told>> of =
        sample -> sample.stream().mapToDouble(t -> right.test(t) ? 1 : 0).average().orElse(0);
    double[] interval = Bootstrap.interval(told, of);
    return new Row(name(), metric, of.applyAsDouble(told), interval[0], interval[1], told.size());
  }

  /** Bootstrap over incidents would tear the clusters apart: the figure has no interval. */
  private Row sameDay(List<Incident> all) {
    Map<String, String> gold = new LinkedHashMap<>();
    Map<String, String> days = new LinkedHashMap<>();
    for (Incident incident : all) {
      for (Item item : incident.reports()) {
        gold.put(item.id(), incident.id());
        days.put(item.id(), item.published());
      }
    }
    List<Set<String>> clusters = Clusterings.byKey(gold);
    Agreement agreement = Clusterings.b3(clusters, Clusterings.byKey(days));
    double f1 = agreement.f1();
    return new Row(name(), "yardstick-same-day-b3-f1", f1, f1, f1, gold.size());
  }
}
