package org.polybius.extract.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.extract.Table;

/** Reads one number, in digits or words, without what bounds it. */
final class Cardinals {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private enum Kind {
    UNIT,
    TEEN,
    TENS,
    SCALE,
    SUFFIX,
    PLURAL,
    VAGUE,
    PART
  }

  private record Entry(Kind kind, BigDecimal value) {}

  /**
   * A number read.
   *
   * @param value the number; the lowest value when it is vague
   * @param vague whether the words give only a lowest value
   * @param fraction whether it is a part of something
   * @param end index one past its last word
   */
  record Cardinal(BigDecimal value, boolean vague, boolean fraction, int end) {}

  private final Map<String, Entry> entries = new HashMap<>();

  Cardinals(Table numbers) {
    for (Table.Row row : numbers.rows()) {
      entries.put(
          row.get("word"),
          new Entry(Kind.valueOf(row.get("kind")), new BigDecimal(row.get("value"))));
    }
  }

  /** The number that begins at word {@code i}, an article included ("a dozen"). */
  Optional<Cardinal> at(List<Word> words, int i) {
    if (i >= words.size()) {
      return Optional.empty();
    }
    Word word = words.get(i);
    if (word.isDigits()) {
      return Optional.of(digits(words, i));
    }
    if (word.text().equals("a") || word.text().equals("an")) {
      return afterArticle(words, i + 1);
    }
    if (word.text().equals("half")) {
      return half(words, i);
    }
    return switch (kind(words, i)) {
      case UNIT, TEEN, TENS -> spelled(words, i);
      case PLURAL -> plural(words, i);
      case VAGUE -> word.text().equals("several") ? vague(words, i) : Optional.empty();
      case SCALE, SUFFIX, PART -> Optional.empty();
    };
  }

  private Cardinal digits(List<Word> words, int i) {
    BigDecimal value = new BigDecimal(words.get(i).text().replace(",", ""));
    int end = i + 1;
    boolean touching = end < words.size() && words.get(i).touches(words.get(end));
    if (touching && million(words, i, end)) {
      return scaled(value.movePointRight(6), words, end + 1);
    }
    if (touching && is(words, end, Kind.SUFFIX)) {
      value = value.multiply(value(words, end));
      end++;
    }
    return scaled(value, words, end);
  }

  /** "$2.7m", "1.2m tons": millions where money or a counted noun stands beside; else metres. */
  private static boolean million(List<Word> words, int number, int suffix) {
    boolean money = number > 0 && words.get(number - 1).text().matches("[$€£¥]|us|hk|ps");
    boolean counted =
        suffix + 1 < words.size()
            && words.get(suffix + 1).text().matches("[a-z]{3,}")
            && !words
                .get(suffix + 1)
                .text()
                .matches("high|tall|long|deep|wide|away|from|and|the|below|above");
    return words.get(suffix).text().equals("m") && (money || counted);
  }

  /** Multiplies by the scale words that follow ("two million", "10-thousand"). */
  private Cardinal scaled(BigDecimal start, List<Word> words, int from) {
    BigDecimal value = start;
    int end = from;
    while (true) {
      int next = end < words.size() && words.get(end).isHyphen() ? end + 1 : end;
      if (!is(words, next, Kind.SCALE)) {
        return new Cardinal(value, false, false, end);
      }
      value = value.multiply(value(words, next));
      end = next + 1;
    }
  }

  private Optional<Cardinal> afterArticle(List<Word> words, int i) {
    if (is(words, i, Kind.SCALE)) {
      Cardinal c = scaled(BigDecimal.ONE, words, i);
      return Optional.of(remainder(c, words));
    }
    if (is(words, i, Kind.VAGUE) && !words.get(i).text().equals("several")) {
      return vague(words, i);
    }
    boolean share =
        is(words, i, Kind.PART) && i + 1 < words.size() && words.get(i + 1).text().equals("of");
    return share ? part(BigDecimal.ONE, words, i) : Optional.empty();
  }

  private Optional<Cardinal> half(List<Word> words, int i) {
    boolean article = i + 1 < words.size() && words.get(i + 1).text().matches("an?");
    int scale = article ? i + 2 : i + 1;
    if (is(words, scale, Kind.SCALE)) {
      return Optional.of(scaled(value(words, i), words, scale));
    }
    return part(BigDecimal.ONE, words, i);
  }

