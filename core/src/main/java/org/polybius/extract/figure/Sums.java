package org.polybius.extract.figure;

import java.util.ArrayList;
import java.util.List;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.extract.Syntax;

/**
 * Recognises parts by what they add up to: lists after a whole, and sentences that break it down.
 */
final class Sums {
  /** What may stand between two parts of one list. */
  static final String JOINT =
      "[,:;(—–-]?( ?(and|with|plus|or|along with|as well as|,))*( (another|the|also|about|some|at"
          + " least|nearly|over|more than|a|an))*";

  private static final int SENTENCES_BACK = 2;

  private final AnnotatedText text;
  private final Syntax syntax;
  private final List<Draft> drafts;

  Sums(Syntax syntax, List<Draft> drafts) {
    this.text = syntax.text();
    this.syntax = syntax;
    this.drafts = drafts;
  }

  private Sentence sentence(Draft d) {
    return text.sentenceOf(d.first);
  }

  private boolean sameSentence(Draft a, Draft b) {
    return sentence(a).index() == sentence(b).index();
  }

  private String between(Draft a, Draft b) {
    return syntax.words(sentence(a), a.end().index() + 1, b.first.index());
  }

  /** "24 hostages: 13 Israelis, 10 Thais and a Filipino". */
  void lists() {
    for (int i = 0; i < drafts.size(); i++) {
      Draft whole = drafts.get(i);
      if (whole.quantity.point() != null && whole.form != Draft.Form.SINGULAR && !whole.stated) {
        list(i);
      }
    }
  }

  private void list(int i) {
    Draft whole = drafts.get(i);
    int first = i + 1 < drafts.size() && drafts.get(i + 1).stated ? i + 2 : i + 1;
    List<Draft> parts = new ArrayList<>();
    long sum = 0;
    for (int k = first; k < drafts.size() && sameSentence(whole, drafts.get(k)); k++) {
      Draft d = drafts.get(k);
      String joint = between(drafts.get(k - 1), d);
      if (parts.isEmpty() ? !opens(joint) : !joint.matches(JOINT)) {
        return;
      }
      sum += d.point();
      parts.add(d);
      if (sum == whole.point() && parts.size() > 1) {
        join(whole, parts);
        whole.complete = true;
        return;
      }
    }
  }

  /** What may stand between a whole and its list: not a bare "and", which would add to it. */
  private static boolean opens(String words) {
    if (words.contains("among them") || words.contains("including")) {
      return false;
    }
    return words.matches("[,:(—–-].*")
        || words.matches(".*[:(—–,-]( of whom)?|.*(including|of whom|were|are|included|comprised)");
  }

  private static void join(Draft whole, List<Draft> parts) {
    for (Draft d : parts) {
      if (d.whole == null || d.whole == whole.whole) {
        d.whole = whole;
        d.source = d.source == null ? whole : d.source;
        d.listStart = true;
      }
    }
  }

  /** Figures of one sentence that add up to one of an earlier sentence. */
  void sentences() {
    for (Sentence s : text.sentences()) {
      List<Draft> here =
          drafts.stream()
              .filter(d -> sentence(d).index() == s.index())
              .filter(d -> d.whole == null && !d.total && !d.stated && d.counter == null)
              .filter(d -> d.form != Draft.Form.SINGULAR)
              .toList();
      long sum = here.stream().mapToLong(Draft::point).sum();
      boolean counted = here.size() > 1 && here.stream().allMatch(d -> d.point() > 0);
      if (counted) {
        whole(s, sum, here);
      }
    }
  }

  private void whole(Sentence s, long sum, List<Draft> parts) {
    int before = drafts.indexOf(parts.get(0)) - 1;
    for (int k = before; k >= 0; k--) {
      Draft d = drafts.get(k);
      int back = s.index() - sentence(d).index();
      if (back > SENTENCES_BACK) {
        return;
      }
      boolean alike = parts.stream().allMatch(p -> p.fate == null || p.fate == d.fate);
      if (alike && back > 0 && d.point() == sum && d.whole == null && !d.stated && !d.total) {
        join(d, parts);
        return;
      }
    }
  }
}
