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
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.Status;

/** How far an agreement has come, by what governs its name. */
final class StageFinder {
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
      return Optional.of(extended(t));
    }
    if (tentative(t)) {
      return Optional.of(Stage.PROPOSED);
    }
    Token top = top(t);
    Optional<Token> verb = text.head(top).filter(h -> h.is(Upos.VERB));
    if (verb.isPresent()) {
      Optional<Stage> stage = byVerb(top, verb.get());
      Status status = judgements.of(verb.get()).status();
      boolean denied = status == Status.DENIED || status == Status.NOT_HAPPENED;
      return stage.isEmpty() && denied ? Optional.of(Stage.PROPOSED) : stage;
    }
    boolean running =
        text.head(t).filter(h -> h.isLemma("day", "start", "beginning", "term", "part")).isPresent()
            && syntax.marker(t).equals("of");
    return running ? Optional.of(Stage.IN_FORCE) : modified(t);
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
      if (stage.isPresent() && stage.get() == Stage.PROPOSED) {
        return Stage.PROPOSED;
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
    return text.children(t, "amod", "compound").stream()
        .anyMatch(
            c -> c.isLemma("tentative", "proposed", "possible", "potential", "draft", "proposal"));
  }

  private Optional<Stage> byVerb(Token t, Token verb) {
    boolean passive = t.isRel("nsubj:pass") || (t.isRel("nsubj") && syntax.passive(verb));
    String marker = syntax.marker(t);
    String role = t.isRel("nsubj") && !passive ? "SUBJ" : "OBJ";
    if (t.isRel("obl", "nmod")
        && marker.matches("under|during|as part of|in|after|since|throughout")) {
      return Optional.of(Stage.IN_FORCE);
    }
    Stage stage = stages.get(Syntax.lemma(verb) + "/" + role);
    return Optional.ofNullable(stage).map(s -> standing(s, verb));
  }

  /** What has not happened has not come so far: "the truce will start" is agreed. */
  private Stage standing(Stage stage, Token verb) {
    Status status = judgements.of(verb).status();
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
