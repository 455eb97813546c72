package org.polybius.extract.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Sides;
import org.polybius.extract.Syntax;
import org.polybius.extract.WordList;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.AgreementClaim.Term;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** Which figures are terms of which agreement, and which are set apart from one. */
final class Terms {
  private static final WordList WORDS = WordList.of(Terms.class, "words.tsv");

  private static final Set<Fate> OWED =
      Set.of(Fate.RELEASED, Fate.EXCHANGED, Fate.EVACUATED, Fate.BODY_RETURNED);

  private static final Pattern BESIDES =
      Pattern.compile("\\b(in addition to|along with|together with|besides|apart from)( the)?$");

  /** How many words before a number {@link #BESIDES} may reach. */
  private static final int REACH = 4;

  private final AnnotatedText text;
  private final Syntax syntax;
  private final ReportContext context;
  private final Clusters clusters;
  private final Rates rates;

  /** Agreement of a figure by figure id, and the one it is set apart from. */
  final Map<String, Cluster> agreement = new HashMap<>();

  final Map<String, Cluster> outside = new HashMap<>();

  Terms(ReportContext context, Syntax syntax, Clusters clusters) {
    this.text = context.text();
    this.context = context;
    this.syntax = syntax;
    this.clusters = clusters;
    this.rates = new Rates(syntax);
  }

  void link(List<FigureClaim> figures) {
    for (FigureClaim f : figures) {
      Optional<Cluster> apart = outsideOf(f);
      if (apart.isPresent()) {
        outside.put(f.id(), apart.get());
      } else {
        termOf(f).ifPresent(c -> agreement.put(f.id(), c));
      }
    }
    figures.forEach(this::joinSides);
    for (FigureClaim f : figures) {
      Cluster c = agreement.get(f.id());
      if (c != null) {
        c.terms.add(term(f, c));
        c.kinds.add(f.exchangedFor() != null ? AgreementKind.EXCHANGE : AgreementKind.RELEASE);
      }
    }
  }

  /** Both sides of an exchange belong to one agreement: that of the side read first. */
  private void joinSides(FigureClaim f) {
    String counter = f.exchangedFor();
    if (counter != null && agreement.containsKey(counter) && !outside.containsKey(f.id())) {
      agreement.putIfAbsent(f.id(), agreement.get(counter));
      agreement.put(counter, agreement.get(f.id()));
    }
  }

  private Sentence sentence(Span span) {
    return text.sentenceOf(text.tokenAt(span.start()).orElseThrow());
  }

  private List<Mention> mentionsIn(Sentence s, Cluster c) {
    return c.mentions.stream().filter(m -> s.span().contains(m.span())).toList();
  }

