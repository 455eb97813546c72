package org.polybius.extract.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.text.MonthNames;

/** Numbers that count and measure nothing: dates, years, times of day, ordinals, names. */
final class NotCounts {
  private static final Set<String> MONTHS =
      Stream.of(MonthNames.FULL, MonthNames.SHORT, List.of("sept"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> NUMBERED =
      Set.of(
          "unit",
          "channel",
          "route",
          "article",
          "section",
          "chapter",
          "resolution",
          "highway",
          "flight",
          "room",
          "gate",
          "page",
          "figure",
          "table",
          "level",
          "phase",
          "version",
          "no",
          "number",
          "row",
          "interstate",
          "brigade",
          "division",
          "class",
          "grade",
          "type",
          "model",
          "mark",
          "series",
          "season",
          "episode",
          "volume",
          "act",
          "rule",
          "title",
          "book",
          "day",
          "week",
          "round",
          "stage",
          "group",
          "windows",
          "galaxy",
          "iphone",
          "covid",
          "playstation",
          "formula",
          "boeing",
          "airbus",
          "euro",
          "news",
          "top",
          "p",
          "asx",
          "stoxx",
          "fortune",
          "pro",
          "note",
          "planet",
          "game",
          "category",
          "sp",
          "dax",
          "max",
          "ios",
          "mk");
  private static final Set<String> CLOCK =
      Set.of("am", "pm", "gmt", "utc", "edt", "est", "pdt", "pst");

  private NotCounts() {}

  /** Whether the number in words {@code [from, to)} counts nothing. */
  static boolean at(List<Word> words, int from, int to) {
    return aged(words, from, to)
        || date(words, from, to)
        || year(words, from, to)
        || clock(words, from, to)
        || ordinal(words, to)
        || numbered(words, from)
        || telephone(words, from)
        || glued(words, from, to);
  }

  /** "He called 911": a telephone number of emergency services. */
  private static boolean telephone(List<Word> words, int from) {
    return words.get(from).text().matches("911|999|112")
        && text(words, from - 1).matches("call|calls|called|calling|dial|dials|dialed|dialing");
  }

  /** "Aged 18 and 17", "people over 70". */
  private static boolean aged(List<Word> words, int from, int to) {
    String last = text(words, from - 1);
    boolean second = last.matches("and|to|or|,") && text(words, from - 3).matches("aged|ages");
    boolean over =
        last.matches("over|under|above|below")
            && text(words, from - 2).matches("people|persons|men|women|those|residents|citizens")
            && text(words, to).matches("[.,;:)]|and|or|");
    return last.matches("aged|ages") || second || over;
  }

  private static boolean date(List<Word> words, int from, int to) {
    Word number = words.get(from);
    if (!number.isDigits() || number.text().length() > 2) {
      return false;
    }
    String last = text(words, from - 1);
    boolean after =
        MONTHS.contains(last) || (last.equals(".") && MONTHS.contains(text(words, from - 2)));
    String next = text(words, to);
    boolean before = MONTHS.contains(next) && !(next.equals("may") && lowerModal(words, to));
    boolean ofMonth = next.equals("of") && MONTHS.contains(text(words, to + 1));
    boolean pair =
        next.matches("and|to|or|,|-|–")
            && text(words, to + 1).matches("\\d{1,2}")
            && MONTHS.contains(text(words, to + 2));
    boolean bracket =
        last.equals("(") && next.equals(")") && text(words, from - 2).matches("\\p{L}+day");
    boolean second =
        last.equals("and")
            && text(words, from - 2).matches("\\d{1,2}")
            && MONTHS.contains(text(words, from - 3))
            && text(words, to).matches("[.,;:)]|");
    return after || before || ofMonth || pair || bracket || second;
  }

  /**
   * "13 may be freed": a modal, not the month; the month is followed by a year or ends a phrase.
   */
  private static boolean lowerModal(List<Word> words, int may) {
    return text(words, may + 1).matches("be|have|not|also|soon|still|now|well");
  }

  private static boolean year(List<Word> words, int from, int to) {
    if (to - from > 1) {
      return yearLike(words, from) && yearLike(words, to - 1);
    }
    String last = text(words, from - 1);
    String next = text(words, to);
    if (!yearLike(words, from)
        || last.matches(
            "[$€£¥=]|about|over|than|least|some|to|nearly|almost|another|all|with|has|of"
                + " the|hold|held|holds")) {
      return yearLike(words, from) && last.equals("to") && !next.matches("people|.*s");
    }
    boolean counted =
        next.matches(
            "people|men|women|children|miles|km|pounds|tons|tonnes|hp|rpm|.*[a-z]s|civilians");
    boolean dated =
        MONTHS.contains(last)
            || last.matches("in|since|until|till|by|before|after|during|early|late|mid|year|circa")
            || (last.matches(",|\\d{1,2}")
                && MONTHS.contains(text(words, from - (last.equals(",") ? 3 : 2))));
    return dated || !counted;
  }

  private static boolean yearLike(List<Word> words, int i) {
    return text(words, i).matches("1[5-9]\\d\\d|20[0-4]\\d");
  }

  private static boolean clock(List<Word> words, int from, int to) {
    String next = text(words, to);
    String last = text(words, from - 1);
    boolean colon =
        next.equals(":") && text(words, to + 1).matches("\\d\\d.*") && glue(words, to - 1);
    boolean colonBefore =
        last.equals(":") && text(words, from - 2).matches("\\d{1,2}") && glue(words, from - 1);
    boolean dotted =
        next.matches("[ap]") && text(words, to + 1).equals(".") && text(words, to + 2).equals("m");
    return colon || colonBefore || dotted || CLOCK.contains(next);
  }

  private static boolean ordinal(List<Word> words, int to) {
    return words.get(to - 1).isDigits()
        && text(words, to).matches("st|nd|rd|th|s")
        && glue(words, to - 1);
  }

  private static boolean numbered(List<Word> words, int from) {
    String last = text(words, from - 1);
    boolean plain = words.get(from).isDigits();
    return plain
        && (NUMBERED.contains(last)
            || last.equals("#")
            || (last.equals(".") && text(words, from - 2).equals("no")));
  }

  /** "F-16", "2023-12-11", "10/12/2023", "G20", "c3po": part of a name, a date or a code. */
  private static boolean glued(List<Word> words, int from, int to) {
    if (from > 0 && glue(words, from - 1)) {
      String last = text(words, from - 1);
      boolean money =
          last.matches("us|usd|aud|cad|inr|rm|eur|gbp|jpy|sgd|nzd|cny|rs|ps|hk|chf|myr");
      if (last.matches("\\p{L}+|[/_@]") && !money) {
        return true;
      }
      if (last.matches("[-–.]")
          && from > 1
          && glue(words, from - 2)
          && text(words, from - 2).matches("[\\p{L}\\d]+")) {
        return words.get(from).isDigits();
      }
    }
    return (to < words.size()
            && words.get(to - 1).isDigits()
            && glue(words, to - 1)
            && text(words, to).matches("[/]")
            && text(words, to + 1).matches("\\d+"))
        || (to + 1 < words.size()
            && glue(words, to - 1)
            && text(words, to).equals("-")
            && words.get(to - 1).isDigits()
            && text(words, to + 1).matches("\\d+")
            && glue(words, to));
  }

  private static boolean glue(List<Word> words, int i) {
    return i >= 0 && i + 1 < words.size() && words.get(i).touches(words.get(i + 1));
  }

  private static String text(List<Word> words, int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i).text();
  }
}
