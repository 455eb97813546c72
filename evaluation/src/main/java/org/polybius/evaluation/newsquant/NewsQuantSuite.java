package org.polybius.evaluation.newsquant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.extract.figure.Changes;
import org.polybius.extract.figure.Measure;
import org.polybius.extract.figure.QuantityGrammar;
import org.polybius.pipeline.Pipeline;

/**
 * NewsQuant: values, and values with their bound or direction of change ({@code = ~ < > up down}),
 * each found value matched at most once. The grammar is measured alone: the quantities are mostly
 * not of people, of whom alone the pipeline makes claims.
 */
public final class NewsQuantSuite implements Suite {
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_UP);

  private final QuantityGrammar grammar = QuantityGrammar.english();
  private final Changes changes = Changes.english();

  /**
   * A value as it is compared.
   *
   * @param value normalised number, or two of them joined by a hyphen
   * @param change bound or direction of change, as the gold writes it
   */
  private record Item(String value, String change) {}

  /** What one sentence contributes. */
  private record Sentence(Counts values, Counts bounds, boolean none, int falsePositives) {
    Map<String, Counts> counts() {
      return none
          ? Map.of("no-quantity-accuracy", new Counts(falsePositives == 0 ? 1 : 0, 1, 1))
          : Map.of("value-f1", values, "bound-f1", bounds);
    }
  }

  @Override
  public String name() {
    return "newsquant";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    Outcomes items = new Outcomes();
    List<Sentence> sentences = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
          String id = file.getFileName() + ":" + (i + 1);
          if (!lines.get(i).isBlank() && sample.takes(id)) {
            read(lines.get(i), id, errors, broken)
                .ifPresent(
                    s -> {
                      sentences.add(s);
                      items.add(id, s.counts());
                    });
          }
        }
      }
    }
    return new Measurement(rows(sentences), errors, broken, sentences.size()).with(items);
  }

  private Optional<Sentence> read(
      String line, String where, List<String> errors, List<String> broken) {
    try {
      JsonNode node = new ObjectMapper().readTree(line);
      return Optional.of(score(node.path("text").asText(), gold(node.path("quantities")), errors));
    } catch (JsonProcessingException | NumberFormatException e) {
      broken.add(where + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private static List<Item> gold(JsonNode quantities) {
    List<Item> items = new ArrayList<>();
    for (JsonNode q : quantities) {
      items.add(new Item(value(q.path("value").asText()), q.path("change").asText()));
    }
    return items;
  }

  /** A number, or two of them joined by a hyphen; the hyphen of a negative exponent joins none. */
  static String value(String gold) {
    String[] ends = gold.split("(?<=[0-9.])-", 2);
    return Stream.of(ends).map(n -> number(new BigDecimal(n))).collect(Collectors.joining("-"));
  }

  private static String number(BigDecimal value) {
    return value.round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private List<Item> found(String text) {
    List<QuantityGrammar.Found> all = grammar.find(text);
    List<Item> items = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      QuantityGrammar.Found f = all.get(k);
      String value = value(f.measure());
      if (k + 1 < all.size() && change(text, f, all.get(k + 1))) {
        items.add(new Item(value + "-" + value(all.get(k + 1).measure()), change(text, f)));
        k++;
      } else if (value != null) {
        items.add(new Item(value, change(text, f)));
      }
    }
    return items;
  }

  /** The set writes "from A to B" as one range, whichever way it goes. */
  private static boolean change(String text, QuantityGrammar.Found a, QuantityGrammar.Found b) {
    boolean from = text.substring(0, a.start()).matches("(?s).*\\b[Ff]rom\\W*");
    String between = text.substring(a.end(), b.start());
    boolean values = value(a.measure()) != null && value(b.measure()) != null;
    return from && values && between.matches("[^.;]{0,25}\\bto\\W*(US\\W*)?");
  }

  /** Vague words have no value in this set. */
  private static @Nullable String value(Measure m) {
    if (m.point() != null) {
      return number(m.point());
    }
    return m.low() != null && m.high() != null ? number(m.low()) + "-" + number(m.high()) : null;
  }

  private String change(String text, QuantityGrammar.Found f) {
    Optional<Changes.Direction> direction = changes.of(text, f);
    if (direction.isPresent()) {
      return direction.get() == Changes.Direction.UP ? "up" : "down";
    }
    return switch (f.measure().bound()) {
      case EXACTLY, RANGE, VAGUE -> "=";
      case ABOUT -> "~";
      case OVER, AT_LEAST -> ">";
      case UNDER, UP_TO -> "<";
    };
  }

  private Sentence score(String text, List<Item> gold, List<String> errors) {
    List<Item> found = found(text);
    Counts values = counts(gold, found, Item::value);
    Counts bounds = counts(gold, found, i -> i.value() + i.change());
    if (bounds.right() < Math.max(gold.size(), found.size())) {
      errors.add(text + " expected " + gold + " got " + found);
    }
    return new Sentence(values, bounds, gold.isEmpty(), gold.isEmpty() ? found.size() : 0);
  }

  private static Counts counts(List<Item> gold, List<Item> found, Function<Item, String> key) {
    List<String> left = new ArrayList<>(gold.stream().map(key).toList());
    long right = found.stream().map(key).filter(left::remove).count();
    return new Counts(right, found.size(), gold.size());
  }

  private List<Row> rows(List<Sentence> all) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("value-f1", all, Sentence::values));
    rows.add(row("bound-f1", all, Sentence::bounds));
    long none = all.stream().filter(Sentence::none).count();
    long clean = all.stream().filter(s -> s.none() && s.falsePositives() == 0).count();
    double share = none == 0 ? 1 : (double) clean / none;
    rows.add(new Row(name(), "no-quantity-accuracy", share, share, share, none));
    return rows;
  }

  private Row row(String metric, List<Sentence> all, Function<Sentence, Counts> part) {
    Counts sum = sum(all, part);
    double[] interval = Bootstrap.interval(all, sample -> sum(sample, part).f1());
    return new Row(name(), metric, sum.f1(), interval[0], interval[1], (long) sum.wanted());
  }

  private static Counts sum(List<Sentence> all, Function<Sentence, Counts> part) {
    return all.stream().map(part).reduce(Counts.NONE, Counts::plus);
  }
}
