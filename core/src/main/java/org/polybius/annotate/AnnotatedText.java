package org.polybius.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.polybius.model.Span;
import org.polybius.text.Paragraphs;

/**
 * A text with its sentences, tokens, trees and names. Token indexes run through the whole text;
 * trees never cross a sentence.
 */
public final class AnnotatedText {
  private final String text;
  private final Paragraphs paragraphs;
  private final List<Sentence> sentences;
  private final List<Token> tokens;
  private final List<NameMention> names;
  private final List<AttributionSpan> attributions;
  private final int[][] children;
  private final int[] sentenceOf;

  /**
   * Builds the index of children. All lists in text order.
   *
   * @param text the original text
   * @param paragraphs its paragraphs
   * @param sentences covering all tokens
   * @param tokens with heads inside their sentence
   * @param names not overlapping
   * @param attributions raw spans of the attribution head
   */
  public AnnotatedText(
      String text,
      Paragraphs paragraphs,
      List<Sentence> sentences,
      List<Token> tokens,
      List<NameMention> names,
      List<AttributionSpan> attributions) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.sentences = List.copyOf(sentences);
    this.tokens = List.copyOf(tokens);
    this.names = List.copyOf(names);
    this.attributions = List.copyOf(attributions);
    this.children = index(this.tokens);
    this.sentenceOf = new int[tokens.size()];
    for (Sentence s : sentences) {
      Arrays.fill(sentenceOf, s.first(), s.end(), s.index());
    }
  }

  private static int[][] index(List<Token> tokens) {
    int[] count = new int[tokens.size()];
    tokens.stream().filter(t -> t.head() >= 0).forEach(t -> count[t.head()]++);
    int[][] children = new int[tokens.size()][];
    Arrays.setAll(children, i -> new int[count[i]]);
    int[] filled = new int[tokens.size()];
    for (Token t : tokens) {
      if (t.head() >= 0) {
        children[t.head()][filled[t.head()]++] = t.index();
      }
    }
    return children;
  }

  /** The original text. */
  public String text() {
    return text;
  }

  /** The paragraphs that were annotated. */
  public Paragraphs paragraphs() {
    return paragraphs;
  }

  /** In text order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** In text order; the index of a token is its position here. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Names in text order, not overlapping. */
  public List<NameMention> names() {
    return names;
  }

  /** Raw attribution spans in text order. */
  public List<AttributionSpan> attributions() {
    return attributions;
  }

  /** The token of an index. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** The tokens of a sentence, in text order. */
  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.first(), sentence.end());
  }

  /** The sentence a token belongs to. */
  public Sentence sentenceOf(Token token) {
    return sentences.get(sentenceOf[token.index()]);
  }

  /** The head, empty for a root. */
  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** All dependents, in text order. */
  public List<Token> children(Token token) {
    List<Token> list = new ArrayList<>(children[token.index()].length);
    for (int child : children[token.index()]) {
      list.add(tokens.get(child));
    }
    return list;
  }

  /** Dependents by relation; each of {@code rels} matches itself and its subtypes. */
  public List<Token> children(Token token, String... rels) {
    return children(token).stream().filter(c -> c.isRel(rels)).toList();
  }

  /** The first dependent by relation. */
  public Optional<Token> child(Token token, String... rels) {
    return children(token).stream().filter(c -> c.isRel(rels)).findFirst();
  }

  /** The token and all it dominates, in text order. */
  public List<Token> subtree(Token token) {
    List<Token> list = new ArrayList<>();
    collect(token.index(), list);
    list.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return list;
  }

  private void collect(int index, List<Token> into) {
    into.add(tokens.get(index));
    for (int child : children[index]) {
      collect(child, into);
    }
  }

  /**
   * From the first to the last token that {@code token} dominates; may hold other tokens between.
   */
  public Span subtreeSpan(Token token) {
    List<Token> all = subtree(token);
    return Span.of(all.get(0).start(), all.get(all.size() - 1).end());
  }

  /** Whether {@code ancestor} dominates {@code token}; a token dominates itself. */
  public boolean dominates(Token ancestor, Token token) {
    int i = token.index();
    while (i >= 0 && i != ancestor.index()) {
      i = tokens.get(i).head();
    }
    return i >= 0;
  }

  /** From the token's head up to its root. */
  public List<Token> ancestors(Token token) {
    List<Token> list = new ArrayList<>();
    for (int i = token.head(); i >= 0; i = tokens.get(i).head()) {
      list.add(tokens.get(i));
    }
    return list;
  }

  /** The first conjunct of the coordination a token belongs to; the token itself outside one. */
  public Token firstConjunct(Token token) {
    Token t = token;
    while (t.isRel("conj") && t.head() >= 0) {
      t = tokens.get(t.head());
    }
    return t;
  }

  /** The token and its later conjuncts, in text order. */
  public List<Token> conjuncts(Token token) {
    List<Token> list = new ArrayList<>(List.of(token));
    for (int i = 0; i < list.size(); i++) {
      list.addAll(children(list.get(i), "conj"));
    }
    list.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return list;
  }

  /** The token that covers a code unit. */
  public Optional<Token> tokenAt(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Token t = tokens.get(mid);
      if (t.end() <= offset) {
        low = mid + 1;
      } else if (t.start() > offset) {
        high = mid - 1;
      } else {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  /** The tokens that lie wholly within a span of the body, in text order. */
  public List<Token> tokensIn(Span span) {
    return tokens.stream().filter(t -> span.contains(t.span())).toList();
  }

  /** From the first to the last of two tokens. */
  public static Span cover(Token first, Token last) {
    return first.span().cover(last.span());
  }
}
