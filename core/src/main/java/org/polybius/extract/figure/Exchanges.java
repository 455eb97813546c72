package org.polybius.extract.figure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Syntax;
import org.polybius.model.Fate;

/**
 * Figures given for one another: "50 hostages in exchange for 150 prisoners", "swapped for", "four
 * prisoners for each hostage", "In return, 33 will be released".
 */
final class Exchanges {
  private static final String IN_EXCHANGE_FOR =
      "(.* )?(in exchange|in return|exchange|return) for("
          + " (the|a|an|some|about|around|up|to|more|than|over|at|least|nearly|roughly|freeing|releasing|release|of))*";
  private static final String FOR =
      "(.* )?for( (the|some|about|around|up|to|at|least|nearly|roughly|approximately))*";
  private static final int BACK = 3;

  private final AnnotatedText text;
  private final Syntax syntax;
  private final List<Draft> drafts;
  private final Candidates candidates;

  Exchanges(Syntax syntax, List<Draft> drafts, Candidates candidates) {
    this.text = syntax.text();
    this.syntax = syntax;
    this.drafts = drafts;
    this.candidates = candidates;
  }

  void link() {
    for (Draft d : List.copyOf(drafts)) {
      int i = drafts.indexOf(d);
      String before = d.exchanged ? "" : before(d);
      if (before.matches(IN_EXCHANGE_FOR) || (before.matches(FOR) && traded(d))) {
        d.swapped = !before.matches(IN_EXCHANGE_FOR);
        given(i);
      } else if (before.matches("(.* )?for") && Syntax.lower(d.first).matches("each|every")) {
        ratio(i);
      }
    }
    text.sentences().forEach(this::inReturn);
    List.copyOf(drafts).forEach(this::exchangedAfter);
  }

  private Sentence sentence(Draft d) {
    return text.sentenceOf(d.first);
  }

  /** The words between the figure before it, in its sentence, and this one. */
  private String before(Draft d) {
    int from = sentence(d).first();
    for (Draft o : drafts) {
      if (o.first.index() < d.first.index() && sentence(o).index() == sentence(d).index()) {
        from = Math.max(from, Math.min(o.end().index() + 1, d.first.index()));
      }
    }
    return syntax.words(sentence(d), from, d.first.index());
  }

  /** Whether an exchange, swap or trade stands before it in its sentence. */
  private boolean traded(Draft d) {
    for (int k = sentence(d).first(); k < d.first.index(); k++) {
      Token t = text.token(k);
      if (t.isLemma("exchange", "swap", "trade") && t.is(Upos.VERB, Upos.NOUN)) {
        return true;
      }
    }
    return false;
  }

  private void given(int i) {
    Draft y = drafts.get(i);
    Draft x = giver(i);
    if (x == null) {
      x = bareGiver(y);
      if (x != null) {
        drafts.add(i, x);
      }
    }
    if (x == null) {
      y.exchanged = true;
      return;
    }
    bind(x, y);
    coordinated(i, x);
  }

  /** The figure before, or the whole it is a part of; never one after a full stop. */
  private @Nullable Draft giver(int i) {
    Draft y = drafts.get(i);
    for (int k = i - 1; k >= 0; k--) {
      Draft d = drafts.get(k);
      if (sentence(d).index() != sentence(y).index()) {
        return null;
      }
      if (!d.stated && d != y && d.counter == null) {
        return d.whole != null
                && sentence(d.whole).index() == sentence(y).index()
                && !d.whole.stated
            ? d.whole
            : d;
      }
    }
    return null;
  }

  /** "exchange Palestinian prisoners for …": a plural without a number on the other side. */
  private @Nullable Draft bareGiver(Draft y) {
    Sentence s = sentence(y);
    for (int k = y.first.index() - 1; k >= s.first(); k--) {
      Token t = text.token(k);
      boolean patient = t.isRel("obj", "nmod", "nsubj:pass", "obl") && t.is(Upos.NOUN, Upos.PROPN);
      if (patient) {
        Draft bare = candidates.bare(t);
        if (bare != null) {
          return bare;
        }
      }
    }
    return null;
  }

