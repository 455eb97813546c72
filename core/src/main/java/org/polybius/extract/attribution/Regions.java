package org.polybius.extract.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.Span;

/**
 * Stretches of a sentence as its quotation marks, semicolons and cue clauses divide it. Quotation
 * marks outrank the tree: what stands between them is content as a whole, over sentences too.
 */
final class Regions {
  private static final int LONG_ADJUNCT = 7;

  private final Syntax syntax;
  private final AnnotatedText text;
  private final List<Quote> quotes;
  private final Map<Quote, TokenSet> quoted = new HashMap<>();
  private final CueLexicon lexicon = CueLexicon.english();

  Regions(Syntax syntax, List<Quote> quotes) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.quotes = quotes;
    quotes.forEach(q -> quoted.put(q, count(q)));
  }

  private TokenSet count(Quote quote) {
    TokenSet all = TokenSet.of(text.tokensIn(quote.outer()));
    if (quote.closed() || quote.continues() || all.isEmpty()) {
      return all;
    }
    return all.and(syntax.sentence(firstWord(all)));
  }

  /** The quotation that a token stands in. */
  @Nullable Quote quoteAt(Token token) {
    for (Quote q : quotes) {
      if (q.outer().contains(token.span())) {
        return q;
      }
    }
    return null;
  }

  /** The tokens of a quotation; one left open ends with the sentence it opens in. */
  TokenSet tokens(Quote quote) {
    return quoted.getOrDefault(quote, TokenSet.none());
  }

  private Token firstWord(TokenSet set) {
    for (Token t : set.tokens(text)) {
      if (!t.is(Upos.PUNCT)) {
        return t;
      }
    }
    return text.token(set.first());
  }

  /** The quotations that a set of tokens meets. */
  List<Quote> meeting(TokenSet set) {
    if (set.isEmpty()) {
      return List.of();
    }
    Span span = set.span(text);
    return quotes.stream()
        .filter(q -> q.outer().overlaps(span))
        .filter(q -> tokens(q).meets(set))
        .toList();
  }

  /** The part of a token's sentence between semicolons, and within the quotation it stands in. */
  TokenSet segment(Token token) {
    Sentence s = text.sentenceOf(token);
    int first = s.first();
    int end = s.end();
    for (int i = s.first(); i < s.end(); i++) {
      if (Syntax.isBreak(text.token(i)) && sameQuote(text.token(i), token)) {
        first = i < token.index() ? i + 1 : first;
        end = i > token.index() ? Math.min(end, i) : end;
      }
    }
    TokenSet segment = TokenSet.range(first, end);
    Quote quote = quoteAt(token);
    return quote == null || !quote.closed() ? segment : segment.and(tokens(quote));
  }

  private boolean sameQuote(Token a, Token b) {
    return Objects.equals(quoteAt(a), quoteAt(b));
  }

  /** The clause that does the attributing: a verb with its subject and the adjuncts next to it. */
  TokenSet clause(Token verb, TokenSet content) {
    TokenSet clause = syntax.verbGroup(verb);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Token child : text.children(verb)) {
        TokenSet part = part(verb, child).minus(content);
        if (!part.isEmpty() && !clause.containsAll(part) && adjoins(clause, part)) {
          clause = clause.plus(part).filled();
          grown = true;
        }
      }
    }
    return clause;
  }

  /** What a dependent of a cue gives to the cue's own clause; nothing when it is content. */
  private TokenSet part(Token verb, Token child) {
    if (child.isRel("ccomp", "parataxis", "conj", "punct", "cc", "acl")) {
      return TokenSet.none();
    }
    boolean circumstance = child.isRel("advcl", "xcomp");
    if (circumstance && !tellsHow(child)) {
      return TokenSet.none();
    }
    if (child.isRel("nsubj", "obj", "iobj", "obl")) {
      TokenSet phrase = syntax.phrase(child).plus(TokenSet.of(text.children(child, "case")));
      return child.isRel("obl") && apart(verb, child, phrase) ? TokenSet.none() : phrase;
    }
    return syntax.subtree(child);
  }

  /** Whether a long adjunct is set off by a comma, and so belongs to the content. */
  private boolean apart(Token verb, Token child, TokenSet phrase) {
    boolean after = child.index() > verb.index() && phrase.first() > 0;
    boolean comma = after && text.token(phrase.first() - 1).text().equals(",");
    return comma && (phrase.size() >= LONG_ADJUNCT || syntax.hasVerb(phrase));
  }

  /** Whether a participle tells how something was said, not what. */
  boolean tellsHow(Token participle) {
    boolean how = lexicon.is("SAYING_ADJUNCT", participle.lemma());
    return participle.isRel("advcl") && (how || syntax.marked(participle, "while"));
  }

  private boolean adjoins(TokenSet clause, TokenSet part) {
    TokenSet between = clause.between(part);
    return between.tokens(text).stream().allMatch(this::joins);
  }

  private boolean joins(Token token) {
    return token.is(Upos.ADV) || (token.is(Upos.PUNCT) && ",()-–—".contains(token.text()));
  }

  /**
   * What a clause set into or after a sentence says: all before it, and what follows it when that
   * goes on with the same; all after it when no clause and no quotation comes before.
   */
  TokenSet around(Token verb, TokenSet clause) {
    TokenSet segment = segment(verb);
    TokenSet left = syntax.trim(segment.and(TokenSet.range(0, clause.first())));
    TokenSet right =
        segment.and(TokenSet.range(clause.end(), Math.max(clause.end(), segment.end())));
    if (!syntax.hasVerb(left) && meeting(left).isEmpty() && !interposed(clause, verb)) {
      return right;
    }
    TokenSet before = segment.and(TokenSet.range(segment.first(), clause.first()));
    return before.plus(tail(verb, before, right));
  }

  /** Whether a clause or a quotation comes before the cue's own clause in its segment. */
  boolean follows(Token verb, TokenSet clause) {
    TokenSet left = syntax.trim(segment(verb).and(TokenSet.range(0, clause.first())));
    return syntax.hasVerb(left) || !meeting(left).isEmpty() || interposed(clause, verb);
  }

  /**
   * Whether a cue stands between commas after the first words of its content ("The test, X said,
   * …").
   */
  boolean interposed(TokenSet clause, Token verb) {
    TokenSet left = segment(verb).and(TokenSet.range(0, clause.first()));
    return syntax.hasWords(left)
        && clause.end() < text.tokens().size()
        && text.token(clause.end()).text().equals(",")
        && left.tokens(text).stream()
            .skip(Math.max(0, left.size() - 2))
            .anyMatch(t -> t.text().equals(","));
  }

  /** What of the words after an interposed cue belongs to its content. */
  private TokenSet tail(Token verb, TokenSet left, TokenSet right) {
    if (!syntax.hasWords(right)) {
      return TokenSet.none();
    }
    if (quotedThroughout(left)) {
      TokenSet quoted = TokenSet.none();
      for (Quote q : meeting(right)) {
        quoted = quoted.plus(tokens(q).and(right));
      }
      return quoted.isEmpty() ? quoted : right.and(TokenSet.range(0, quoted.end()));
    }
    return Optional.of(firstWord(right))
        .filter(w -> !leads(verb, right))
        .map(w -> right)
        .orElse(TokenSet.none());
  }

  /** Whether what follows the cue hangs on the cue and goes on about the saying. */
  private boolean leads(Token verb, TokenSet right) {
    for (Token child : text.children(verb)) {
      boolean there = right.contains(child) && !child.is(Upos.PUNCT);
      boolean own = child.isRel("conj") && text.child(child, "nsubj").isEmpty();
      boolean finite = child.isRel("advcl") && syntax.finite(child);
      if (there && (own || finite || tellsHow(child))) {
        return true;
      }
    }
    return false;
  }

  private boolean quotedThroughout(TokenSet left) {
    TokenSet words = syntax.trim(left);
    List<Quote> met = meeting(words);
    if (met.isEmpty()) {
      return false;
    }
    TokenSet quoted = TokenSet.none();
    for (Quote q : met) {
      quoted = quoted.plus(tokens(q));
    }
    return words.minus(quoted).tokens(text).stream().noneMatch(t -> !t.is(Upos.PUNCT, Upos.CCONJ));
  }

  /**
   * Completes quotations that content begins or ends in, beyond the sentence too, where they do not
   * hold the cue's clause.
   */
  TokenSet complete(TokenSet content, TokenSet clause) {
    TokenSet result = content;
    for (Quote q : meeting(content)) {
      TokenSet quoted = tokens(q);
      if (!quoted.meets(clause)) {
        result = result.plus(quoted);
      } else if (!q.closed()) {
        result = result.plus(quoted.minus(clause));
      }
    }
    return result.minus(clause);
  }

  /** The quotation that starts right after a clause, or ends right before it. */
  TokenSet beside(TokenSet clause) {
    for (Quote q : quotes) {
      TokenSet set = tokens(q);
      if (!set.isEmpty() && !set.meets(clause) && nextTo(set, clause)) {
        return set;
      }
    }
    return TokenSet.none();
  }

  private boolean nextTo(TokenSet quote, TokenSet clause) {
    TokenSet between = clause.between(quote);
    return between.size() <= 2
        && between.tokens(text).stream().allMatch(t -> t.is(Upos.PUNCT) || t.isLemma("that", "as"));
  }
}
