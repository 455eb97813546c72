package org.polybius.extract.fingerprint;

import java.util.ArrayList;
import java.util.List;
import org.polybius.extract.attribution.Quote;
import org.polybius.extract.attribution.QuoteScanner;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/**
 * The words of a report's prose with its quotations cut out, since independent reports quote the
 * same speech. What stands in quotation marks for a name or a wry word stays.
 *
 * @param words as compared, {@link #MASK} in place of each quotation
 * @param quotations the words of each quotation
 */
record Masked(List<String> words, List<List<String>> quotations) {
  /** Stands for a quotation; no word has this form. */
  static final String MASK = "\"";

  /** Shortest quotation, in words. */
  private static final int QUOTATION = 5;

  /** The words of some paragraphs. */
  static Masked of(String text, Paragraphs paragraphs) {
    Masked masked = new Masked(new ArrayList<>(), new ArrayList<>());
    List<Quote> quotes = QuoteScanner.scan(text, paragraphs);
    for (Span paragraph : paragraphs.spans()) {
      int at = paragraph.start();
      for (Quote quote : quotes) {
        if (quote.outer().start() >= at && quote.outer().end() <= paragraph.end()) {
          masked.plain(text, at, quote.outer().start());
          masked.quoted(text, quote.inner());
          at = quote.outer().end();
        }
      }
      masked.plain(text, at, paragraph.end());
    }
    return masked;
  }

  private void plain(String text, int from, int to) {
    Word.of(text, from, to).forEach(w -> words.add(w.form()));
  }

  private void quoted(String text, Span inner) {
    List<String> said = Word.of(text, inner.start(), inner.end()).stream().map(Word::form).toList();
    if (said.size() < QUOTATION) {
      words.addAll(said);
    } else {
      words.add(MASK);
      quotations.add(said);
    }
  }
}
