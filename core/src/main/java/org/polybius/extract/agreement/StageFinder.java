package org.polybius.extract.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Judgement;
import org.polybius.extract.Judgements;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.extract.WordList;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.Status;

/** How far an agreement has come, by what governs its name. */
final class StageFinder {
  /** Prepositions between a noun and the agreement that it is about. */
  private static final String BEHIND = "of|on|for|at|to|in|about";

  private static final WordList WORDS = WordList.of(StageFinder.class, "words.tsv");

  private final Map<String, Stage> stages = new HashMap<>();
  private final AnnotatedText text;
  private final Syntax syntax;
  private final Judgements judgements;

  StageFinder(Table table, Syntax syntax, Judgements judgements) {
    for (Table.Row row : table.rows()) {
      stages.put(row.get("lemma") + "/" + row.get("role"), Stage.valueOf(row.get("stage")));
    }
    this.text = syntax.text();
    this.syntax = syntax;
    this.judgements = judgements;
  }

  Optional<Stage> of(Token t, boolean extension) {
    if (extension) {
      return Optional.of(WORDS.has(t, "DRAFT") ? Stage.PROPOSED : extended(t));
    }
    if (tentative(t)) {
      return Optional.of(Stage.PROPOSED);
    }
    Optional<Stage> over = byNoun(t).filter(s -> s == Stage.EXPIRED || s == Stage.COLLAPSED);
    if (over.isPresent()) {
      return over;
    }
    Token top = top(t);
    Optional<Token> verb = text.head(top).filter(h -> h.is(Upos.VERB));
    if (verb.isPresent()) {
      Optional<Stage> stage = byVerb(top, verb.get());
      return stage.or(() -> byNoun(top)).or(() -> unmade(verb.get()));
    }
    return byNoun(top).or(() -> modified(t));
  }

  /** "Denied that there was any deal", "there is no truce": spoken of, but not made. */
  private Optional<Stage> unmade(Token verb) {
    boolean none = judged(verb, Status.NOT_HAPPENED) && verb.isLemma("be", "exist", "have");
    return judged(verb, Status.DENIED) || none ? Optional.of(Stage.PROPOSED) : Optional.empty();
  }

  /** "The end of the truce", "talks on a truce"; what is spoken about as known is not proposed. */
  private Optional<Stage> byNoun(Token top) {
    boolean of = top.isRel("nmod", "obl") && syntax.marker(top).matches(BEHIND);
    Optional<Token> noun = text.head(top).filter(h -> of && h.is(Upos.NOUN, Upos.ADJ));
    if (noun.filter(n -> n.isLemma("return", "exchange", "condition")).isPresent()) {
      return syntax.verbAbove(noun.get()).filter(v -> offered(top, v)).map(v -> Stage.PROPOSED);
    }
    return noun.map(n -> stages.get(Syntax.lemma(n) + "/NOUN"))
        .filter(s -> s != Stage.PROPOSED || !definite(top));
  }

  private boolean definite(Token t) {
    return text.children(t, "det").stream().anyMatch(d -> d.isLemma("the", "this", "that"))
        && text.children(t, "amod").stream().noneMatch(a -> a.isLemma("new", "fresh", "lasting"));
  }

  /** An extension has been made, is agreed, or is only sought. */
  private Stage extended(Token t) {
    boolean gerund = t.xpos().equals("VBG") && text.child(t, "mark", "case").isPresent();
    boolean would =
        text.children(t, "aux").stream().anyMatch(a -> a.isLemma("would", "may", "might", "could"));
    if (gerund || would) {
      return Stage.PROPOSED;
    }
    if (t.is(Upos.VERB) && agreedTo(t)) {
      return Stage.AGREED;
    }
    Judgement judged = judgements.of(t);
    Optional<Token> verb = text.head(t).filter(h -> h.is(Upos.VERB) && t.is(Upos.NOUN));
    if (verb.isPresent() && t.isRel("obj", "obl", "nsubj")) {
      Optional<Stage> stage = byVerb(t, verb.get());
      boolean told = stage.filter(s -> s == Stage.PROPOSED || s == Stage.AGREED).isPresent();
      if (told) {
        return stage.orElseThrow();
      }
      judged = judgements.of(verb.get());
    }
    return switch (judged.status()) {
      case HAPPENED, ONGOING -> Stage.EXTENDED;
      case AGREED -> Stage.AGREED;
      case PLANNED -> judged.has(Judgement.Kind.FUTURE) ? Stage.AGREED : Stage.PROPOSED;
      default -> Stage.PROPOSED;
    };
  }

  /** "Agreed to extend", "an agreement has been reached to extend". */
  private boolean agreedTo(Token t) {
    return text.ancestors(t).stream()
        .limit(2)
        .filter(a -> a.is(Upos.VERB) && a.isLemma("agree", "reach", "decide"))
        .anyMatch(a -> judgements.of(a).status() == Status.HAPPENED);
  }

