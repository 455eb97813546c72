package org.polybius.evaluation.gunviolence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.AccountJson;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Clusterings;
import org.polybius.evaluation.Clusterings.Agreement;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
import org.polybius.evaluation.gunviolence.Incidents.Incident;
import org.polybius.evaluation.gunviolence.Incidents.Item;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Report;
import org.polybius.model.Status;
import org.polybius.pipeline.Pipeline;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.story.Stories;
import org.polybius.reconcile.story.Story;

/**
 * Incidents across reports: the whole way from raw texts to incidents, their partition of the
 * reports, and the dead and injured of each; the same counts with the wanted partition given. Held
 * against believing the newest report of each incident (its largest figures), the best single
 * report (which nobody can know beforehand), and taking all reports of one day for one incident.
 */
public final class GunViolenceSuite implements Suite {
  private static final long SEED = 20;

  /**
   * How many people.
   *
   * @param killed people killed
   * @param injured people injured
   */
  record Said(long killed, long injured) {}

  /**
   * An incident with what is said of it.
   *
   * @param incident the gold
   * @param said by the figures of each report alone, the newest last
   * @param counted by each report alone as reconciling counts, the newest last
   * @param given by all its reports together, the wanted partition given
   * @param found by the incident found for it; null when there is none
   */
  record Told(
      Incident incident, List<Said> said, List<Said> counted, Said given, @Nullable Said found) {
    boolean killed(@Nullable Said s) {
      return s != null && s.killed() == incident.killed();
    }

    boolean injured(@Nullable Said s) {
      return s != null && s.injured() == incident.injured();
    }

    /** A number of the incident found; 0 where none is. */
    long found(ToLongFunction<Said> number) {
      return found == null ? 0 : number.applyAsLong(found);
    }

    Said newest() {
      return said.get(said.size() - 1);
    }

    Said newestCounted() {
      return counted.get(counted.size() - 1);
    }
  }

  @Override
  public String name() {
    return "gun-violence";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Incident> all =
        Incidents.in(folder, broken).stream().filter(i -> sample.takes(i.id())).toList();
    Map<String, Account> accounts = new LinkedHashMap<>();
    for (Incident incident : all) {
      for (Item item : incident.reports()) {
        accounts.put(item.id(), AccountJson.of(pipeline.read(report(item))));
      }
    }
    return measure(all, accounts, broken);
  }

  private static Report report(Item item) {
    return Inputs.report(item.id(), item.title(), item.published(), item.text());
  }

  /** Reconciles what is told and measures it. */
  Measurement measure(List<Incident> all, Map<String, Account> accounts, List<String> broken) {
    List<Account> shuffled = new ArrayList<>(accounts.values());
    Collections.shuffle(shuffled, new Random(SEED));
    MainIncidents main = MainIncidents.of(shuffled);
    Map<String, String> got = new LinkedHashMap<>();
    accounts.keySet().forEach(report -> got.put(report, main.cluster(report)));
    Map<String, String> aligned = Aligned.of(partition(all), got);
    List<Told> told = new ArrayList<>();
    for (Incident incident : all) {
      Said found = main.said(aligned.get(incident.id()));
      told.add(told(incident, accounts, found));
    }
    return figures(new Answers(told, got, stories(shuffled)), broken);
  }

  /** The wanted partition: incident by report. */
  static Map<String, String> partition(List<Incident> all) {
    Map<String, String> gold = new LinkedHashMap<>();
    all.forEach(i -> i.reports().forEach(r -> gold.put(r.id(), i.id())));
    return gold;
  }

  /**
   * What was found.
   *
   * @param told of each incident
   * @param clusters key of the cluster by report
   * @param stories key of the story by report; a report without one stands alone
   */
  record Answers(List<Told> told, Map<String, String> clusters, Map<String, String> stories) {}

  /** The figures of what was found. */
  Measurement figures(Answers answers, List<String> broken) {
    List<Told> told = answers.told();
    List<Incident> all = told.stream().map(Told::incident).toList();
    Map<String, String> gold = partition(all);
    List<Row> rows = new ArrayList<>(partition(gold, answers.clusters()));
    rows.addAll(counts(told));
    rows.add(b3("story-b3-f1", gold, answers.stories()));
    rows.add(sameDay(all));
    List<String> errors =
        Wrong.inTurn(List.of(Mistakes.numbers(told), Mistakes.partition(all, answers.clusters())));
    return new Measurement(rows, errors, broken, 0).with(outcomes(told, gold, answers.clusters()));
  }

  private static Told told(Incident incident, Map<String, Account> accounts, @Nullable Said found) {
    List<Account> own =
        incident.reports().stream().map(i -> Objects.requireNonNull(accounts.get(i.id()))).toList();
    return new Told(
        incident,
        own.stream().map(a -> said(a.claims())).toList(),
        own.stream().map(a -> MainIncidents.together(List.of(a))).toList(),
        MainIncidents.together(own),
        found);
  }

