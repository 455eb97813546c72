package org.polybius.extract.figure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.model.Aggregation;
import org.polybius.model.Fate;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** How a figure adds up with others: by cue words near it, then by status, fate and tense. */
final class Aggregations {

  /**
   * The outcome.
   *
   * @param kind how it adds up
   * @param cue the words that decided, if any did
   */
  record Outcome(Aggregation kind, @Nullable Span cue) {}

  private record Cue(List<String> words, Aggregation kind) {}

  private final AnnotatedText text;
  private final List<Cue> cues;

  Aggregations(Syntax syntax, Table table) {
    this.text = syntax.text();
    this.cues =
        table.rows().stream()
            .map(
                r ->
                    new Cue(List.of(r.get("words").split(" ")), Aggregation.valueOf(r.get("kind"))))
            .toList();
  }

  Outcome of(Draft d, Status status, boolean ahead, boolean dated) {
    if (planned(status) || ahead || d.listed) {
      return new Outcome(Aggregation.PLANNED, null);
    }
    if (d.fate == Fate.HELD || d.fate == Fate.MISSING) {
      return new Outcome(Aggregation.STOCK, null);
    }
    if (d.total) {
      boolean daily =
          d.totalNoun != null
              && text.children(d.totalNoun, "amod").stream()
                  .anyMatch(c -> c.isLemma("daily", "weekly"));
      return new Outcome(daily ? Aggregation.INCREMENT : Aggregation.CUMULATIVE, null);
    }
    Outcome cued = cued(d);
    if (cued != null) {
      return cued;
    }
    if (d.predicate != null && overAgreement(d.predicate)) {
      return new Outcome(Aggregation.CUMULATIVE, d.predicate.span());
    }
    if (d.source != null && d.rule.equals("figure.fate.of-whole")) {
      Outcome whole = of(d.source, status, ahead, dated);
      boolean counted =
          whole.cue() != null && whole.cue().in(text.text()).matches("(?i).*(total|all)( of)?");
      return counted && dated ? new Outcome(byTense(d, true), null) : whole;
    }
    return new Outcome(byTense(d, dated), null);
  }

  static boolean planned(Status status) {
    return switch (status) {
      case AGREED, PLANNED, OFFERED, DEMANDED, THREATENED, CONDITIONAL -> true;
      case HAPPENED, ONGOING, DENIED, NOT_HAPPENED, UNCERTAIN -> false;
    };
  }

  private @Nullable Outcome cued(Draft d) {
    Sentence s = text.sentenceOf(d.first);
    Outcome increment = null;
    for (int i = s.first(); i < s.end(); i++) {
      for (Cue cue : cues) {
        if (matches(s, i, cue.words()) && reaches(d, i, cue)) {
          Token last = text.token(i + cue.words().size() - 1);
          Outcome found = new Outcome(cue.kind(), AnnotatedText.cover(text.token(i), last));
          if (cue.kind() != Aggregation.INCREMENT) {
            return found;
          }
          increment = found;
        }
      }
    }
    return increment;
  }

  private boolean matches(Sentence s, int at, List<String> words) {
    if (at + words.size() > s.end()) {
      return false;
    }
    for (int k = 0; k < words.size(); k++) {
      if (!Syntax.lower(text.token(at + k)).equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** An increment's cue stands beside the number; a total's anywhere in its clause. */
  private boolean reaches(Draft d, int at, Cue cue) {
    if (cue.kind() == Aggregation.INCREMENT) {
      return at >= d.first.index() - 2 - cue.words().size() && at <= d.end().index() + 1;
    }
    if (cue.words().contains("total") || cue.words().contains("all")) {
      return at >= d.first.index() - 4 && at <= d.end().index() + 2;
    }
    Token predicate = d.predicate;
    Token word = text.token(at);
    if (predicate == null) {
      return Math.abs(at - d.first.index()) < 12;
    }
    Token first = text.firstConjunct(predicate);
    boolean shared = at < first.index() && governs(first, word);
    return governs(predicate, word) || shared;
  }

  private boolean governs(Token predicate, Token word) {
    return text.dominates(predicate, word) && !otherClause(predicate, word);
  }

  private boolean otherClause(Token predicate, Token word) {
    for (Token t = word; !t.equals(predicate) && t.head() >= 0; t = text.token(t.head())) {
      boolean clause = t.is(Upos.VERB) && t.isRel("conj", "parataxis", "ccomp", "advcl", "acl");
      if (clause && !t.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** "The truce saw 80 freed", "the ceasefire enabled the release of 80": all that it brought. */
  private boolean overAgreement(Token predicate) {
    for (Token t = predicate; ; t = text.token(t.head())) {
      boolean relative = t.isRel("acl:relcl") && agreement(text.token(t.head()));
      boolean subject =
          text.children(t, "nsubj").stream()
              .anyMatch(s -> agreement(s) || (relative && s.isLemma("which", "that")));
      if (subject && !t.equals(predicate)) {
        return true;
      }
      if (t.head() < 0
          || (t.isRel("conj", "parataxis", "ccomp", "acl", "advcl")
              && !subject
              && !t.equals(predicate))) {
        return false;
      }
    }
  }

  private static boolean agreement(Token t) {
    return t.isLemma("truce", "ceasefire", "pause", "fire", "deal", "agreement", "lull");
  }

  private Aggregation byTense(Draft d, boolean dated) {
    Token p = d.predicate;
    if (p != null && perfect(p) && !dated) {
      return Aggregation.CUMULATIVE;
    }
    boolean event = d.fate == Fate.RELEASED || d.fate == Fate.EXCHANGED || d.fate == Fate.RESCUED;
    return dated || event ? Aggregation.INCREMENT : Aggregation.UNSTATED;
  }

  private boolean perfect(Token verb) {
    Optional<Token> have =
        text.children(verb, "aux").stream()
            .filter(a -> Syntax.lower(a).matches("has|have|'ve|'s"))
            .findFirst();
    return have.isPresent() && have.get().isLemma("have");
  }
}
