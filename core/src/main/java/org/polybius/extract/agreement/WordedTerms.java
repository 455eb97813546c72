package org.polybius.extract.agreement;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Sides;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.AgreementClaim.Term;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** Terms that count nothing: a withdrawal, an open road, "on the same conditions". */
final class WordedTerms {
  private static final String SAME = "same";
  private static final Set<Status> OWED =
      EnumSet.of(Status.AGREED, Status.PLANNED, Status.OFFERED, Status.CONDITIONAL);
  private static final Set<Stage> TO_COME = EnumSet.of(Stage.AGREED, Stage.PROPOSED);

  private record Duty(TermKind kind, Set<String> objects) {}

  private final Map<String, Duty> duties = new HashMap<>();
  private final ReportContext context;
  private final AnnotatedText text;
  private final Syntax syntax;
  private final Clusters clusters;

  WordedTerms(Table table, ReportContext context, Syntax syntax, Clusters clusters) {
    for (Table.Row row : table.rows()) {
      Duty duty = new Duty(TermKind.valueOf(row.get("kind")), Set.copyOf(row.list("object")));
      duties.put(row.get("lemma"), duty);
    }
    this.context = context;
    this.text = context.text();
    this.syntax = syntax;
    this.clusters = clusters;
  }

  /** Puts each such term to its agreement. */
  void link() {
    for (Token t : text.tokens()) {
      Duty duty = duties.get(Syntax.lemma(t));
      if (duty != null && fits(t, duty)) {
        clusters
            .nearest(t, text.sentenceOf(t))
            .filter(c -> owed(t, duty, c))
            .ifPresent(c -> put(t, duty, c));
      }
    }
  }

  private boolean fits(Token t, Duty duty) {
    if (duty.objects().contains(SAME)) {
      boolean predicate = text.children(t, "nsubj").isEmpty() && isSame(t);
      return predicate || text.head(t).filter(h -> t.isRel("nsubj") && isSame(h)).isPresent();
    }
    boolean object =
        duty.objects().isEmpty()
            || text.children(t, "obj", "nmod", "nsubj:pass", "amod").stream()
                .anyMatch(o -> Syntax.matches(o, duty.objects()));
    return object && t.is(Upos.VERB, Upos.NOUN);
  }

  private boolean isSame(Token t) {
    return t.isLemma(SAME)
        || text.children(t, "amod", "xcomp").stream().anyMatch(c -> c.isLemma(SAME));
  }

  /** Whether an agreement brings it, or a side is to do it under one that is to come. */
  private boolean owed(Token t, Duty duty, Cluster cluster) {
    if (duty.objects().contains(SAME)) {
      return cluster.extension();
    }
    boolean brought = clusters.bring(t, text);
    if (duty.kind() == TermKind.CEASE_FIRE || t.is(Upos.NOUN)) {
      return brought && !t.isRel("nsubj");
    }
    Status status = context.judgements().of(t).status();
    Sentence sentence = text.sentenceOf(t);
    boolean side = obligor(t).isPresent();
    Stage stage = cluster.stage();
    boolean near = clusters.in(sentence) || (stage != null && TO_COME.contains(stage));
    return brought || (OWED.contains(status) && side && near);
  }

  private Optional<ActorMention> obligor(Token t) {
    return t.is(Upos.VERB)
        ? syntax.subject(t).flatMap(context.actors()::union).filter(Sides::canBind)
        : Optional.empty();
  }

  private void put(Token t, Duty duty, Cluster cluster) {
    List<Token> words = text.subtree(t);
    Token last = words.get(words.size() - 1);
    Span span = AnnotatedText.cover(t, last.is(Upos.PUNCT) ? t : last);
    Token first = words.get(0);
    boolean noun = t.is(Upos.NOUN) && first.index() < t.index() && !first.is(Upos.DET, Upos.ADP);
    cluster.terms.add(
        new Term(
            duty.kind(),
            obligor(t).orElse(null),
            null,
            null,
            null,
            null,
            null,
            noun ? span.cover(first.span()) : span));
  }
}
