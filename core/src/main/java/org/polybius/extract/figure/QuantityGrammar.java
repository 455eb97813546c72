package org.polybius.extract.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polybius.extract.Table;
import org.polybius.extract.figure.Cardinals.Cardinal;
import org.polybius.model.Quantity;
import org.polybius.model.Quantity.Bound;

/**
 * From words to numbers: digits and number words, ranges, fractions of a number, and the words that
 * bound them (design §8 gives the intervals). Looks at nothing but the words, so that a checker can
 * derive a quantity again from its span. Whether the number counts people is for others to say.
 */
public final class QuantityGrammar {
  private static final int CHANGE_REACH = 8;

  private record Cue(List<String> words, Bound bound) {}

  /**
   * A number found.
   *
   * @param start first code unit of its words, bounds included
   * @param end one past its last code unit
   * @param coreStart first code unit of the number itself
   * @param coreEnd one past the last code unit of the number itself
   * @param measure what it says
   * @param fraction whether it is a part of something ("a third")
   */
  public record Found(
      int start, int end, int coreStart, int coreEnd, Measure measure, boolean fraction) {}

  private record Core(Measure measure, boolean fraction, int from, int to) {}

  private final Cardinals cardinals;
  private final List<Cue> before = new ArrayList<>();
  private final List<Cue> after = new ArrayList<>();

  private QuantityGrammar(Table numbers, Table bounds) {
    cardinals = new Cardinals(numbers);
    for (Table.Row row : bounds.rows()) {
      List<String> words = Word.split(row.get("words")).stream().map(Word::text).toList();
      (row.get("side").equals("PRE") ? before : after)
          .add(new Cue(words, Bound.valueOf(row.get("bound"))));
    }
    Comparator<Cue> longest = Comparator.comparing(c -> -c.words().size());
    before.sort(longest);
    after.sort(longest);
  }

  /** The grammar of English. */
  public static QuantityGrammar english() {
    return new QuantityGrammar(
        Table.load(QuantityGrammar.class, "numbers.tsv"),
        Table.load(QuantityGrammar.class, "bounds.tsv"));
  }

  /**
   * Derives the number of people from the words of a quantity alone, as {@code verify} does.
   *
   * <p>Without a number, singular nouns count as many as there are ("a mother and daughter": 2),
   * groups and plurals are a vague two or more.
   *
   * @param words a quantity and at most an article or noun beside it ("at least 50", "a Filipino")
   * @return empty when the words hold several numbers or none that counts people
   */
  public Optional<Quantity> people(String words) {
    List<Found> found = find(words.replaceAll("(?i)\\S+-(year|month|week|day)s?-old\\b", ""));
    String bare = words.strip().toLowerCase(Locale.ROOT);
    if (found.isEmpty() && !bare.isEmpty()) {
      boolean group = bare.matches("(.* )?(group|batch|contingent)( .*)?");
      boolean one = !group && bare.matches("(an?|each|every)\\b.*");
      int several = bare.split("\\band\\b", -1).length;
      return Optional.of(one ? Quantity.exactly(several) : Quantity.vague(2));
    }
    return found.size() == 1 ? found.get(0).measure().people() : Optional.empty();
  }