  /** "A deal for a pause", "the terms of the truce": the noun above carries the verb. */
  private Token top(Token t) {
    Token top = t;
    while (top.isRel("nmod", "conj", "appos")
        && top.head() >= 0
        && text.token(top.head()).is(Upos.NOUN)) {
      Token head = text.token(top.head());
      if (!head.isLemma(
          "deal",
          "agreement",
          "term",
          "truce",
          "ceasefire",
          "accord",
          "end",
          "offer",
          "proposal",
          "extension",
          "effort")) {
        return top;
      }
      top = head;
    }
    return top;
  }

  private boolean tentative(Token t) {
    return WORDS.has(t, "DRAFT")
        || text.children(t, "amod", "compound").stream()
            .anyMatch(
                c ->
                    c.isLemma(
                        "tentative", "proposed", "possible", "potential", "draft", "proposal"));
  }

  private Optional<Stage> byVerb(Token t, Token verb) {
    boolean passive = t.isRel("nsubj:pass") || (t.isRel("nsubj") && syntax.passive(verb));
    String marker = syntax.marker(t);
    String role = t.isRel("nsubj") && !passive ? "SUBJ" : "OBJ";
    if (t.isRel("obl", "nmod") && marker.matches("under|during|as part of|in|since|throughout")) {
      return Optional.of(held(t, verb) ? Stage.IN_FORCE : Stage.AGREED);
    }
    if (t.isRel("obl") && marker.equals("after") && judged(verb, Status.HAPPENED)) {
      return Optional.of(Stage.EXPIRED);
    }
    boolean nowhere = judged(verb, Status.DENIED) || judged(verb, Status.NOT_HAPPENED);
    if (offered(t, verb) || (verb.isLemma("be") && nowhere)) {
      return Optional.of(Stage.PROPOSED);
    }
    Stage stage = stages.get(Syntax.lemma(verb) + "/" + role);
    return Optional.ofNullable(stage).map(s -> standing(s, verb));
  }

  /** Whether what is done under it is done by then; of a deal that only shows that it is agreed. */
  private boolean held(Token t, Token verb) {
    boolean halt = t.isLemma("truce", "ceasefire", "fire", "pause", "lull", "cease-fire");
    boolean pair =
        text.children(t, "compound").stream().anyMatch(c -> c.isLemma("truce", "ceasefire"));
    return (halt || pair) && (judged(verb, Status.HAPPENED) || judged(verb, Status.ONGOING));
  }

  private boolean judged(Token verb, Status status) {
    return judgements.of(verb).status() == status;
  }

  /** "Ready to release them in return for a truce", "on condition of a truce". */
  private boolean offered(Token t, Token verb) {
    Status status = judgements.of(verb).status();
    boolean open =
        status == Status.OFFERED || status == Status.DEMANDED || status == Status.CONDITIONAL;
    return open && !t.isRel("nsubj", "nsubj:pass");
  }

  /** What has not happened has not come so far: "the truce will start" is agreed. */
  private Stage standing(Stage stage, Token verb) {
    Status status = judgements.of(verb).status();
    if (stage == Stage.IN_FORCE && dueTo(verb)) {
      return Stage.AGREED;
    }
    if (stage == Stage.AGREED && voted(verb)) {
      return Stage.AGREED;
    }
    if (text.children(verb, "mark").stream()
        .anyMatch(m -> m.isLemma("until", "if", "unless", "before"))) {
      return Stage.PROPOSED;
    }
    if (status == Status.HAPPENED || status == Status.ONGOING) {
      return stage;
    }
    if (stage == Stage.AGREED || stage == Stage.PROPOSED) {
      return status == Status.AGREED ? stage : Stage.PROPOSED;
    }
    return stage == Stage.IN_FORCE || stage == Stage.EXPIRED ? Stage.AGREED : Stage.IN_FORCE;
  }

  /** "Is to begin", "was to begin". */
  private boolean dueTo(Token verb) {
    return text.head(verb).filter(h -> verb.isRel("xcomp") && h.isLemma("be", "due")).isPresent();
  }

  /** "Voted to approve". */
  private boolean voted(Token verb) {
    return text.head(verb)
        .filter(h -> verb.isRel("xcomp", "advcl") && h.isLemma("vote", "decide", "agree"))
        .filter(h -> judged(h, Status.HAPPENED))
        .isPresent();
  }

  /** "A truce brokered by Oman", "the truce that took effect": clauses on the noun. */
  private Optional<Stage> modified(Token t) {
    for (Token c : text.children(t, "acl")) {
      Optional<Stage> stage =
          Optional.ofNullable(stages.get(Syntax.lemma(c) + (syntax.passive(c) ? "/OBJ" : "/SUBJ")));
      if (stage.isPresent()) {
        return stage;
      }
    }
    return Optional.empty();
  }
}
