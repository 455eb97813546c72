package org.polybius.extract.time;

import java.util.List;
import java.util.Optional;

/** Conditions on the words around a match; the syntax has its say later, in the reader. */
enum Guard {
  /** Every match: it is not cut out of a number, an amount of money or a name. */
  EDGES {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      Word first = words.get(from);
      boolean digits = Character.isDigit(first.text().charAt(0));
      boolean cutLeft =
          first.glued()
              && word(words, from - 1)
                  .filter(w -> w.alphanumeric() || (digits && "$€£-./,:#".contains(w.text())))
                  .isPresent();
      boolean cutRight =
          word(words, to)
              .filter(w -> w.glued() && (w.alphanumeric() || w.text().equals("%")))
              .isPresent();
      boolean name = word(words, to).filter(w -> lexicon.is(w, "NAME_TAIL")).isPresent();
      return !cutLeft && !cutRight && !name;
    }
  },
  /** A month that is also a verb or a common noun stands behind a word that calls for a time. */
  MONTH {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      return !lexicon.is(words.get(from), "AMBIGUOUS_MONTH") || cue(words, from, lexicon);
    }
  },
  /** A bare year stands behind a word that calls for a time and counts nothing. */
  YEAR {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      int year = Integer.parseInt(words.get(to - 1).text());
      boolean cue =
          cue(words, to - 1, lexicon)
              || (year >= 1900
                  && word(words, to - 2).filter(w -> lexicon.is(w, "YEAR_CUE")).isPresent());
      boolean counts =
          word(words, to)
              .filter(w -> lexicon.is(w, "COUNTED") || lexicon.is(w, "UNITS"))
              .isPresent();
      boolean clock = word(words, to).filter(w -> lexicon.is(w, "ZONE")).isPresent();
      return year >= 1800 && !counts && !clock && cue;
    }
  },
  /** A season that is also a verb or a common noun stands behind such a word. */
  CUE {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      return cue(words, from, lexicon) || words.get(from).lower().equals("the");
    }
  },
  /** "Of" follows. */
  OF {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      return word(words, to).filter(w -> w.lower().equals("of")).isPresent();
    }
  },
  /** It is no age: neither "-old" follows nor "aged" or a possessive precedes. */
  NO_AGE {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      int next = word(words, to).filter(w -> w.text().equals("-")).isPresent() ? to + 1 : to;
      boolean old = word(words, next).filter(w -> lexicon.is(w, "OLD")).isPresent();
      return !old && word(words, from - 1).filter(w -> lexicon.is(w, "AGED")).isEmpty();
    }
  },
  /** Units without an amount stand behind a preposition of duration. */
  BARE {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      return word(words, from - 1).filter(w -> lexicon.is(w, "BARE_CUE")).isPresent();
    }
  },
  /** Neither "as soon as" nor "soon after". */
  NOT_AFTER {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      return word(words, to).filter(w -> lexicon.is(w, "AFTER")).isEmpty();
    }
  },
  /** Written small: "This Week" and "Today" with capitals are titles. */
  SMALL {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      Word last = words.get(to - 1);
      boolean shouted = last.text().length() > 1 && Character.isUpperCase(last.text().charAt(1));
      return !last.capital() || shouted;
    }
  },
  /** No greeting. */
  NO_GREETING {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      return word(words, from - 1).filter(w -> w.lower().equals("good")).isEmpty();
    }
  },
  /** More than one second: "a second" and "one second" are mostly ordinals. */
  NO_SECOND {
    @Override
    boolean allows(List<Word> words, int from, int to, Lexicon lexicon) {
      return !words.get(to - 1).lower().equals("second");
    }
  };

  /** Whether a match of {@code [from, to)} stands. */
  abstract boolean allows(List<Word> words, int from, int to, Lexicon lexicon);

  private static Optional<Word> word(List<Word> words, int at) {
    return at >= 0 && at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
  }

  private static boolean cue(List<Word> words, int from, Lexicon lexicon) {
    return word(words, from - 1).filter(w -> lexicon.is(w, "CUE")).isPresent();
  }
}
