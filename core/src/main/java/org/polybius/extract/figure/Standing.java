package org.polybius.extract.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Judgement;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.model.Fate;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** Whether what a figure says took place: the predicate's judgement, seen as a number. */
final class Standing {
  private static final Set<String> AGREEMENT =
      Set.of("deal", "agreement", "truce", "ceasefire", "pause", "accord", "pact");

  /**
   * The outcome.
   *
   * @param status whether it took place
   * @param ahead whether it is spoken of as still to come
   * @param cues the words that decided
   */
  record Outcome(Status status, boolean ahead, List<Span> cues) {}

  private final ReportContext context;
  private final AnnotatedText text;
  private final Syntax syntax;
  private final Set<String> bringing;
  private final Set<String> givingUp;

  Standing(ReportContext context, Syntax syntax, Table verbs) {
    this.context = context;
    this.text = context.text();
    this.syntax = syntax;
    this.bringing = of(verbs, "BRINGS");
    this.givingUp = of(verbs, "GIVES_UP");
  }

  private static Set<String> of(Table verbs, String sense) {
    return verbs.rows().stream()
        .filter(r -> r.get("sense").equals(sense))
        .map(r -> r.get("lemma"))
        .collect(Collectors.toSet());
  }

  Outcome of(Draft d) {
    Token p = d.predicate;
    if (takenBack(d)) {
      boolean own = context.voices().at(d.span).isEmpty();
      return new Outcome(own ? Status.NOT_HAPPENED : Status.DENIED, false, List.of());
    }
    if (d.perUnit) {
      return new Outcome(Status.CONDITIONAL, true, List.of());
    }
    if (p == null) {
      return new Outcome(unsaid(d), d.listed, List.of());
    }
    Judgement judged = judgement(p);
    boolean done = broughtAbout(p) || presupposed(p, judged);
    Status status = done ? Status.HAPPENED : corrected(p, judged);
    if (status == Status.HAPPENED && (d.fate == Fate.HELD || d.fate == Fate.MISSING)) {
      status = Status.ONGOING;
    }
    if (foreseen(status) && agreed(p)) {
      status = Status.AGREED;
    }
    if (d.listed && status == Status.HAPPENED) {
      status = p.isLemma("expect") ? Status.PLANNED : Status.AGREED;
    }
    return new Outcome(status, ahead(judged), judged.cues());
  }

  /** "50 would be freed and 300 prisoners released": the second verb leaves "would be" out. */
  private Judgement judgement(Token p) {
    Token first = text.firstConjunct(p);
    boolean gapped =
        !first.equals(p)
            && p.xpos().equals("VBN")
            && text.child(p, "aux", "aux:pass", "cop").isEmpty()
            && text.child(p, "nsubj").isPresent()
            && text.child(first, "aux:pass").isPresent();
    return context.judgements().of(gapped ? first : p);
  }

  /** "The truce allowed the release of 80", "a truce which brought …": what it brought happened. */
  private boolean broughtAbout(Token p) {
    Optional<Token> verb =
        text.head(p)
            .filter(h -> p.isRel("obj", "obl", "ccomp", "xcomp"))
            .filter(h -> h.xpos().equals("VBD") && Syntax.matches(h, bringing));
    boolean denied =
        verb.isPresent() && text.children(verb.get(), "advmod").stream().anyMatch(Standing::not);
    return verb.isPresent()
        && !denied
        && text.children(verb.get(), "nsubj").stream().anyMatch(s -> ofAgreement(s, verb.get()));
  }

  /** "Spoke of 900 displaced people": whatever is said of them, displaced they are. */
  private static boolean presupposed(Token p, Judgement judged) {
    return p.isRel("amod") && p.xpos().equals("VBN") && judged.status() == Status.UNCERTAIN;
  }

  private static boolean not(Token t) {
    return t.isLemma("not", "n't", "never");
  }

  private boolean ofAgreement(Token subject, Token verb) {
    boolean relative = subject.isLemma("which", "that") && verb.isRel("acl:relcl");
    return Syntax.matches(relative ? text.token(verb.head()) : subject, AGREEMENT);
  }

  /** "Could be freed", "will not be released": to come, whatever becomes of it. */
  private static boolean ahead(Judgement judged) {
    boolean open = judged.status() == Status.UNCERTAIN || judged.status() == Status.NOT_HAPPENED;
    return open
        && (judged.has(Judgement.Kind.MODAL)
            || judged.has(Judgement.Kind.FUTURE)
            || judged.has(Judgement.Kind.PLAN)
            || judged.has(Judgement.Kind.HOPE));
  }

  /** "Lowered the toll from 61 to 54": the first is given up. */
  private boolean revised(Draft d) {
    boolean from = syntax.previous(d.first).filter(t -> t.isLemma("from")).isPresent();
    return from
        && d.total
        && text.ancestors(d.anchor).stream()
            .anyMatch(a -> a.is(Upos.VERB) && Syntax.matches(a, givingUp));
  }

