package org.polybius.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.model.Span;

/**
 * Syntactic words as in UD English (EWT, GUM): clitics, possessives, hyphens and punctuation apart,
 * dates, numbers, initials and addresses whole. Works on the original text; what nobody sees
 * (format characters at word edges) is left between the tokens.
 *
 * <p>Quantifiers over groups are bounded: Java's matcher recurses there, and a report may be a
 * megabyte of one character.
 */
final class Tokenizer {
  private static final String W = "[\\p{L}\\p{N}\\p{M}_[\\p{Cf}&&[^\u200B\uFEFF]]]";
  private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s<>\"“”]{1,2000}+"
              + "|[\\w.%+-]{1,64}@[\\w.-]{1,100}\\.[A-Za-z]{2,10}"
              + "|[@#][\\p{L}\\p{N}_]{1,60}"
              + "|[A-Za-z0-9][\\w-]{0,60}(?:\\.[\\w-]{1,60}){0,6}"
              + "\\.(?:com|net|org|gov|edu|mil|int|info|io|tv|uk|html?|doc|pdf)"
              + NO_WORD_AFTER);
  private static final Pattern ADDRESS_END = Pattern.compile("[.,;:!?)'\"’”\\]]{1,20}+$");

  /** Tried in this order at the start of a word; the first that matches is the word. */
  private static final List<Pattern> WORDS =
      List.of(
          Pattern.compile("\\d{1,4}(?:[-/.]\\d{1,8}){2,3}" + NO_WORD_AFTER),
          Pattern.compile("\\d{1,3}-\\d{4}" + NO_WORD_AFTER),
          Pattern.compile("\\d++(?:[.:]\\d\\d?)?(?=[AaPp]\\.?[Mm]\\b)"),
          Pattern.compile("\\d++(?:[.,:/]\\d++){0,20}(?:st|nd|rd|th|s|['’]s)?" + NO_WORD_AFTER),
          Pattern.compile("\\d++(?:[.,]\\d++){1,20}\\p{L}{1,20}+"),
          Pattern.compile("(?:\\p{L}\\.){2,10}" + NO_WORD_AFTER),
          Pattern.compile("\\p{Lu}(?:\\.\\p{Lu}){1,6}" + NO_WORD_AFTER),
          Pattern.compile("\\p{Ll}{2,30}(?:\\.\\p{Ll}{2,30}){2,8}" + NO_WORD_AFTER),
          Pattern.compile("\\p{Lu}{1,4}&\\p{Lu}{1,4}" + NO_WORD_AFTER),
          Pattern.compile("[Bb]/[Cc]" + NO_WORD_AFTER + "|[Ww]/[Oo]" + NO_WORD_AFTER),
          Pattern.compile("(?:US|A|C|NZ|HK|S)\\$"),
          Pattern.compile(W + "++(?:['’][\\p{L}\\p{N}\\p{M}]++){0,6}"));

  private static final Pattern SYMBOLS =
      Pattern.compile(
          "[!?]{2,}+|(\\S)\\1{7,}+|''|``|[:;]-?[)(](?=\\s|$)|([^\\s()\\[\\]{}'\"“”‘’])\\2++");

  private static final Pattern CLITIC =
      Pattern.compile("(?i)(?<=.)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$");

  private final Abbreviations abbreviations;

  Tokenizer(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The words of one paragraph, in order, none empty. */
  List<Span> tokenize(String text, Span paragraph) {
    return new Run(text, paragraph).all();
  }

  /** One paragraph on its way. */
  private final class Run {
    private final String text;
    private final int end;
    private final List<Span> tokens = new ArrayList<>();
    private int at;

    Run(String text, Span paragraph) {
      this.text = text;
      this.at = paragraph.start();
      this.end = paragraph.end();
    }

    List<Span> all() {
      while (at < end) {
        int c = text.codePointAt(at);
        int next = Math.min(at + Character.charCount(c), end);
        if (WordForms.isSpace(c) || Character.getType(c) == Character.FORMAT) {
          at = next;
        } else if (!address()) {
          if (WordForms.isWord(c)) {
            word();
          } else {
            symbol(next);
          }
        }
      }
      return tokens;
    }

    private int match(Pattern pattern) {
      Matcher m = pattern.matcher(text);
      m.region(at, end).useTransparentBounds(true).useAnchoringBounds(true);
      return m.lookingAt() ? m.end() : -1;
    }

    private void add(int to) {
      int last = to;
      while (last > at + 1 && Character.getType(text.charAt(last - 1)) == Character.FORMAT) {
        last--;
      }
      tokens.add(Span.of(at, last));
      at = to;
    }

    /** Addresses start at a word's edge and hold a character that plain words lack. */
    private boolean address() {
      if (at > 0 && WordForms.isWord(text.codePointBefore(at))) {
        return false;
      }
      int to = match(ADDRESS);
      if (to < 0) {
        return false;
      }
      Matcher tail = ADDRESS_END.matcher(text).region(at + 1, to);
      add(tail.find() ? tail.start() : to);
      return true;
    }

    private void word() {
      int to = -1;
      for (int i = 0; i < WORDS.size() && to < 0; i++) {
        to = match(WORDS.get(i));
      }
      to = to < 0 ? at + Character.charCount(text.codePointAt(at)) : prefixed(to);
      if (keepsStop(to)) {
        add(to + 1);
        return;
      }
      int cut = clitic(text.substring(at, to));
      if (cut > 0) {
        add(at + cut);
      }
      add(to);
    }

    /** Extends a prefix over its hyphen and the word behind. */
    private int prefixed(int to) {
      if (to + 1 < end
          && text.charAt(to) == '-'
          && Character.isLetter(text.codePointAt(to + 1))
          && abbreviations.isPrefix(text.substring(at, to))) {
        int behind = to + 1;
        while (behind < end && WordForms.isWord(text.codePointAt(behind))) {
          behind += Character.charCount(text.codePointAt(behind));
        }
        return Math.min(behind, end);
      }
      return to;
    }

    private boolean keepsStop(int to) {
      if (to >= end || text.charAt(to) != '.' || (to + 1 < end && text.charAt(to + 1) == '.')) {
        return false;
      }
      String form = text.substring(at, to + 1);
      int next = next(to + 1);
      return abbreviations.neverEnds(form)
          || abbreviations.mayEnd(form)
          || (abbreviations.beforeDigit(form) && Character.isDigit(next))
          || (form.matches("\\p{Lu}\\.") && isInitial(form, to + 1, next));
    }

    /** A capital with a stop between capitalised words; "I" at the end of a clause is none. */
    private boolean isInitial(String form, int from, int next) {
      boolean afterName = !tokens.isEmpty() && startsUpper(tokens.get(tokens.size() - 1));
      if (form.equals("I.") && !afterName) {
        return false;
      }
      boolean nickname = afterName && "\"“‘'(".indexOf(next) >= 0;
      boolean goesOn = Character.isUpperCase(next) || ",;-".indexOf(next) >= 0 || nickname;
      String following = letters(from);
      return goesOn && (following.length() == 1 || !abbreviations.startsSentence(following));
    }

    /** The next run of letters. */
    private String letters(int from) {
      int word = from;
      while (word < end && !Character.isLetter(text.charAt(word))) {
        word++;
      }
      int stop = word;
      while (stop < end && Character.isLetter(text.charAt(stop))) {
        stop++;
      }
      return text.substring(word, stop);
    }

    private boolean startsUpper(Span token) {
      return Character.isUpperCase(text.codePointAt(token.start()));
    }

    /** The next code point that is no space, 0 at the end. */
    private int next(int from) {
      int i = from;
      while (i < end && WordForms.isSpace(text.charAt(i))) {
        i++;
      }
      return i < end ? text.codePointAt(i) : 0;
    }

    private void symbol(int next) {
      int to = match(SYMBOLS);
      if (to < 0) {
        to = next;
        while (to < end && extendsSymbol(to)) {
          to += Character.charCount(text.codePointAt(to));
        }
      }
      add(Math.min(to, end));
    }

    /** Variation selectors, skin tones and what a joiner ties to an emoji. */
    private boolean extendsSymbol(int i) {
      int c = text.codePointAt(i);
      return Character.getType(c) == Character.NON_SPACING_MARK
          || (Character.getType(c) == Character.MODIFIER_SYMBOL && c > 0xFFFF)
          || c == 0x200D
          || (text.charAt(i - 1) == 0x200D && !WordForms.isSpace(c));
    }
  }

  /** Where the clitic starts, 0 for none. */
  private int clitic(String word) {
    int fused = abbreviations.fusedAt(word);
    if (fused > 0 || word.length() > 60 || Character.isDigit(word.charAt(0))) {
      return fused;
    }
    Matcher m = CLITIC.matcher(word);
    return m.find() && m.start() > 0 ? m.start() : 0;
  }
}
