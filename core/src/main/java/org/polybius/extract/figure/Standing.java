package org.polybius.extract.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Judgement;
import org.polybius.extract.ReportContext;
import org.polybius.model.Fate;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** Whether and when what a figure says took place: the predicate's judgement, seen as a number. */
final class Standing {
  private static final Set<String> AGREEMENT =
      Set.of("deal", "agreement", "truce", "ceasefire", "pause", "accord", "pact");

  /**
   * The outcome.
   *
   * @param status whether it took place
   * @param cues the words that decided
   */
  record Outcome(Status status, List<Span> cues) {}

  private final ReportContext context;
  private final AnnotatedText text;
  private final Syntax syntax;

  Standing(ReportContext context, Syntax syntax) {
    this.context = context;
    this.text = context.text();
    this.syntax = syntax;
  }

  Outcome of(Draft d) {
    Token p = d.predicate;
    if (d.perUnit) {
      return new Outcome(Status.CONDITIONAL, List.of());
    }
    if (p == null) {
      Status status =
          d.listed ? Status.PLANNED : d.fate == Fate.HELD ? Status.ONGOING : Status.HAPPENED;
      return new Outcome(status, List.of());
    }
    Judgement judged = context.judgements().of(p);
    Status status = judged.status();
    if (status == Status.HAPPENED && (d.fate == Fate.HELD || d.fate == Fate.MISSING)) {
      status = Status.ONGOING;
    }
    if (foreseen(status) && agreed(p)) {
      status = Status.AGREED;
    }
    if (d.listed && status == Status.HAPPENED) {
      status = Status.AGREED;
    }
    return new Outcome(status, judged.cues());
  }

  private static boolean foreseen(Status status) {
    return status == Status.PLANNED || status == Status.HAPPENED;
  }

  /** "A deal to release 50", "under the truce 50 will be released". */
  private boolean agreed(Token predicate) {
    boolean happened = context.judgements().of(predicate).status() == Status.HAPPENED;
    for (Token a : text.ancestors(predicate)) {
      if (Syntax.matches(a, AGREEMENT) && a.is(Upos.NOUN) && !happened) {
        return true;
      }
      if (a.is(Upos.VERB) && text.child(a, "nsubj").isPresent()) {
        break;
      }
    }
    return !happened
        && text.children(predicate, "obl", "nmod").stream()
            .anyMatch(
                c ->
                    Syntax.matches(c, AGREEMENT)
                        && syntax.marker(c).matches("under|as part of|in"));
  }

  /** When the fate befell them or is due, by what is attached to its word. */
  Optional<Read<Period>> time(Draft d) {
    Token p = d.predicate;
    return p == null ? Optional.empty() : context.times().of(p);
  }
}
