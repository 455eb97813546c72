package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Upos;
import org.polybius.model.Span;

/**
 * Gives quotations without a cue of their own to the statement they go on with: in the same
 * paragraph after a quoted statement, or in the next when the quotation was left open.
 */
final class Continuation {
  private final Syntax syntax;
  private final AnnotatedText text;
  private final Regions regions;
  private final List<Quote> quotes;

  Continuation(Syntax syntax, Regions regions, List<Quote> quotes) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.regions = regions;
    this.quotes = quotes;
  }

  /** The attributions, those that go on with the quotations added to them. */
  List<Attribution> extend(List<Attribution> attributions) {
    List<Attribution> result = new ArrayList<>(attributions);
    for (int i = 0; i < quotes.size(); i++) {
      TokenSet quote = regions.tokens(quotes.get(i));
      boolean free =
          result.stream().noneMatch(a -> a.content().meets(quote) && !quote.contains(a.head()));
      if (!quote.isEmpty() && free && whole(quote)) {
        boolean open = i > 0 && quotes.get(i - 1).continues();
        attach(result, quote, open);
      }
    }
    return result;
  }

  /** Whether a quotation is made of whole sentences. */
  private boolean whole(TokenSet quote) {
    Sentence first = text.sentenceOf(text.token(quote.first()));
    boolean opens =
        TokenSet.range(first.first(), quote.first()).tokens(text).stream()
            .allMatch(t -> t.is(Upos.PUNCT));
    Sentence last = text.sentenceOf(text.token(quote.end() - 1));
    boolean closes = !syntax.hasWords(TokenSet.range(quote.end(), last.end()));
    return opens && closes && syntax.hasVerb(quote);
  }

  private void attach(List<Attribution> list, TokenSet quote, boolean open) {
    int best = -1;
    for (int i = 0; i < list.size(); i++) {
      Attribution a = list.get(i);
      if (a.claimed() && a.head().index() < quote.first() && inReach(a, quote, open)) {
        best = best < 0 || a.head().index() > list.get(best).head().index() ? i : best;
      }
    }
    if (best >= 0) {
      Attribution a = list.get(best);
      list.set(best, a.withContent(a.content().plus(quote)));
    }
  }

  private boolean inReach(Attribution a, TokenSet quote, boolean open) {
    int from = text.sentenceOf(text.token(a.content().end() - 1)).paragraph();
    int to = text.sentenceOf(text.token(quote.first())).paragraph();
    boolean quoted = !regions.meeting(a.content()).isEmpty();
    return from == to || (from == to - 1 && ((open && quoted) || alone(quote)));
  }

  /** Whether a quotation makes up a paragraph of its own. */
  private boolean alone(TokenSet quote) {
    int paragraph = text.sentenceOf(text.token(quote.first())).paragraph();
    Span span = text.paragraphs().spans().get(paragraph);
    return quote.containsAll(TokenSet.of(text.tokensIn(span)));
  }
}