  /** Every number of a text, in order, not overlapping; dates, times and ordinals left out. */
  public List<Found> find(String text) {
    List<Word> words = Word.split(text);
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Core> core = core(words, i);
      if (core.isEmpty()) {
        i++;
        continue;
      }
      if (!NotCounts.at(words, i, core.get().to())) {
        found.add(bounded(words, core.get()));
      }
      i = core.get().to();
    }
    return List.copyOf(found);
  }

  private Optional<Core> core(List<Word> words, int i) {
    Optional<Cardinal> first = cardinals.at(words, i);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Cardinal a = first.get();
    Optional<Core> range = range(words, i, a);
    if (range.isPresent()) {
      return range;
    }
    if (a.fraction()) {
      return Optional.of(fraction(words, i, a));
    }
    return Optional.of(
        new Core(
            a.vague() ? Measure.vague(a.value()) : Measure.exactly(a.value()), false, i, a.end()));
  }

  private Optional<Core> range(List<Word> words, int i, Cardinal a) {
    if (a.fraction() || a.vague() || a.end() + 1 >= words.size()) {
      return Optional.empty();
    }
    boolean between = i > 0 && words.get(i - 1).text().equals("between");
    int at = unit(words, a.end());
    if (at + 1 >= words.size()) {
      return Optional.empty();
    }
    String joint = words.get(at).text();
    boolean joins =
        joint.equals("and") ? between : joint.matches("to|or|through") || dash(words, a.end());
    boolean moved = joint.equals("to") && changed(words, i);
    Optional<Cardinal> second =
        joins && !moved ? cardinals.at(words, currency(words, at + 1)) : Optional.empty();
    if (second.isEmpty() || second.get().fraction() || second.get().vague()) {
      return Optional.empty();
    }
    Cardinal b = second.get();
    BigDecimal low = sharedScale(a, b, words, a.end() + 1);
    return low.compareTo(b.value()) < 0
        ? Optional.of(new Core(Measure.range(low, b.value()), false, between ? i - 1 : i, b.end()))
        : Optional.empty();
  }

  /** "Rose from 17 to 23": where a change began and where it led, not a range. */
  private static boolean changed(List<Word> words, int number) {
    int from = number - 1;
    while (from >= 0 && words.get(from).text().matches("[$€£¥=]")) {
      from--;
    }
    if (from < 0 || !words.get(from).text().equals("from")) {
      return false;
    }
    for (int k = from - 1; k >= 0 && k >= from - CHANGE_REACH; k--) {
      if (words
          .get(k)
          .text()
          .matches(
              "r[io]se[ns]?|rising|f[ea]ll(s|en|ing)?|grew|grow[ns]?|growing|drop(s|ped|ping)?|increas(e|es|ed|ing)|decreas(e|es|ed|ing)|climb(s|ed)?|jump(s|ed)?|slow(s|ed)?|up|down|cut|revised|raised|lowered|went|going|updated")) {
        return true;
      }
    }
    return false;
  }

  /** "5% to 10%", "15kHz and 17kHz": a unit that both numbers have. */
  private static int unit(List<Word> words, int i) {
    boolean percent = i < words.size() && words.get(i).text().matches("%|percent|khz|hz|kg|km|mph");
    boolean cent =
        i + 1 < words.size()
            && words.get(i).text().equals("per")
            && words.get(i + 1).text().equals("cent");
    return percent ? i + 1 : cent ? i + 2 : i;
  }

  /** Skips a sign of currency before a number. */
  private static int currency(List<Word> words, int i) {
    return i < words.size() && words.get(i).text().matches("[$€£¥]") ? i + 1 : i;
  }

  private static boolean dash(List<Word> words, int i) {
    return words.get(i).isHyphen()
        && words.get(i - 1).isDigits()
        && words.get(i + 1).isDigits()
        && (words.get(i).touches(words.get(i + 1)) == words.get(i - 1).touches(words.get(i)));
  }

  /** "two to three million": the first number shares the scale of the second. */
  private BigDecimal sharedScale(Cardinal a, Cardinal b, List<Word> words, int second) {
    Optional<Cardinal> bare = cardinals.at(words.subList(0, second + 1), second);
    if (bare.isEmpty() || bare.get().value().signum() == 0 || a.end() != second - 1) {
      return a.value();
    }
    BigDecimal scale = b.value().divide(bare.get().value(), 6, RoundingMode.HALF_UP);
    boolean shared =
        scale.compareTo(BigDecimal.valueOf(1000)) >= 0
            && a.value().compareTo(bare.get().value()) < 0;
    return shared ? a.value().multiply(scale).stripTrailingZeros() : a.value();
  }

  /** "two thirds of the 240": about 160; without a number behind it the bare fraction. */
  private Core fraction(List<Word> words, int i, Cardinal part) {
    int at = part.end();
    if (at < words.size() && words.get(at).text().equals("of")) {
      int number = at + 1;
      if (number < words.size()
          && words.get(number).text().matches("the|its|their|all|those|these")) {
        number++;
      }
      Optional<Cardinal> whole = cardinals.at(words, number);
      if (whole.isPresent() && !whole.get().fraction() && !whole.get().vague()) {
        BigDecimal value =
            whole.get().value().multiply(part.value()).setScale(0, RoundingMode.HALF_UP);
        return new Core(Measure.exactly(value).bounded(Bound.ABOUT), false, i, whole.get().end());
      }
    }
    return new Core(Measure.exactly(part.value()), true, i, part.end());
  }

  private Found bounded(List<Word> words, Core core) {
    int from = core.from();
    int to = core.to();
    Measure measure = core.measure();
    from = beforeCurrency(words, from);
    Optional<Cue> cue = ending(words, from);
    if (cue.isEmpty()) {
      from = core.from();
    }
    while (cue.isPresent() && (open(measure) || cue.get().bound() == Bound.ABOUT)) {
      measure = strengthen(measure, cue.get().bound());
      from -= cue.get().words().size();
      cue = ending(words, from);
    }
    Optional<Cue> behind = open(measure) ? starting(words, to) : Optional.empty();
    if (behind.isPresent()) {
      measure = strengthen(measure, behind.get().bound());
      to += behind.get().words().size();
    }
    return new Found(
        words.get(from).start(),
        words.get(to - 1).end(),
        words.get(core.from()).start(),
        words.get(core.to() - 1).end(),
        measure,
        core.fraction());
  }

  /** "About $15", "more than US $52": the bound stands before the sign of currency. */
  private static int beforeCurrency(List<Word> words, int number) {
    int from = number;
    while (from > 0 && words.get(from - 1).text().matches("[$€£¥=]|us|hk|ca|au")) {
      from--;
    }
    return from;
  }

  private static boolean open(Measure measure) {
    return measure.bound() != Bound.AT_LEAST
        && measure.bound() != Bound.OVER
        && measure.bound() != Bound.UP_TO
        && measure.bound() != Bound.UNDER;
  }

  /** A definite bound outweighs "about": "more than an estimated 200" is over 200. */
  private static Measure strengthen(Measure measure, Bound by) {
    boolean keeps = by == Bound.ABOUT && measure.bound() != Bound.EXACTLY;
    return keeps ? measure : measure.bounded(by);
  }

  private Optional<Cue> ending(List<Word> words, int end) {
    return before.stream()
        .filter(c -> matches(words, end - c.words().size(), c.words()))
        .filter(c -> !particle(words, end - c.words().size()))
        .findFirst();
  }

  /** "hands over 10 captives": the word belongs to the verb before it. */
  private static boolean particle(List<Word> words, int at) {
    return at > 0
        && words.get(at).text().matches("over|up|about|around")
        && words
            .get(at - 1)
            .text()
            .matches("(hand|turn|give|gave|bring|brought)(s|ed|ing)?|giving");
  }

  private Optional<Cue> starting(List<Word> words, int start) {
    return after.stream().filter(c -> matches(words, start, c.words())).findFirst();
  }

  private static boolean matches(List<Word> words, int at, List<String> cue) {
    if (at < 0 || at + cue.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < cue.size(); k++) {
      if (!words.get(at + k).text().equals(cue.get(k))) {
        return false;
      }
    }
    return true;
  }
}
