package org.polybius.evaluation.newsquant;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
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
  record Item(String value, String change) {}

  /**
   * A sentence.
   *
   * @param id file and line
   * @param text the sentence
   * @param gold quantities wanted
   * @param found quantities found
   */
  record Sentence(String id, String text, List<Item> gold, List<Item> found) {
    /** Copies the lists. */
    Sentence {
      gold = List.copyOf(gold);
      found = List.copyOf(found);
    }

    Counts values() {
      return count(Item::value);
    }

    Counts bounds() {
      return count(i -> i.value() + i.change());
    }

    boolean none() {
      return gold.isEmpty();
    }

    Map<String, Counts> counts() {
      return none()
          ? Map.of("no-quantity-accuracy", new Counts(found.isEmpty() ? 1 : 0, 1, 1))
          : Map.of("value-f1", values(), "bound-f1", bounds());
    }

    private Counts count(Function<Item, String> key) {
      List<String> left = new ArrayList<>(gold.stream().map(key).toList());
      long right = found.stream().map(key).filter(left::remove).count();
      return new Counts(right, found.size(), gold.size());
    }
  }

  @Override
  public String name() {
    return "newsquant";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Sentence s : sentences(folder, broken)) {
      if (sample.takes(s.id())) {
        sentences.add(new Sentence(s.id(), s.text(), s.gold(), found(s.text())));
      }
    }
    return figures(sentences, broken);
  }

  /** The sentences below a folder, nothing found in them yet. */
  static List<Sentence> sentences(Path folder, List<String> broken) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".jsonl")) {
      for (GoldFiles.Entry entry : GoldFiles.lines(file, broken)) {
        String text = entry.json().path("text").asText();
        try {
          List<Item> gold = gold(entry.json().path("quantities"));
          if (text.isBlank()) {
            throw new IllegalArgumentException("no text");
          }
          sentences.add(new Sentence(entry.id(), text, gold, List.of()));
        } catch (IllegalArgumentException e) {
          broken.add(entry.id() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
      }
    }
    return sentences;
  }

  /** The figures of what was found. */
  Measurement figures(List<Sentence> sentences, List<String> broken) {
    Outcomes items = new Outcomes();
    List<String> errors = new ArrayList<>();
    for (Sentence s : sentences) {
      items.add(s.id(), s.counts());
      if (s.bounds().f1() < 1) {
        errors.add(Wrong.line("QUANTITIES " + s.id(), s.gold(), s.found(), s.text()));
      }
    }
    return new Measurement(rows(sentences), errors, broken, sentences.size()).with(items);
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

  private List<Row> rows(List<Sentence> all) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("value-f1", all, Sentence::values));
    rows.add(row("bound-f1", all, Sentence::bounds));
    long none = all.stream().filter(Sentence::none).count();
    long clean = all.stream().filter(s -> s.none() && s.found().isEmpty()).count();
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
