package org.polybius.extract.agreement;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Sides;
import org.polybius.extract.Syntax;
import org.polybius.extract.Table;
import org.polybius.extract.figure.QuantityGrammar;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim.Amount;
import org.polybius.model.AgreementClaim.Term;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.Status;

/**
 * Terms that count things: "up to 300 aid trucks a day", "two flights a week". What has come in is
 * delivery and no term.
 */
final class CountedTerms {
  private static final QuantityGrammar GRAMMAR = QuantityGrammar.english();
  private static final Set<Status> OWED =
      EnumSet.of(Status.AGREED, Status.PLANNED, Status.OFFERED, Status.CONDITIONAL);

  private record Unit(String name, TermKind kind) {}

  /** Something counted, before it is known whether an agreement promises it. */
  private record Count(Quantity quantity, Span words, Token noun, Unit unit) {}

  private final Map<String, Unit> units = new HashMap<>();
  private final ReportContext context;
  private final AnnotatedText text;
  private final Syntax syntax;
  private final Clusters clusters;
  private final Rates rates;

  CountedTerms(Table table, ReportContext context, Syntax syntax, Clusters clusters) {
    for (Table.Row row : table.rows()) {
      units.put(row.get("lemma"), new Unit(row.get("unit"), TermKind.valueOf(row.get("kind"))));
    }
    this.context = context;
    this.text = context.text();
    this.syntax = syntax;
    this.clusters = clusters;
    this.rates = new Rates(syntax);
  }

  /** Puts each such term to its agreement. */
  void link() {
    for (Sentence sentence : text.sentences()) {
      int offset = sentence.span().start();
      for (QuantityGrammar.Found f : GRAMMAR.find(sentence.span().in(text.text()))) {
        Optional<Quantity> quantity = f.fraction() ? Optional.empty() : f.measure().people();
        Optional<Token> number = text.tokenAt(offset + f.coreEnd() - 1);
        if (quantity.isPresent() && number.isPresent()) {
          Span words = Span.of(offset + f.start(), offset + f.end());
          counted(number.get())
              .ifPresent(n -> put(new Count(quantity.get(), words, n, unit(n)), sentence));
        }
      }
    }
  }

  private Unit unit(Token noun) {
    return Objects.requireNonNull(units.get(Syntax.lemma(noun)), "a noun of the table");
  }

  /** The noun counted: "three hundred aid trucks", "hundreds of trucks", "trucks each day". */
  private Optional<Token> counted(Token number) {
    Optional<Token> head = text.head(number).filter(h -> number.isRel("nummod", "compound"));
    if (head.filter(this::isUnit).isPresent()) {
      return head;
    }
    return text.children(number, "nmod").stream()
        .filter(c -> syntax.marker(c).equals("of") && isUnit(c))
        .findFirst()
        .or(() -> elliptic(number));
  }

  /** "The deal allows 200": of what was counted before in the sentence. */
  private Optional<Token> elliptic(Token number) {
    boolean object = number.isRel("obj") && text.head(number).flatMap(syntax::subject).isPresent();
    Sentence sentence = text.sentenceOf(number);
    return !object
        ? Optional.empty()
        : text.tokens(sentence).stream()
            .filter(t -> t.index() < number.index() && isUnit(t))
            .reduce((a, b) -> b);
  }

  private boolean isUnit(Token token) {
    return token.is(Upos.NOUN) && units.containsKey(Syntax.lemma(token));
  }

  private void put(Count count, Sentence sentence) {
    Optional<Token> number = text.tokenAt(count.words().end() - 1);
    boolean elliptic = number.filter(n -> n.index() > count.noun().index()).isPresent();
    Token place = elliptic ? number.orElseThrow() : count.noun();
    Optional<Token> verb = syntax.verbAbove(place);
    Optional<Read<String>> per = rates.of(place);
    boolean lasts = count.unit().kind() == TermKind.OTHER && per.isEmpty();
    if (lasts || verb.isEmpty() || !owed(place, verb.get(), per.isPresent(), sentence)) {
      return;
    }
    clusters
        .nearest(place, sentence)
        .ifPresent(c -> c.terms.add(term(count, verb.get(), per.orElse(null))));
  }

  /** Whether it is promised: an agreement brings it, or somebody is to do it. */
  private boolean owed(Token noun, Token verb, boolean rate, Sentence sentence) {
    Status status = context.judgements().of(verb).status();
    boolean brought =
        clusters.bring(noun, text)
            && status != Status.DENIED
            && !text.dominates(noun, verb)
            && (rate || !done(verb));
    boolean promised = OWED.contains(status) && (rate || clusters.in(sentence));
    return brought || promised || (rate && permitted(verb));
  }

  /** "The deal has allowed 90 ships out": what came of it, no promise. */
  private boolean done(Token verb) {
    return verb.xpos().equals("VBN") && text.children(verb, "aux").stream().anyMatch(this::has);
  }

  private boolean has(Token auxiliary) {
    return auxiliary.isLemma("have");
  }

  /** "Up to five ships a day may pass". */
  private boolean permitted(Token verb) {
    return text.children(verb, "aux").stream().anyMatch(a -> a.isLemma("may", "can"));
  }

  private Term term(Count count, Token verb, @Nullable Read<String> per) {
    Span unit = count.noun().span();
    Amount amount =
        new Amount(
            Read.of(count.quantity(), count.words()), Read.of(count.unit().name(), unit), per);
    Span words = count.words().start() < unit.start() ? count.words().cover(unit) : unit;
    ActorMention obligor =
        syntax
            .subject(verb)
            .filter(s -> !syntax.passive(verb))
            .flatMap(context.actors()::union)
            .filter(Sides::canBind)
            .orElse(null);
    return new Term(count.unit().kind(), obligor, null, null, null, null, amount, words);
  }
}
