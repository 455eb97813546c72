package org.polybius.extract.time;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers in figures and words, and the shapes of days, years and hours. */
final class Numerals {
  /** The classes of numbers. */
  static final List<String> SYMBOLS =
      List.of(
          "DAY",
          "YEAR",
          "HHMM",
          "HOUR",
          "COUNT",
          "ORD",
          "ISO",
          "SLASH",
          "CLOCK",
          "DECADE",
          "SHORT_YEAR",
          "MERIDIEM");

  private static final int LONGEST = 6;

  private final Lexicon lexicon;

  Numerals(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A number found.
   *
   * @param value decimal digits, possibly with a fraction
   * @param length how many words it takes
   */
  record Hit(String value, int length) {}

  /**
   * The number class of a symbol at a position.
   *
   * @param symbol one of {@link #SYMBOLS}
   */
  Optional<Hit> match(String symbol, List<Word> words, int at) {
    Word w = words.get(at);
    return switch (symbol) {
      case "DAY" -> one(day(w));
      case "YEAR" -> one(within(plain(w, 4, 4), 1000, 2199));
      case "HHMM" -> one(hhmm(w));
      case "HOUR" -> hour(w);
      case "COUNT" -> count(words, at);
      case "ORD" -> ordinal(words, at);
      default -> one(w.kind().name().equals(symbol) ? w.lower() : null);
    };
  }

  private static Optional<Hit> one(@Nullable String value) {
    return Optional.ofNullable(value).map(v -> new Hit(v, 1));
  }

  private static @Nullable String day(Word w) {
    if (w.kind() == Word.Kind.ORDINAL) {
      return within(w.lower().substring(0, w.lower().length() - 2), 1, 31);
    }
    return within(plain(w, 1, 2), 1, 31);
  }

  private static @Nullable String hhmm(Word w) {
    String digits = plain(w, 4, 4);
    return digits != null && Integer.parseInt(digits) % 100 < 60 ? within(digits, 0, 2400) : null;
  }

  private Optional<Hit> hour(Word w) {
    if (w.kind() == Word.Kind.NUMBER && w.text().matches("\\d{1,2}\\.[0-5]\\d")) {
      return one(w.text().replace('.', ':'));
    }
    String digits = within(plain(w, 1, 2), 0, 24);
    return digits != null ? one(digits) : lexicon.value(w, "CARDINAL").map(v -> new Hit(v, 1));
  }

  /** The text of a number without separators, null unless it has so many digits. */
  private static @Nullable String plain(Word w, int least, int most) {
    String text = w.text();
    return w.kind() == Word.Kind.NUMBER
            && text.length() >= least
            && text.length() <= most
            && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? text
        : null;
  }

  private static @Nullable String within(@Nullable String digits, int low, int high) {
    if (digits == null) {
      return null;
    }
    int n = Integer.parseInt(digits);
    return n >= low && n <= high ? digits : null;
  }

  private Optional<Hit> count(List<Word> words, int at) {
    Word w = words.get(at);
    if (w.kind() != Word.Kind.NUMBER) {
      return cardinal(words, at);
    }
    String digits = w.text().replace(",", "");
    if (digits.length() > LONGEST) {
      return Optional.empty();
    }
    boolean half = at + 1 < words.size() && words.get(at + 1).text().equals("1/2");
    return Optional.of(half ? new Hit(digits + ".5", 2) : new Hit(digits, 1));
  }

  private Optional<Hit> cardinal(List<Word> words, int at) {
    Optional<Hit> ones = value(words, at, "CARDINAL");
    return ones.isPresent() ? ones : tens(words, at, "CARDINAL");
  }

  private Optional<Hit> ordinal(List<Word> words, int at) {
    Word w = words.get(at);
    if (w.kind() == Word.Kind.ORDINAL) {
      return one(w.lower().substring(0, w.lower().length() - 2));
    }
    Optional<Hit> ones = value(words, at, "ORDINAL_WORD");
    return ones.isPresent() ? ones : tens(words, at, "ORDINAL_WORD");
  }

  /** "twenty", "twenty-four" and "twenty four"; with an ordinal, "twenty-fourth" only. */
  private Optional<Hit> tens(List<Word> words, int at, String last) {
    Optional<Hit> tens = value(words, at, "TENS");
    if (tens.isEmpty()) {
      return tens;
    }
    int next = at + 1 < words.size() && words.get(at + 1).lower().equals("-") ? at + 2 : at + 1;
    Optional<Hit> ones =
        next < words.size() ? value(words, next, last).filter(this::digit) : Optional.empty();
    if (ones.isEmpty()) {
      return last.equals("CARDINAL") ? tens : ones;
    }
    int sum = Integer.parseInt(tens.get().value) + Integer.parseInt(ones.get().value);
    return Optional.of(new Hit(Integer.toString(sum), next - at + 1));
  }

  private boolean digit(Hit hit) {
    return Integer.parseInt(hit.value) < 10;
  }

  private Optional<Hit> value(List<Word> words, int at, String symbol) {
    return lexicon.value(words.get(at), symbol).map(v -> new Hit(v, 1));
  }
}
