package org.polybius.extract.time;

import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.NameMention;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;

/** Drops what looks like a time by its words and is none by its sentence. */
final class MentionFilter {
  private final AnnotatedText text;

  MentionFilter(AnnotatedText text) {
    this.text = text;
  }

  /** Whether the expression stands, given its tokens {@code [first, end)} and their head. */
  boolean keeps(TimeGrammar.Match match, int first, int end, Token head) {
    return !inName(first, end)
        && !isVerb(match, end)
        && !countsThings(match, head)
        && !isRate(match, head);
  }

  /** Part of a longer name of a person or organisation, or a person's name. */
  private boolean inName(int first, int end) {
    for (NameMention name : text.names()) {
      boolean inside = name.first() <= first && end <= name.end();
      boolean longer = name.end() - name.first() > end - first;
      boolean person = name.type() == NameMention.Type.PER;
      if (inside && (person || (longer && name.type() == NameMention.Type.ORG))) {
        return true;
      }
    }
    return false;
  }

  /** "May", "march", "spring" and "fall" as verbs. */
  private boolean isVerb(TimeGrammar.Match match, int end) {
    boolean bare = match.rule().equals("month") || match.rule().equals("season");
    return bare && text.token(end - 1).is(Upos.VERB, Upos.AUX);
  }

  /** A bare number that counts a plural noun is no year. */
  private boolean countsThings(TimeGrammar.Match match, Token head) {
    return match.rule().equals("year")
        && !match.span().in(text.text()).startsWith("the")
        && head.isRel("nummod")
        && text.head(head).filter(h -> h.xpos().equals("NNS")).isPresent();
  }

  /** "Ten flights a week", "$5 a year": so much per unit is no stretch of time. */
  private boolean isRate(TimeGrammar.Match match, Token head) {
    return match.rule().equals("length")
        && head.isRel("nmod:unmarked")
        && match.span().in(text.text()).matches("(?i)an? \\w+");
  }
}