  /** "several", "a few", "a few hundred", "a couple of dozen". */
  private Optional<Cardinal> vague(List<Word> words, int i) {
    BigDecimal value = value(words, i);
    int end = i + 1;
    int scale = end < words.size() && words.get(end).text().equals("of") ? end + 1 : end;
    if (is(words, scale, Kind.SCALE)) {
      return Optional.of(new Cardinal(scaled(value, words, scale).value(), true, false, scale + 1));
    }
    return Optional.of(new Cardinal(value, true, false, end));
  }

  /** "dozens", "hundreds of thousands". */
  private Optional<Cardinal> plural(List<Word> words, int i) {
    BigDecimal value = value(words, i);
    if (i + 2 < words.size()
        && words.get(i + 1).text().equals("of")
        && is(words, i + 2, Kind.PLURAL)
        && value(words, i + 2).compareTo(BigDecimal.valueOf(1000)) > 0) {
      BigDecimal unit = value(words, i + 2).divide(BigDecimal.valueOf(2), RoundingMode.DOWN);
      return Optional.of(new Cardinal(value.multiply(unit), true, false, i + 3));
    }
    boolean bareTens = words.get(i).text().equals("tens");
    return bareTens && !(i + 1 < words.size() && words.get(i + 1).text().equals("of"))
        ? Optional.empty()
        : Optional.of(new Cardinal(value, true, false, i + 1));
  }

  private Optional<Cardinal> spelled(List<Word> words, int i) {
    Cardinal small = belowHundred(words, i);
    if (is(words, small.end(), Kind.PART) || hyphenated(words, small.end(), Kind.PART)) {
      int at = is(words, small.end(), Kind.PART) ? small.end() : small.end() + 1;
      return part(small.value(), words, at);
    }
    return Optional.of(remainder(scaled(small.value(), words, small.end()), words));
  }

  /** Adds what is left after a scale word ("two hundred and forty", "one thousand two hundred"). */
  private Cardinal remainder(Cardinal c, List<Word> words) {
    if (c.value().compareTo(HUNDRED) < 0) {
      return c;
    }
    int next = c.end() < words.size() && words.get(c.end()).text().equals("and") ? 1 : 0;
    int at = c.end() + next;
    Kind kind = kind(words, at);
    if (kind != Kind.UNIT && kind != Kind.TEEN && kind != Kind.TENS) {
      return c;
    }
    Cardinal small = belowHundred(words, at);
    Cardinal rest = remainder(scaled(small.value(), words, small.end()), words);
    boolean fits = rest.value().compareTo(lastScale(c.value())) < 0;
    return fits ? new Cardinal(c.value().add(rest.value()), false, false, rest.end()) : c;
  }

  private static BigDecimal lastScale(BigDecimal value) {
    return BigDecimal.ONE.scaleByPowerOfTen(
        value.setScale(0, RoundingMode.DOWN).precision()
            - value.setScale(0, RoundingMode.DOWN).stripTrailingZeros().precision());
  }

  private Cardinal belowHundred(List<Word> words, int i) {
    BigDecimal value = value(words, i);
    if (kind(words, i) == Kind.TENS) {
      int next = i + 1 < words.size() && words.get(i + 1).isHyphen() ? i + 2 : i + 1;
      if (is(words, next, Kind.UNIT) && value(words, next).signum() > 0) {
        return new Cardinal(value.add(value(words, next)), false, false, next + 1);
      }
    }
    return new Cardinal(value, false, false, i + 1);
  }

  private Optional<Cardinal> part(BigDecimal count, List<Word> words, int i) {
    return Optional.of(new Cardinal(count.multiply(value(words, i)), false, true, i + 1));
  }

  private boolean hyphenated(List<Word> words, int i, Kind kind) {
    return i < words.size() && words.get(i).isHyphen() && is(words, i + 1, kind);
  }

  private boolean is(List<Word> words, int i, Kind kind) {
    Entry entry = i < words.size() ? entries.get(words.get(i).text()) : null;
    return entry != null && entry.kind() == kind;
  }

  /** PART where there is no number word: callers only test for the additive kinds. */
  private Kind kind(List<Word> words, int i) {
    Entry entry = i < words.size() ? entries.get(words.get(i).text()) : null;
    return entry == null ? Kind.PART : entry.kind();
  }

  private BigDecimal value(List<Word> words, int i) {
    Entry entry = entries.get(words.get(i).text());
    return entry == null ? BigDecimal.ZERO : entry.value();
  }
}
