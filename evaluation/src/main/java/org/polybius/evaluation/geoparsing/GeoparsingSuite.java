package org.polybius.evaluation.geoparsing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
import org.polybius.extract.Countries;
import org.polybius.extract.ReportContext;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.pipeline.Pipeline;

/** Places against LGL and GeoWebNews. */
public final class GeoparsingSuite implements Suite {
  /** 100 miles, the distance of the field since Leidner 2007. */
  private static final double NEAR_KM = 161;

  /** Half of the way round the earth. */
  private static final double FARTHEST_KM = 20_016;

  private static final Map<String, String> COUNTRIES =
      Stream.of(Locale.getISOCountries())
          .map(c -> new Locale("", c))
          .collect(
              Collectors.toMap(
                  l -> l.getDisplayCountry(Locale.ENGLISH), Locale::getISO3Country, (a, b) -> a));

  /**
   * What one article contributes.
   *
   * @param found toponyms found, produced, wanted
   * @param country right country among the found of which the gold gives one
   * @param near within 161 km among the found
   */
  record Score(Counts found, Counts country, Counts near, List<Double> kilometres) {
    /** Copies the list. */
    Score {
      kilometres = List.copyOf(kilometres);
    }
  }

  /**
   * An article with the places found.
   *
   * @param article the gold
   * @param places found
   */
  record Case(Articles.Article article, List<Read<Place>> places) {}

  @Override
  public String name() {
    return "geoparsing";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    long sentences = 0;
    for (Articles.Article a : Articles.in(folder, broken)) {
      if (sample.takes(a.id())) {
        ReportContext context =
            pipeline.context(Inputs.report(a.id(), null, a.published(), a.text()));
        sentences += context.text().sentences().size();
        cases.add(new Case(a, context.places().all()));
      }
    }
    return figures(cases, broken, sentences);
  }

  /** The figures of what was found. */
  Measurement figures(List<Case> cases, List<String> broken, long sentences) {
    List<String> errors = new ArrayList<>();
    Outcomes items = new Outcomes();
    List<Score> scores = new ArrayList<>();
    for (Case c : cases) {
      String id = c.article().id();
      Score score = score(c.article(), c.places(), errors);
      scores.add(score);
      items.add(id, "toponym-f1", score.found());
      items.add(id, "country-accuracy", score.country());
      items.add(id, "within-161km", score.near());
    }
    List<Row> rows =
        List.of(
            row("toponym-f1", scores, Score::found, Counts::f1),
            row("country-accuracy", scores, Score::country, Counts::recall),
            row("within-161km", scores, Score::near, Counts::recall),
            median(scores));
    return new Measurement(rows, errors, broken, sentences).with(items);
  }

  private Row row(
      String metric,
      List<Score> scores,
      Function<Score, Counts> part,
      ToDoubleFunction<Counts> figure) {
    ToDoubleFunction<List<Score>> of =
        sample -> figure.applyAsDouble(sample.stream().map(part).reduce(Counts.NONE, Counts::plus));
    double[] interval = Bootstrap.interval(scores, of);
    long items = (long) scores.stream().map(part).mapToDouble(Counts::wanted).sum();
    return new Row(name(), metric, of.applyAsDouble(scores), interval[0], interval[1], items);
  }

  /** The middle one of the distances; a place found without coordinates is as far off as can be. */
  private Row median(List<Score> scores) {
    double[] interval = Bootstrap.interval(scores, GeoparsingSuite::medianKm);
    long items = scores.stream().mapToLong(s -> s.kilometres().size()).sum();
    return new Row(name(), "median-error-km", medianKm(scores), interval[0], interval[1], items);
  }

  /** In kilometres, of an even number of distances the larger middle one; 0 without any. */
  static double medianKm(List<Score> scores) {
    double[] sorted =
        scores.stream()
            .flatMap(s -> s.kilometres().stream())
            .mapToDouble(d -> d)
            .sorted()
            .toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /** Scores one article; a gold toponym is found when a place of ours overlaps it. */
  static Score score(Articles.Article article, List<Read<Place>> places, List<String> errors) {
    Counts country = Counts.NONE;
    Counts near = Counts.NONE;
    List<Double> kilometres = new ArrayList<>();
    for (Toponym gold : article.toponyms()) {
      Optional<Read<Place>> place =
          places.stream().filter(p -> p.span().overlaps(gold.span())).findFirst();
      if (place.isEmpty()) {
        errors.add(line("MISSED", article, gold.span(), told(gold), "nothing"));
        continue;
      }
      Place got = place.get().value();
      kilometres.add(kilometres(gold, got));
      near = near.plus(near(gold, got));
      country = country.plus(country(gold, got));
      if (near(gold, got).right() == 0) {
        errors.add(line("FAR", article, gold.span(), told(gold), told(got)));
      } else if (country(gold, got).right() < country(gold, got).wanted()) {
        errors.add(line("COUNTRY", article, gold.span(), told(gold), told(got)));
      }
    }
    extra(article, places, errors);
    Counts found = new Counts(kilometres.size(), places.size(), article.toponyms().size());
    return new Score(found, country, near, kilometres);
  }

  private static void extra(
      Articles.Article article, List<Read<Place>> places, List<String> errors) {
    for (Read<Place> place : places) {
      if (article.toponyms().stream().noneMatch(t -> t.span().overlaps(place.span()))) {
        errors.add(line("EXTRA", article, place.span(), "nothing", told(place.value())));
      }
    }
  }

  private static String line(
      String kind, Articles.Article article, Span at, String expected, String got) {
    String around = Wrong.around(article.text(), at);
    return Wrong.line(kind + " " + article.id(), expected, got, around);
  }

  private static String told(Toponym gold) {
    return gold.country() + " " + gold.lat() + "," + gold.lon();
  }

  private static String told(Place got) {
    return got.name() + " " + got.country() + " " + got.lat() + "," + got.lon();
  }

  private static double kilometres(Toponym gold, Place got) {
    return got.lat() != null && got.lon() != null
        ? gold.distanceKm(got.lat(), got.lon())
        : FARTHEST_KM;
  }

  private static Counts near(Toponym gold, Place got) {
    return new Counts(kilometres(gold, got) <= NEAR_KM ? 1 : 0, 1, 1);
  }

  /** ISO 3166-1 alpha-3 of the country that the set gives; null when it gives none. */
  static @Nullable String code(Toponym gold) {
    String name = gold.country();
    if (name == null) {
      return null;
    }
    String byName = COUNTRIES.get(name);
    return byName != null ? byName : byOtherName(name);
  }

  /** GeoNames calls some countries otherwise than the JDK: "Palestinian Territory", in one case. */
  private static @Nullable String byOtherName(String name) {
    Countries countries = Countries.standard();
    return countries
        .named(name)
        .or(() -> countries.named(name + "s"))
        .or(() -> countries.named(name.replace("Territory", "Territories")))
        .map(Countries.Country::code)
        .orElse(null);
  }

  private static Counts country(Toponym gold, Place got) {
    String wanted = code(gold);
    return wanted == null ? Counts.NONE : new Counts(wanted.equals(got.country()) ? 1 : 0, 1, 1);
  }
}
