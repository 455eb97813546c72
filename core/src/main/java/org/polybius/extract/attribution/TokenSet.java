package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.model.Span;

/** A set of tokens of one text, by their indexes; never changed once made. */
final class TokenSet {
  private final BitSet bits;

  private TokenSet(BitSet bits) {
    this.bits = bits;
  }

  static TokenSet none() {
    return new TokenSet(new BitSet());
  }

  static TokenSet of(Collection<Token> tokens) {
    BitSet bits = new BitSet();
    tokens.forEach(t -> bits.set(t.index()));
    return new TokenSet(bits);
  }

  static TokenSet of(Token token) {
    return of(List.of(token));
  }

  /** The indexes from {@code first} up to {@code end}, without it; none when they cross. */
  static TokenSet range(int first, int end) {
    BitSet bits = new BitSet();
    if (first < end) {
      bits.set(first, end);
    }
    return new TokenSet(bits);
  }

  TokenSet plus(TokenSet other) {
    BitSet result = (BitSet) bits.clone();
    result.or(other.bits);
    return new TokenSet(result);
  }

  TokenSet minus(TokenSet other) {
    BitSet result = (BitSet) bits.clone();
    result.andNot(other.bits);
    return new TokenSet(result);
  }

  TokenSet and(TokenSet other) {
    BitSet result = (BitSet) bits.clone();
    result.and(other.bits);
    return new TokenSet(result);
  }

  /** Those of the tokens whose index is at least {@code first}. */
  TokenSet from(int first) {
    BitSet result = (BitSet) bits.clone();
    result.clear(0, first);
    return new TokenSet(result);
  }

  boolean contains(Token token) {
    return bits.get(token.index());
  }

  boolean containsAll(TokenSet other) {
    return other.minus(this).isEmpty();
  }

  boolean meets(TokenSet other) {
    return bits.intersects(other.bits);
  }

  boolean isEmpty() {
    return bits.isEmpty();
  }

  int size() {
    return bits.cardinality();
  }

  /** Index of the first token; -1 when empty. */
  int first() {
    return bits.nextSetBit(0);
  }

  /** One past the index of the last token; 0 when empty. */
  int end() {
    return bits.length();
  }

  /** Everything from the first to the last token. */
  TokenSet filled() {
    return isEmpty() ? this : range(first(), end());
  }

  List<Token> tokens(AnnotatedText text) {
    return bits.stream().mapToObj(text::token).toList();
  }

  /** What lies between two sets that do not cross; none when they touch. */
  TokenSet between(TokenSet other) {
    boolean later = other.first() >= end();
    TokenSet left = later ? this : other;
    TokenSet right = later ? other : this;
    int start = left.end();
    int stop = right.first();
    return range(start, stop);
  }

  /** The unbroken stretches, in text order. */
  List<TokenSet> runs() {
    List<TokenSet> runs = new ArrayList<>();
    for (int from = bits.nextSetBit(0); from >= 0; ) {
      int to = bits.nextClearBit(from);
      runs.add(range(from, to));
      from = bits.nextSetBit(to);
    }
    return runs;
  }

  /** From the first to the last token; the set must not be empty. */
  Span span(AnnotatedText text) {
    return AnnotatedText.cover(text.token(first()), text.token(end() - 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenSet set && bits.equals(set.bits);
  }

  @Override
  public int hashCode() {
    return bits.hashCode();
  }

  @Override
  public String toString() {
    return bits.toString();
  }
}
