package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Period;
import org.polybius.model.Span;

/**
 * The pure part of reading times: words in, expressions out, and words with an anchor to periods.
 */
public final class TimeGrammar {
  private TimeGrammar() {}

  /**
   * A time expression found in a text.
   *
   * @param span its words
   * @param expression what they mean
   * @param rule the rule of {@code rules.tsv} that found it
   * @param parts the expressions it was combined from, in text order
   */
  public record Match(Span span, TimeExpression expression, String rule, List<Match> parts) {}

  /** The expressions between two offsets of a text, not overlapping, in text order. */
  public static List<Match> find(String text, int start, int end) {
    List<Word> words = Lexer.words(text, start, end);
    List<Match> matches = new ArrayList<>();
    for (Found found : new Scan(RuleBook.ENGLISH, words).run()) {
      matches.add(match(found, words));
    }
    return matches;
  }

  private static Match match(Found found, List<Word> words) {
    Span span = Span.of(words.get(found.from()).start(), words.get(found.to() - 1).end());
    List<Match> parts = found.parts().stream().map(p -> match(p, words)).toList();
    return new Match(span, found.expression(), found.rule(), parts);
  }

  /**
   * The periods that the words can stand for, one direction of time after the other: what a reading
   * says they stand for must be among them.
   *
   * @param words the words of one time expression, whole
   * @param reference what it is counted from; its direction is not used
   */
  public static Set<Period> periods(String words, Reference reference) {
    Set<Period> periods = new LinkedHashSet<>();
    for (Match match : find(words, 0, words.length())) {
      if (match.span().length() == words.length()) {
        for (Direction direction : Direction.values()) {
          match.expression().resolve(reference.towards(direction)).ifPresent(periods::add);
        }
      }
    }
    return periods;
  }

  /**
   * Derives a period's EDTF from its words again, for {@code verify}: the form that was read when
   * the words can give it in one direction of time, else the first that they do give.
   *
   * @param words the words of the period
   * @param read the period as it was read, whose anchor says from where to count
   * @param document the document's day; null when unknown
   * @return empty when the words alone cannot say
   */
  public static Optional<String> rederive(String words, Period read, @Nullable AnchorDay document) {
    AnchorDay anchor = anchor(read);
    boolean event = anchor != null && anchor.kind() == Period.Anchor.Kind.EVENT;
    AnchorDay from = anchor == null || event ? document : anchor;
    LocalDate start = event && anchor != null ? anchor.day() : null;
    Set<Period> periods = periods(words, new Reference(from, from, start, Direction.UNKNOWN));
    return periods.stream()
        .map(Period::edtf)
        .filter(read.edtf()::equals)
        .findFirst()
        .or(() -> periods.stream().map(Period::edtf).findFirst());
  }

  private static @Nullable AnchorDay anchor(Period read) {
    Period.Anchor anchor = read.anchor();
    return anchor == null
        ? null
        : new AnchorDay(anchor.kind(), LocalDate.parse(anchor.value().substring(0, 10)));
  }

  /** The ISO 8601 duration of words that state one, such as "four-day". */
  public static Optional<String> duration(String words) {
    return find(words, 0, words.length()).stream()
        .filter(m -> m.expression() instanceof Length)
        .findFirst()
        .flatMap(m -> ((Length) m.expression()).iso());
  }
}
