package org.polybius.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.Span;

/** How far the words of a mention reach. */
final class Phrases {
  private static final Set<String> BEFORE =
      Set.of("det", "amod", "compound", "nmod", "nummod", "advmod", "flat", "fixed");
  private static final Set<String> AFTER = Set.of("of", "for", "from", "at", "in", "to", "within");

  private Phrases() {}

  /** A name: its own words. A role: from its determiner to the phrase that says whose it is. */
  static Span span(AnnotatedText text, Draft draft) {
    if (draft.is(Draft.Form.NAME) || draft.is(Draft.Form.PRONOUN)) {
      return draft.span(text.tokens());
    }
    int first = draft.first;
    int end = draft.end;
    for (int i = draft.first; i < draft.end; i++) {
      for (Token child : text.children(text.token(i))) {
        if (child.index() < draft.first) {
          first = Math.min(first, reachBefore(text, child, first));
        }
      }
    }
    Draft owner = draft.owner;
    if (owner != null && owner.end == draft.first - 1) {
      first = Math.min(first, owner.first);
    }
    end = Math.max(end, draft.attachedTitle() ? end : end(text, draft));
    return AnnotatedText.cover(text.token(first), text.token(end - 1));
  }

  /** One past the last token of a role phrase, with the phrases that say whose it is. */
  static int end(AnnotatedText text, Draft draft) {
    return Math.max(draft.end, reachAfter(text, draft));
  }

  private static int reachBefore(AnnotatedText text, Token child, int first) {
    boolean adverb = child.isRel("advmod") && !child.is(Upos.ADV);
    boolean wanted = BEFORE.contains(child.baseRel()) && !adverb;
    if (!wanted || (child.isRel("advmod") && child.index() < first - 3)) {
      return first;
    }
    List<Token> tree = text.subtree(child);
    for (int i = 0; i < tree.size(); i++) {
      if (!tree.get(i).is(Upos.PUNCT) || tree.get(i).text().equals("-")) {
        return tree.get(i).index();
      }
    }
    return first;
  }

  private static int reachAfter(AnnotatedText text, Draft draft) {
    int end = draft.end;
    for (Token child : text.children(draft.head, "nmod")) {
      String preposition =
          text.child(child, "case").map(c -> c.text().toLowerCase(Locale.ROOT)).orElse("");
      boolean joined = child.index() >= draft.end && !marked(text, draft.end, child.index());
      if (joined
          && AFTER.contains(preposition)
          && (!preposition.equals("of") || names(text, child))) {
        end = Math.max(end, lastBeforeMark(text, child) + 1);
      }
    }
    return end;
  }

  /** "The head of the DAS", but not "accused the guerrillas of murder". */
  private static boolean names(AnnotatedText text, Token child) {
    return child.is(Upos.PROPN)
        || RoleNouns.standard().of(child.text()).isPresent()
        || text.subtree(child).stream().anyMatch(t -> t.is(Upos.PROPN));
  }

  /** Whether a comma, dash, bracket or conjunction stands between. */
  private static boolean marked(AnnotatedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = text.token(i);
      if (token.is(Upos.CCONJ) || (token.is(Upos.PUNCT) && !token.text().equals("-"))) {
        return true;
      }
    }
    return false;
  }

  /** The end of the phrase, clauses and what follows a mark left out. */
  private static int lastBeforeMark(AnnotatedText text, Token phrase) {
    int last = phrase.index();
    for (Token token : text.subtree(phrase)) {
      if (token.index() <= phrase.index()) {
        continue;
      }
      boolean clause = token.isRel("acl", "acl:relcl", "appos", "conj", "cc", "parataxis", "advcl");
      if (clause || (token.is(Upos.PUNCT) && !token.text().equals("-"))) {
        break;
      }
      last = token.index();
    }
    return last;
  }
}
