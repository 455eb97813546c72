package org.polybius.evaluation.acled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.CountRows;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
import org.polybius.extract.ReportContext;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Status;
import org.polybius.pipeline.Pipeline;

/**
 * Deaths, country, type of event, actors and location from ACLED's notes; what is not found is
 * wrong.
 */
public final class AcledSuite implements Suite {

  /**
   * What was read from a row's notes.
   *
   * @param row the gold
   * @param deaths as read
   * @param told type of event, actors and places
   * @param country the one most named; null when none is named
   */
  record Result(AcledRow row, long deaths, @Nullable String country, Told told) {
    boolean exact() {
      return deaths == row.fatalities();
    }

    boolean inCountry() {
      return row.country().equals(country);
    }

    boolean ofType() {
      return Objects.equals(row.told().eventType(), told.eventType());
    }

    boolean inPlace() {
      return told.places().containsAll(row.told().places());
    }

    Counts actors() {
      long right = told.actors().stream().filter(row.told().actors()::contains).count();
      return new Counts(right, told.actors().size(), row.told().actors().size());
    }
  }

  @Override
  public String name() {
    return "acled";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    for (AcledRow row : AcledRow.in(folder, broken)) {
      if (sample.takes(row.id())) {
        Report report = Inputs.report(row.id(), null, row.date().toString(), row.notes());
        Reading reading = pipeline.read(report);
        ReportContext context = pipeline.context(report);
        Told told = Told.of(reading, context);
        results.add(new Result(row, deaths(reading.claims()), country(context), told));
      }
    }
    return figures(results, broken);
  }

  /** The figures of what was read. */
  Measurement figures(List<Result> results, List<String> broken) {
    Outcomes items = new Outcomes();
    List<String> deaths = new ArrayList<>();
    List<String> countries = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Result r : results) {
      AcledRow row = r.row();
      items.add(row.id(), outcome(r));
      if (!r.exact()) {
        deaths.add(Wrong.line("DEATHS " + row.id(), row.fatalities(), r.deaths(), row.notes()));
      }
      if (!r.inCountry()) {
        String got = Objects.requireNonNullElse(r.country(), "nothing");
        countries.add(Wrong.line("COUNTRY " + row.id(), row.country(), got, row.notes()));
      }
      told(r, others);
    }
    List<String> errors = Wrong.inTurn(List.of(deaths, countries, others));
    return new Measurement(rows(results), errors, broken, 0).with(items);
  }

  private static void told(Result r, List<String> errors) {
    AcledRow row = r.row();
    if (!r.ofType()) {
      String wanted = Objects.requireNonNullElse(row.told().eventType(), "nothing");
      String got = Objects.requireNonNullElse(r.told().eventType(), "nothing");
      errors.add(Wrong.line("TYPE " + row.id(), wanted, got, row.notes()));
    }
    if (r.actors().f1() < 1) {
      errors.add(
          Wrong.line("ACTORS " + row.id(), row.told().actors(), r.told().actors(), row.notes()));
    }
    if (!r.inPlace()) {
      errors.add(
          Wrong.line("PLACE " + row.id(), row.told().places(), r.told().places(), row.notes()));
    }
  }

  private static Map<String, Counts> outcome(Result result) {
    Map<String, Counts> counts = new HashMap<>();
    Counts exact = verdict(result.exact());
    counts.put("fatalities-exact", exact);
    if (result.row().fatalities() > 0) {
      counts.put("fatalities-exact-positive", exact);
    } else {
      counts.put("no-false-deaths", verdict(result.deaths() == 0));
    }
    counts.put("country-accuracy", verdict(result.inCountry()));
    counts.put("event-type-accuracy", verdict(result.ofType()));
    counts.put("actors-f1", result.actors());
    if (!result.row().told().places().isEmpty()) {
      counts.put("location-accuracy", verdict(result.inPlace()));
    }
    return counts;
  }

  private static Counts verdict(boolean right) {
    return new Counts(right ? 1 : 0, 1, 1);
  }

  private List<Row> rows(List<Result> results) {
    return List.of(
        share("fatalities-exact", results, r -> true, Result::exact),
        share("fatalities-exact-positive", results, r -> r.row().fatalities() > 0, Result::exact),
        share("false-deaths", results, r -> r.row().fatalities() == 0, r -> r.deaths() > 0),
        mean("fatalities-mae", results, r -> (double) Math.abs(r.deaths() - r.row().fatalities())),
        share("country-accuracy", results, r -> true, Result::inCountry),
        share("event-type-accuracy", results, r -> true, Result::ofType),
        actors(results),
        share(
            "location-accuracy",
            results,
            r -> !r.row().told().places().isEmpty(),
            Result::inPlace));
  }

  private Row actors(List<Result> results) {
    return new CountRows(
            name(), results.stream().map(r -> Map.of("actors-f1", r.actors())).toList())
        .f1("actors-f1");
  }

  private Row share(
      String metric, List<Result> all, Predicate<Result> among, Predicate<Result> right) {
    List<Result> some = all.stream().filter(among).toList();
    return mean(metric, some, o -> right.test(o) ? 1.0 : 0.0);
  }

  private Row mean(String metric, List<Result> some, Function<Result, Double> value) {
    ToDoubleFunction<List<Result>> mean =
        sample -> sample.stream().mapToDouble(value::apply).average().orElse(0);
    double[] interval = Bootstrap.interval(some, mean);
    return new Row(name(), metric, mean.applyAsDouble(some), interval[0], interval[1], some.size());
  }

  /**
   * Deaths that a note reports as fact: wholes only, each number of dead people once, the least the
   * words allow (ACLED takes the most conservative number).
   */
  static long deaths(List<Claim> claims) {
    return claims.stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .filter(f -> f.fate() == Fate.KILLED || f.alsoFates().contains(Fate.KILLED))
        .filter(f -> f.status() == Status.HAPPENED && f.partOf() == null)
        .mapToLong(f -> least(f.quantity().value()))
        .sum();
  }

  private static long least(Quantity q) {
    if (q.bound() == Quantity.Bound.VAGUE && q.low() != null) {
      return q.low();
    }
    return q.point() != null ? q.point() : q.low() != null ? q.low() : 0;
  }

  private static @Nullable String country(ReportContext context) {
    Map<String, Integer> votes = new HashMap<>();
    context.places().all().stream()
        .map(Read::value)
        .map(Place::country)
        .filter(Objects::nonNull)
        .forEach(c -> votes.merge(c, 1, Integer::sum));
    context.actors().all().stream()
        .map(ActorMention::country)
        .filter(Objects::nonNull)
        .forEach(c -> votes.merge(c, 1, Integer::sum));
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