  private List<Row> partition(Map<String, String> gold, Map<String, String> got) {
    List<Set<String>> wanted = Clusterings.byKey(gold);
    List<Set<String>> found = Clusterings.byKey(got);
    return List.of(
        row("b3-f1", Clusterings.b3(wanted, found), gold.size()),
        row("pairwise-f1", Clusterings.pairwise(wanted, found), gold.size()),
        row("ceafe-f1", Clusterings.ceafe(wanted, found), gold.size()));
  }

  /** Stories are wider than incidents. */
  private static Map<String, String> stories(List<Account> accounts) {
    Map<String, String> found = new LinkedHashMap<>();
    accounts.forEach(a -> found.put(a.report(), "alone " + a.report()));
    for (Story story : Reconciler.reconcile(new Stories(), accounts)) {
      story.chapters().forEach(c -> found.put(c.report(), story.id()));
    }
    return found;
  }

  private Row b3(String metric, Map<String, String> gold, Map<String, String> found) {
    Agreement agreement = Clusterings.b3(Clusterings.byKey(gold), Clusterings.byKey(found));
    return row(metric, agreement, gold.size());
  }

  /** Bootstrap over incidents would tear the clusters apart: such figures have no interval. */
  private Row row(String metric, Agreement agreement, long items) {
    double f1 = agreement.f1();
    return new Row(name(), metric, f1, f1, f1, items);
  }

  private List<Row> counts(List<Told> told) {
    return List.of(
        share("killed-exact", told, t -> t.killed(t.found())),
        share("injured-exact", told, t -> t.injured(t.found())),
        share("killed-exact-goldclusters", told, t -> t.killed(t.given())),
        share("injured-exact-goldclusters", told, t -> t.injured(t.given())),
        rmse("killed-rmse", told, t -> t.found(Said::killed) - t.incident().killed()),
        rmse("injured-rmse", told, t -> t.found(Said::injured) - t.incident().injured()),
        rmse("killed-rmse-goldclusters", told, t -> t.given().killed() - t.incident().killed()),
        rmse("injured-rmse-goldclusters", told, t -> t.given().injured() - t.incident().injured()),
        share("yardstick-newest-killed", told, t -> t.killed(t.newest())),
        share("yardstick-newest-injured", told, t -> t.injured(t.newest())),
        share("yardstick-best-killed", told, t -> t.said().stream().anyMatch(t::killed)),
        share("yardstick-best-injured", told, t -> t.said().stream().anyMatch(t::injured)),
        share("newest-counted-killed", told, t -> t.killed(t.newestCounted())),
        share("newest-counted-injured", told, t -> t.injured(t.newestCounted())),
        share("best-counted-killed", told, t -> t.counted().stream().anyMatch(t::killed)),
        share("best-counted-injured", told, t -> t.counted().stream().anyMatch(t::injured)));
  }

  private static Outcomes outcomes(
      List<Told> told, Map<String, String> gold, Map<String, String> got) {
    Outcomes items = new Outcomes();
    for (Told t : told) {
      String id = t.incident().id();
      items.add(id, "killed-exact", t.killed(t.found()));
      items.add(id, "injured-exact", t.injured(t.found()));
      items.add(id, "killed-exact-goldclusters", t.killed(t.given()));
      items.add(id, "injured-exact-goldclusters", t.injured(t.given()));
    }
    Clusterings.byItem(Clusterings.byKey(gold), Clusterings.byKey(got))
        .forEach((report, counts) -> items.addTogether(report, "b3-f1", counts));
    return items;
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

  private Row rmse(String metric, List<Told> told, ToLongFunction<Told> error) {
    ToDoubleFunction<List<Told>> of =
        sample ->
            Math.sqrt(
                sample.stream()
                    .mapToDouble(t -> Math.pow((double) error.applyAsLong(t), 2))
                    .average()
                    .orElse(0));
    double[] interval = Bootstrap.interval(told, of);
    return new Row(name(), metric, of.applyAsDouble(told), interval[0], interval[1], told.size());
  }

  private Row share(String metric, List<Told> told, Predicate<Told> right) {
    ToDoubleFunction<List<Told>> of =
        sample -> sample.stream().mapToDouble(t -> right.test(t) ? 1 : 0).average().orElse(0);
    double[] interval = Bootstrap.interval(told, of);
    return new Row(name(), metric, of.applyAsDouble(told), interval[0], interval[1], told.size());
  }

  private Row sameDay(List<Incident> all) {
    Map<String, String> days = new LinkedHashMap<>();
    all.forEach(i -> i.reports().forEach(r -> days.put(r.id(), r.published())));
    return b3("yardstick-same-day-b3-f1", partition(all), days);
  }
}
