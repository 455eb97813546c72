package org.polybius.extract.agreement;

import java.util.Map;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Syntax;
import org.polybius.model.Read;

/** The time in which so many are due: "a day", "each week", "daily". */
final class Rates {
  private static final Map<String, String> TIMES =
      Map.of(
          "hour", "PT1H", "day", "P1D", "night", "P1D", "week", "P1W", "month", "P1M", "daily",
          "P1D", "weekly", "P1W", "monthly", "P1M");

  /** How many words after what is counted the time may stand: "trucks of aid into the north". */
  private static final int REACH = 10;

  private final AnnotatedText text;

  Rates(Syntax syntax) {
    this.text = syntax.text();
  }

  /** Of what a noun, or a number without one, counts; an ISO 8601 duration. */
  Optional<Read<String>> of(Token noun) {
    for (Token c : text.children(noun, "amod")) {
      Optional<Read<String>> daily = time(c, c);
      if (daily.isPresent() && c.is(Upos.ADJ)) {
        return daily;
      }
    }
    Sentence sentence = text.sentenceOf(noun);
    for (int i = noun.index() + 1; i < Math.min(sentence.end(), noun.index() + REACH); i++) {
      Token t = text.token(i);
      Token before = text.token(i - 1);
      boolean each = before.isLemma("a", "per", "each", "every");
      Optional<Read<String>> time = each ? time(before, t) : adverb(t);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private static Optional<Read<String>> adverb(Token t) {
    return t.isLemma("daily", "weekly", "monthly") ? time(t, t) : Optional.empty();
  }

  private static Optional<Read<String>> time(Token first, Token last) {
    String iso = Syntax.plural(last) ? null : TIMES.get(Syntax.lemma(last));
    return iso == null
        ? Optional.empty()
        : Optional.of(Read.of(iso, AnnotatedText.cover(first, last)));
  }
}
