package org.polybius.extract.figure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.extract.Syntax;
import org.polybius.model.Population.Age;
import org.polybius.model.Population.AgeClass;

/** The age that words behind a noun for people bound: "six people over 70", "aged under 18". */
final class Ages {
  private static final int REACH = 6;
  private static final int ELDERLY = 60;
  private static final int GROWN = 18;
  private static final Pattern ABOVE =
      Pattern.compile("(?:aged )?(over|above|older than) (\\d{1,3})(?: .*)?");
  private static final Pattern FROM =
      Pattern.compile("aged (\\d{1,3}) (?:and|or) (?:over|older|above)(?: .*)?");
  private static final Pattern BELOW =
      Pattern.compile("(?:aged )?(under|below|younger than) (\\d{1,3})(?: .*)?");

  private Ages() {}

  /** The age bounded behind the last noun; null when nothing is. */
  static @Nullable Age behind(Syntax syntax, List<Token> heads) {
    Token last = heads.get(heads.size() - 1);
    String words =
        syntax.words(syntax.text().sentenceOf(last), last.index() + 1, last.index() + 1 + REACH);
    Matcher above = ABOVE.matcher(words);
    if (above.matches()) {
      return from(Integer.parseInt(above.group(2)) + 1);
    }
    Matcher from = FROM.matcher(words);
    if (from.matches()) {
      return from(Integer.parseInt(from.group(1)));
    }
    Matcher below = BELOW.matcher(words);
    if (!below.matches() || Integer.parseInt(below.group(2)) == 0) {
      return null;
    }
    int years = Integer.parseInt(below.group(2)) - 1;
    return new Age(null, years, years < GROWN ? AgeClass.CHILD : null);
  }

  private static Age from(int years) {
    return new Age(years, null, years >= ELDERLY ? AgeClass.ELDERLY : null);
  }
}
