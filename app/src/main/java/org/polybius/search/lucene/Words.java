package org.polybius.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts text into words: by the rules of Unicode (UAX 29), lower case, without accents. A word
 * stands in the index as it is and by its stem (Krovetz 1993), so that "hostages" finds "hostage"
 * while a fuzzy name is compared with names as they are written. No word is left out: phrases are
 * found as they stand.
 */
final class Words extends Analyzer {
  Words() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    if (Fields.WHOLE.contains(field)) {
      Tokenizer whole = new KeywordTokenizer();
      return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
    }
    Tokenizer words = new StandardTokenizer();
    TokenStream plain = normalize(field, new EnglishPossessiveFilter(words));
    TokenStream stems = new KStemFilter(new KeywordRepeatFilter(plain));
    return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stems));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    TokenStream lower = new LowerCaseFilter(in);
    return Fields.WHOLE.contains(field) ? lower : new ASCIIFoldingFilter(lower);
  }
}