  private static void bind(Draft x, Draft y) {
    y.exchanged = true;
    y.counter = x;
    if (x.counter == null) {
      x.counter = y;
    }
  }

  /** "for 200 children and 75 women"; "seven women and one teen for 30". */
  private void coordinated(int i, Draft x) {
    int at = drafts.get(i) == x ? i + 1 : i;
    for (int k = at + 1; k < drafts.size(); k++) {
      Draft d = drafts.get(k);
      Draft left = drafts.get(k - 1);
      boolean same = sentence(d).index() == sentence(left).index();
      String joint = same ? syntax.words(sentence(d), left.end().index() + 1, d.first.index()) : "";
      if (!same || !joint.matches("and|, and") || d.whole != null) {
        break;
      }
      d.exchanged = true;
      d.counter = x;
    }
    int first = drafts.indexOf(x);
    for (int k = first - 1; k >= 0; k--) {
      Draft d = drafts.get(k);
      boolean same = sentence(d).index() == sentence(x).index();
      String joint = same ? syntax.words(sentence(d), d.end().index() + 1, x.first.index()) : "";
      if (!same || !joint.equals("and") || d.whole != null || x.counter == null) {
        break;
      }
      d.counter = x.counter;
      x.counter.counter = d;
    }
  }

  /** "Four prisoners for each hostage". */
  private void ratio(int i) {
    Draft y = drafts.get(i);
    Draft x = i > 0 ? drafts.get(i - 1) : null;
    if (x != null && sentence(x).index() == sentence(y).index() && x.form == Draft.Form.COUNTED) {
      bind(x, y);
      x.listed = true;
    }
  }

  /** "The release of 110, resulting in the exchange of 240": both sides of one exchange. */
  private void exchangedAfter(Draft y) {
    Token p = y.predicate;
    if (p == null || y.counter != null || !p.isLemma("exchange", "swap") || !p.is(Upos.NOUN)) {
      return;
    }
    for (int k = drafts.indexOf(y) - 1; k >= 0; k--) {
      Draft x = drafts.get(k);
      if (sentence(x).index() != sentence(y).index()) {
        return;
      }
      if (x.fate == Fate.RELEASED && x.counter == null && !x.stated) {
        bind(x, y);
        return;
      }
    }
  }

  /** "In return, N will be released" and "N will be released in return". */
  private void inReturn(Sentence s) {
    for (int k = s.first(); k < s.end() - 1; k++) {
      boolean in = text.token(k).isLemma("in") && text.token(k + 1).isLemma("return", "exchange");
      if (!in || (k + 2 < s.end() && text.token(k + 2).isLemma("for", "of"))) {
        continue;
      }
      int at = k;
      Optional<Draft> given =
          k - s.first() < 3
              ? drafts.stream()
                  .filter(
                      d ->
                          sentence(d).index() == s.index()
                              && d.whole == null
                              && d.first.index() > at)
                  .findFirst()
              : lastBefore(s, at);
      given.filter(d -> d.counter == null).ifPresent(this::answer);
    }
  }

  private Optional<Draft> lastBefore(Sentence s, int at) {
    Draft last = null;
    for (Draft d : drafts) {
      if (sentence(d).index() == s.index() && d.first.index() < at && d.whole == null) {
        last = d;
      }
    }
    return Optional.ofNullable(last);
  }

  private void answer(Draft y) {
    for (int k = drafts.indexOf(y) - 1; k >= 0; k--) {
      Draft x = drafts.get(k);
      if (sentence(y).index() - sentence(x).index() > BACK) {
        return;
      }
      boolean usable = !x.stated && x.fate != null && x.form != Draft.Form.SINGULAR;
      if (usable && (x.fate == Fate.RELEASED || x.fate == Fate.EXCHANGED)) {
        Draft top =
            x.whole != null && !x.whole.stated && (x.whole.fate == x.fate || x.whole.fate == null)
                ? x.whole
                : x;
        if (top != y && top.counter == null) {
          bind(top, y);
        }
        return;
      }
    }
  }
}