  /** "Ten and not twelve", "ten, not twelve". */
  private boolean takenBack(Draft d) {
    if (revised(d)) {
      return true;
    }
    Optional<Token> not = syntax.previous(d.first).filter(t -> t.isLemma("not"));
    return not.flatMap(syntax::previous)
        .filter(t -> t.isLemma("and", "but", ",") && !d.first.isLemma("all", "one"))
        .isPresent();
  }

  /** "It is not true that …". */
  private boolean untrue(Token p) {
    Optional<Token> head =
        text.head(p).filter(h -> p.isRel("ccomp", "csubj", "acl", "advcl", "xcomp"));
    if (head.isEmpty()) {
      return false;
    }
    boolean negated =
        text.children(head.get(), "advmod").stream()
            .anyMatch(a -> a.isLemma("not", "n't", "never"));
    return head.get().isLemma("untrue", "false")
        || (negated && head.get().isLemma("true", "correct"));
  }

  /** Without a word that says the fate: on a list, in the terms of an exchange, or held. */
  private Status unsaid(Draft d) {
    if (d.fate == Fate.HELD || d.fate == Fate.MISSING) {
      return Status.ONGOING;
    }
    if (!d.listed) {
      return Status.HAPPENED;
    }
    for (Token a : text.ancestors(d.anchor)) {
      if (a.isLemma("reject", "refuse", "submit", "propose", "offer", "present", "decline")) {
        return Status.OFFERED;
      }
      if (Syntax.matches(a, AGREEMENT) || a.isLemma("same", "term")) {
        return Status.AGREED;
      }
    }
    return Status.PLANNED;
  }

  /** What the predicate's form adds to its judgement. */
  private Status corrected(Token p, Judgement judged) {
    Status status = judged.status();
    if (untrue(p)) {
      return context.voices().at(p.span()).isEmpty() ? Status.NOT_HAPPENED : Status.DENIED;
    }
    if (status != Status.HAPPENED) {
      return status;
    }
    String marks =
        String.join(
            " ", text.children(p, "mark", "advmod", "case").stream().map(Syntax::lower).toList());
    if (marks.matches("(.* )?(if|unless|provided|long as|long)( .*)?")) {
      return Status.CONDITIONAL;
    }
    boolean infinitive =
        p.is(Upos.VERB)
            && p.isRel("acl", "advcl", "xcomp", "root", "parataxis")
            && text.children(p, "mark").stream().anyMatch(m -> m.isLemma("to"))
            && text.child(p, "aux:pass").isPresent();
    return infinitive ? Status.PLANNED : p.isLemma("way") ? Status.ONGOING : status;
  }

  private static boolean foreseen(Status status) {
    return status == Status.PLANNED || status == Status.UNCERTAIN || status == Status.DEMANDED;
  }

  /**
   * "A deal to release 50", "agreed to a pause to allow", "under the truce 50 will be released".
   */
  private boolean agreed(Token predicate) {
    for (Token c : text.children(predicate, "obl", "nmod")) {
      boolean which = c.isLemma("which") && syntax.marker(c).equals("under");
      if (which || (Syntax.matches(c, AGREEMENT) && syntax.marker(c).matches("under|as part of"))) {
        return true;
      }
    }
    Token below = predicate;
    for (Token a : text.ancestors(predicate)) {
      if (a.is(Upos.NOUN) && Syntax.matches(a, AGREEMENT)) {
        return settled(a);
      }
      if (a.is(Upos.VERB) && !below.isRel("ccomp") && reached(a)) {
        return true;
      }
      if (a.isLemma("say", "tell", "report", "announce")
          || (below.isRel("ccomp") && !a.isLemma("agree"))) {
        return false;
      }
      below = a;
    }
    return false;
  }

  /** Not a deal that is only sought: its own governing verb does not make it uncertain. */
  private boolean settled(Token agreement) {
    boolean tentative =
        text.children(agreement, "amod").stream()
            .anyMatch(c -> c.isLemma("tentative", "proposed", "possible", "potential", "draft"));
    Status status = context.judgements().of(agreement).status();
    return !tentative
        && (status == Status.HAPPENED || status == Status.AGREED || status == Status.ONGOING);
  }

  private boolean reached(Token verb) {
    boolean agree = verb.isLemma("agree");
    boolean object =
        verb.isLemma(
                "reach",
                "strike",
                "sign",
                "approve",
                "back",
                "accept",
                "conclude",
                "clinch",
                "seal",
                "endorse")
            && text.children(verb, "obj", "obl").stream()
                .anyMatch(c -> Syntax.matches(c, AGREEMENT));
    Status status = agree || object ? context.judgements().of(verb).status() : Status.UNCERTAIN;
    return status == Status.HAPPENED || status == Status.AGREED;
  }
}
