package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/**
 * Brings rules and model together: the rules know the cue, its frame and its quotation marks, the
 * model where content begins and ends and which noun phrase is the source.
 */
final class Fusion {
  private static final int REACH = 2;
  private static final int LEAST_SHARE = 2;

  private final AnnotatedText text;
  private final Syntax syntax;
  private final ModelRule model;
  private final CueLexicon lexicon = CueLexicon.english();

  Fusion(Syntax syntax, ModelRule model) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.model = model;
  }

  /** The attributions with the model's edges where it marks the same words. */
  List<Attribution> fuse(List<Attribution> attributions) {
    List<Attribution> result = new ArrayList<>();
    for (Attribution a : attributions) {
      Attribution edged = a.withContent(edges(a, attributions));
      result.add(edged.withSource(source(edged)));
    }
    return result.stream().map(b -> b.withSource(inherited(b, result))).map(this::spoken).toList();
  }

  /** A source that cannot speak ("the deal says") makes no statement. */
  private Attribution spoken(Attribution a) {
    Token source = a.source();
    return source != null && lexicon.is("NOT_SOURCE", source.lemma()) ? a.asAttitude() : a;
  }

  /**
   * The source of a cue without a subject of its own ("said …, and accused …"): where the tree
   * takes it from what another statement of the sentence says, it is that statement's source.
   */
  private @Nullable Token inherited(Attribution b, List<Attribution> all) {
    Token source = b.source();
    if (text.child(b.head(), "nsubj").isPresent()) {
      return source;
    }
    for (Attribution a : all) {
      boolean before = a.head().index() < b.head().index() && a.claimed();
      boolean outside = !a.content().contains(b.head()) && a.source() != null;
      boolean lost =
          source == null
              ? b.head().isRel("conj") && text.dominates(a.head(), b.head())
              : a.content().contains(source);
      if (before && outside && lost) {
        return a.source();
      }
    }
    return source;
  }

  private TokenSet edges(Attribution a, List<Attribution> all) {
    TokenSet content = TokenSet.none();
    for (TokenSet run : a.content().runs()) {
      TokenSet cues = a.cue();
      for (Attribution b : all) {
        boolean other = Overlaps.parenthetical(b) && !b.cue().meets(run);
        cues = other ? cues.plus(b.cue()) : cues;
      }
      TokenSet marked = overlapping(run, cues);
      content = content.plus(marked == null ? run : marked);
    }
    return content.minus(a.cue());
  }

  /**
   * The model's content that is the same as a run of words for half at least, and not around a cue
   * outside it.
   */
  private @Nullable TokenSet overlapping(TokenSet run, TokenSet cues) {
    TokenSet best = null;
    int most = 0;
    for (TokenSet c : model.contents()) {
      int common = c.and(run).size();
      boolean same = LEAST_SHARE * common >= run.size();
      if (same && common > most && !c.filled().meets(cues)) {
        best = c;
        most = common;
      }
    }
    return best;
  }

  /**
   * The source: the tree's, unless it stands within the content or the model marks another noun
   * phrase right beside the cue.
   */
  private @Nullable Token source(Attribution a) {
    Token source = a.source();
    if (source != null && a.content().contains(source)) {
      source = null;
    }
    for (TokenSet s : model.sources()) {
      boolean other = source == null || !s.contains(source);
      if (other && beside(s, a.cue()) && !a.content().meets(s)) {
        return model.head(s);
      }
    }
    return source;
  }

  /** Whether a noun phrase stands next to a cue, with adverbs or auxiliaries between at most. */
  private boolean beside(TokenSet phrase, TokenSet cue) {
    TokenSet between = cue.between(phrase);
    return between.size() <= REACH
        && syntax.sentence(text.token(cue.first())).containsAll(phrase)
        && between.tokens(text).stream().allMatch(t -> t.is(Upos.ADV, Upos.AUX, Upos.PUNCT));
  }
}
