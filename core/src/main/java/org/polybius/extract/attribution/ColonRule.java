package org.polybius.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.StatementClaim.CueClass;

/**
 * A sentence that opens with a name and a colon before a quotation, as in an interview; and a
 * quotation with a dash and a name after it, as on a page of voices.
 */
final class ColonRule {
  private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "―");
  private static final int LONGEST_NAME = 12;

  private final Syntax syntax;
  private final AnnotatedText text;
  private final Regions regions;
  private final Predicate<Token> speaks;

  /**
   * Over one text.
   *
   * @param speaks whether a noun names somebody who can speak
   */
  ColonRule(Syntax syntax, Regions regions, Predicate<Token> speaks) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.regions = regions;
    this.speaks = speaks;
  }

  Optional<Attribution> signed(Quote quote) {
    TokenSet words = regions.tokens(quote);
    if (words.isEmpty() || words.end() + 1 >= text.tokens().size()) {
      return Optional.empty();
    }
    Token dash = text.token(words.end());
    Token name = text.token(words.end() + 1);
    if (!DASHES.contains(dash.text()) || !name.is(Upos.PROPN) || !speaks.test(name)) {
      return Optional.empty();
    }
    TokenSet phrase = syntax.phrase(name);
    boolean ends = phrase.end() >= text.sentenceOf(name).end() - 1;
    return Optional.of(attribution(dash, name, words, phrase.plus(TokenSet.of(dash))))
        .filter(a -> ends);
  }

  Optional<Attribution> read(Sentence sentence) {
    List<Token> tokens = text.tokens(sentence);
    for (int i = 1; i < Math.min(tokens.size() - 1, LONGEST_NAME); i++) {
      Token token = tokens.get(i);
      if (token.is(Upos.VERB, Upos.AUX)) {
        return Optional.empty();
      }
      if (token.text().equals(":")) {
        return before(sentence, token);
      }
    }
    return Optional.empty();
  }

  private Optional<Attribution> before(Sentence sentence, Token colon) {
    TokenSet phrase = TokenSet.range(sentence.first(), colon.index());
    TokenSet clause = phrase.plus(TokenSet.of(colon));
    TokenSet quote = regions.beside(clause);
    return phrase.tokens(text).stream()
        .filter(t -> t.is(Upos.PROPN, Upos.NOUN) && syntax.phrase(t).size() >= phrase.size() - 1)
        .filter(speaks)
        .filter(t -> quote.first() > colon.index())
        .findFirst()
        .map(t -> attribution(colon, t, quote, clause));
  }

  private static Attribution attribution(
      Token mark, Token source, TokenSet content, TokenSet clause) {
    return new Attribution(
        "colon",
        mark,
        TokenSet.of(mark),
        mark.text(),
        CueClass.SAY,
        source,
        content,
        clause,
        null,
        true);
  }
}