  /** "Outside the agreement", "outside the exchange list", "not part of the deal". */
  private Optional<Cluster> outsideOf(FigureClaim f) {
    Sentence s = sentence(f.quantity().span());
    for (Token t : text.tokens(s)) {
      boolean out =
          Syntax.lower(t).matches("outside|apart|beyond|besides|separately")
              && !context.times().covering(t).isPresent();
      if (!out) {
        continue;
      }
      for (int i = t.index() + 1; i < Math.min(s.end(), t.index() + 8); i++) {
        Token name = text.token(i);
        Optional<Cluster> named =
            clusters.all().stream()
                .filter(c -> c.mentions.stream().anyMatch(m -> m.token().equals(name)))
                .findFirst();
        if (named.isPresent() || name.isLemma("list", "boundary")) {
          return named.isPresent() ? named : clusters.main();
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Cluster> termOf(FigureClaim f) {
    if (!OWED.contains(f.fate()) || besides(f)) {
      return Optional.empty();
    }
    Sentence s = sentence(f.quantity().span());
    boolean planned =
        f.status() == Status.AGREED
            || f.status() == Status.OFFERED
            || f.status() == Status.CONDITIONAL
            || f.status() == Status.PLANNED;
    Cluster nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Cluster c : clusters.all()) {
      for (Mention m : mentionsIn(s, c)) {
        int gap = Math.abs(m.span().start() - f.quantity().span().start());
        if (gap < distance && (planned || brought(m, f))) {
          distance = gap;
          nearest = c;
        }
      }
    }
    return nearest != null ? Optional.of(nearest) : elsewhere(f, s);
  }

  /** "In addition to the 13 freed": of something else. */
  private boolean besides(FigureClaim f) {
    Token number = text.tokenAt(f.quantity().span().start()).orElseThrow();
    Sentence s = text.sentenceOf(number);
    String before = syntax.words(s, number.index() - REACH, number.index());
    return BESIDES.matcher(before).find();
  }

  /** A promise that is told in another sentence than the agreement's name: of the one spoken of. */
  private Optional<Cluster> elsewhere(FigureClaim f, Sentence s) {
    Token number = text.tokenAt(f.quantity().span().start()).orElseThrow();
    Optional<Cluster> spokenOf = clusters.spokenOf(number);
    boolean promise = f.status() == Status.AGREED || f.status() == Status.OFFERED;
    boolean due = f.status() == Status.PLANNED || f.status() == Status.CONDITIONAL;
    boolean sought = spokenOf.filter(Cluster::proposed).isPresent();
    boolean open = f.time() == null && !inReturn(s);
    boolean term =
        promise
            || (due && open && (sought || obliged(f) || rates.of(number).isPresent()))
            || (due && open && pledged(f) && spokenOf.filter(Terms::toCome).isPresent())
            || (f.status() == Status.DEMANDED && sought)
            || (f.status() == Status.NOT_HAPPENED && spokenOf.filter(Terms::failed).isPresent());
    return term ? spokenOf : Optional.empty();
  }

  /** "Will release" in a report of what was just concluded is what was agreed. */
  private static boolean toCome(Cluster cluster) {
    return cluster.stage() == Stage.AGREED;
  }

  private static boolean failed(Cluster cluster) {
    return cluster.stage() == Stage.COLLAPSED;
  }

  /** "In return, 33 prisoners will be released": of what is told before, on that day. */
  private boolean inReturn(Sentence s) {
    return syntax.words(s, s.first(), s.first() + 2).matches("in (return|exchange)");
  }

  /** "Will release": more than a preparation. */
  private boolean pledged(FigureClaim f) {
    return predicate(f)
        .filter(
            v ->
                text.children(v, "aux").stream().anyMatch(x -> x.isLemma("will", "would", "shall")))
        .isPresent();
  }

  private Optional<Token> predicate(FigureClaim f) {
    Span trigger = f.head().trigger();
    return trigger == null ? Optional.empty() : text.tokenAt(trigger.start());
  }

  /** "Is to release", "must release": more than an expectation. */
  private boolean obliged(FigureClaim f) {
    return predicate(f)
        .filter(
            v ->
                text.head(v).filter(h -> v.isRel("xcomp") && h.isLemma("be", "have")).isPresent()
                    || text.children(v, "aux").stream().anyMatch(x -> x.isLemma("must", "shall")))
        .isPresent();
  }

  /** "The truce involved the release of 110", "released under the truce", "a separate deal". */
  private boolean brought(Mention m, FigureClaim f) {
    Span trigger = f.head().trigger();
    if (trigger == null) {
      return false;
    }
    Token predicate = text.tokenAt(trigger.start()).orElseThrow();
    Token name = m.token();
    Optional<Token> verb = syntax.verbAbove(name);
    boolean subject =
        name.isRel("nsubj")
            && verb.isPresent()
            && WORDS.has(verb.get(), "BRINGING")
            && text.dominates(verb.get(), predicate);
    boolean under =
        (syntax.marker(name).matches("under|as part of")
                && verb.isPresent()
                && text.dominates(verb.get(), predicate))
            || (m.apart() != null && text.dominates(predicate, name));
    return subject || under;
  }

  private Term term(FigureClaim f, Cluster c) {
    ActorMention obligor = obligor(f).orElse(null);
    return new Term(TermKind.RELEASE, obligor, other(obligor, c), f.id(), f.exchangedFor(), null);
  }

  /** Who releases: the subject or agent of the figure's predicate. */
  private Optional<ActorMention> obligor(FigureClaim f) {
    Span trigger = f.head().trigger();
    Optional<Token> predicate = trigger == null ? Optional.empty() : text.tokenAt(trigger.start());
    if (predicate.isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> agent = syntax.agent(predicate.get());
    if (agent.isEmpty() && predicate.get().is(Upos.VERB) && !syntax.passive(predicate.get())) {
      agent = syntax.subject(predicate.get());
    }
    return agent.flatMap(context.actors()::union).filter(Sides::canBind);
  }

  private static @Nullable ActorMention other(@Nullable ActorMention obligor, Cluster c) {
    if (obligor == null || c.parties.size() != 2) {
      return null;
    }
    List<ActorMention> others = new ArrayList<>(c.parties.values());
    others.removeIf(p -> Sides.key(p).equals(Sides.key(obligor)));
    return others.size() == 1 ? others.get(0) : null;
  }
}
