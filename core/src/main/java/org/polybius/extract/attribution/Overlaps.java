package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;

/**
 * Settles what two attributions of one sentence both reach for: one inside the other, or side by
 * side ("A, X said, and B, according to Y").
 */
final class Overlaps {
  private static final Set<String> PARENTHETICAL =
      Set.of("host-clause", "as-clause", "according-to", "by-tally");
  private static final Set<String> CONTRAST =
      Set.of("while", "whereas", "although", "though", "as");

  private final Syntax syntax;
  private final AnnotatedText text;
  private final Regions regions;
  private final Predicate<Token> speaks;

  /**
   * Over one text.
   *
   * @param speaks whether a noun names somebody who can speak
   */
  Overlaps(Syntax syntax, Regions regions, Predicate<Token> speaks) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.regions = regions;
    this.speaks = speaks;
  }

  /** The attributions with their contents cut where another one's domain begins. */
  List<Attribution> settle(List<Attribution> attributions) {
    List<Attribution> settled = new ArrayList<>();
    for (Attribution a : attributions) {
      if (borrowed(a, attributions)) {
        continue;
      }
      TokenSet content = a.content();
      for (Attribution b : attributions) {
        if (!a.equals(b) && content.meets(b.cue()) && sameSentence(a, b)) {
          content = cut(a, b, content);
        }
      }
      settled.add(a.withContent(content.minus(a.cue())));
    }
    settled.sort(Comparator.comparingInt(a -> a.head().index()));
    return settled.stream().filter(a -> syntax.hasWords(a.content())).toList();
  }

  /** Whether a cue took the quotation of another sentence that already has its speaker. */
  private boolean borrowed(Attribution a, List<Attribution> all) {
    return a.rule().equals("quote-beside")
        && !a.content().meets(syntax.sentence(a.head()))
        && all.stream()
            .anyMatch(
                b ->
                    !b.equals(a)
                        && !b.rule().equals("quote-beside")
                        && b.content().meets(a.content())
                        && !a.content().contains(b.head()));
  }

  /** Whether a cue is set into or after its content. */
  static boolean parenthetical(Attribution a) {
    return PARENTHETICAL.contains(a.rule());
  }

  private boolean sameSentence(Attribution a, Attribution b) {
    return text.sentenceOf(a.head()).equals(text.sentenceOf(b.head()));
  }

  private TokenSet cut(Attribution a, Attribution b, TokenSet content) {
    boolean parenthetical = parenthetical(a);
    boolean other = parenthetical(b);
    if (parenthetical && other) {
      return b.clause().end() <= a.clause().first()
          ? after(content, b.clause().end())
          : before(content, b.clause().first());
    }
    if (regions.quoteAt(b.head()) != null && regions.quoteAt(a.head()) == null) {
      return content;
    }
    if (parenthetical && b.clause().first() >= a.clause().end()) {
      return before(content, b.clause().first());
    }
    if (!parenthetical && !other && (aside(b) || resumes(a, b))) {
      return before(content, Math.min(b.clause().first(), edge(b)));
    }
    if (!parenthetical && other && follows(a, b)) {
      return content.minus(b.clause());
    }
    return content;
  }

  private boolean follows(Attribution a, Attribution b) {
    return b.clause().first() > a.head().index();
  }

  /** Whether a cue opens a clause of its own that only stands beside ("while Y said"). */
  private boolean aside(Attribution b) {
    Token head = b.head();
    boolean subject = text.child(head, "nsubj").isPresent();
    boolean contrast =
        head.isRel("advcl")
            && text.children(head, "mark").stream().anyMatch(m -> CONTRAST.contains(m.lemma()));
    boolean coordinate =
        head.isRel("conj", "parataxis") && !syntax.marked(head, "that") && b.source() != null;
    return subject && (contrast || coordinate);
  }

  /**
   * Whether a coordinated cue without a subject, which the tree hangs on what is said, goes on with
   * the speaker: what is said has no subject that can speak ("said the road was clear, and accused
   * …").
   */
  private boolean resumes(Attribution a, Attribution b) {
    Token own = b.source();
    boolean shared = b.head().isRel("conj") && text.child(b.head(), "nsubj").isEmpty();
    boolean mute = own != null && a.content().contains(own) && !speaks.test(own);
    Token source = a.source();
    return shared && mute && source != null && speaks.test(source);
  }

  private int edge(Attribution b) {
    int first = syntax.subtree(b.head()).first();
    while (first > 0 && text.token(first - 1).isRel("cc", "punct")) {
      first--;
    }
    return first;
  }

  private static TokenSet before(TokenSet content, int index) {
    return content.and(TokenSet.range(0, index));
  }

  private static TokenSet after(TokenSet content, int index) {
    return content.from(index);
  }
}
