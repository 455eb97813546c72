package org.polybius.annotate;

import org.polybius.model.Span;

/**
 * One syntactic word.
 *
 * @param index 0-based position among all tokens of the text
 * @param span where it stands
 * @param text the words under {@code span}
 * @param lemma dictionary form (UD English EWT), lower case except for proper nouns and adjectives
 *     of nations
 * @param upos universal tag
 * @param xpos Penn Treebank tag
 * @param head index of its head among all tokens of the text; -1 for the root of its sentence
 * @param rel UD relation to the head, with subtype ("nsubj:pass")
 */
public record Token(
    int index, Span span, String text, String lemma, Upos upos, String xpos, int head, String rel) {

  /** The relation without its subtype. */
  public String baseRel() {
    int colon = rel.indexOf(':');
    return colon < 0 ? rel : rel.substring(0, colon);
  }

  /** Whether the relation is one of {@code rels}; each matches itself and its subtypes. */
  public boolean isRel(String... rels) {
    for (String r : rels) {
      if (rel.equals(r) || (r.indexOf(':') < 0 && baseRel().equals(r))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the lemma is one of {@code lemmas}. */
  public boolean isLemma(String... lemmas) {
    for (String l : lemmas) {
      if (lemma.equals(l)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the universal tag is one of {@code tags}. */
  public boolean is(Upos... tags) {
    for (Upos tag : tags) {
      if (upos == tag) {
        return true;
      }
    }
    return false;
  }

  /** First code unit. */
  public int start() {
    return span.start();
  }

  /** One past the last code unit. */
  public int end() {
    return span.end();
  }
}
