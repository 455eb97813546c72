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
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.extract.ReportContext;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Report;
import org.polybius.model.Status;
import org.polybius.pipeline.Pipeline;

/** Deaths and country from ACLED's notes. */
public final class AcledSuite implements Suite {

  /**
   * What a row came to.
   *
   * @param wanted deaths as coded
   * @param got deaths as read
   * @param countryRight whether the country most named is the coded one; null when none is named
   */
  record Result(long wanted, long got, @Nullable Boolean countryRight) {}

  @Override
  public String name() {
    return "acled";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    Outcomes items = new Outcomes();
    for (AcledRow row : AcledRow.in(folder, broken)) {
      if (!sample.takes(row.id())) {
        continue;
      }
      Report report = Inputs.report(row.id(), null, row.date().toString(), row.notes());
      long deaths = deaths(pipeline.read(report).claims());
      Result result = new Result(row.fatalities(), deaths, country(row, pipeline.context(report)));
      results.add(result);
      items.add(row.id(), outcome(result));
      if (deaths != row.fatalities()) {
        errors.add("DEATHS expected " + row.fatalities() + " got " + deaths + ": " + row.notes());
      }
    }
    return new Measurement(rows(results), errors, broken, 0).with(items);
  }

  private static Map<String, Counts> outcome(Result result) {
    Map<String, Counts> counts = new HashMap<>();
    Counts exact = verdict(result.got() == result.wanted());
    counts.put("fatalities-exact", exact);
    if (result.wanted() > 0) {
      counts.put("fatalities-exact-positive", exact);
    } else {
      counts.put("no-false-deaths", verdict(result.got() == 0));
    }
    if (result.countryRight() != null) {
      counts.put("country-accuracy", verdict(result.countryRight()));
    }
    return counts;
  }

  private static Counts verdict(boolean right) {
    return new Counts(right ? 1 : 0, 1, 1);
  }

  private List<Row> rows(List<Result> results) {
    return List.of(
        share("fatalities-exact", results, o -> true, o -> o.got() == o.wanted()),
        share(
            "fatalities-exact-positive", results, o -> o.wanted() > 0, o -> o.got() == o.wanted()),
        share("false-deaths", results, o -> o.wanted() == 0, o -> o.got() > 0),
        mean("fatalities-mae", results, o -> (double) Math.abs(o.got() - o.wanted())),
        share(
            "country-accuracy",
            results,
            o -> o.countryRight() != null,
            o -> Boolean.TRUE.equals(o.countryRight())));
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

  private static @Nullable Boolean country(AcledRow row, ReportContext context) {
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
        .map(top -> top.getKey().equals(row.country()))
        .orElse(null);
  }
}
