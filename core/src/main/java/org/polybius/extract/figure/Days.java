package org.polybius.extract.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Sentence;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Syntax;
import org.polybius.model.Aggregation;
import org.polybius.model.Fate;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Status;
import org.polybius.model.TimeBasis;

/**
 * The day of a figure: what is attached to its predicate or to one joined with it; else, marked as
 * inferred, the only day of its sentence, its whole's day, or the day of the batch told before.
 */
final class Days {
  private static final Set<String> APART =
      Set.of("earlier", "previously", "outside", "separate", "separately", "before", "ago", "once");
  private static final Set<Fate> BATCHES =
      Set.of(Fate.RELEASED, Fate.EXCHANGED, Fate.EVACUATED, Fate.RESCUED, Fate.BODY_RETURNED);

  private final ReportContext context;
  private final AnnotatedText text;
  private final Map<Draft, Read<Period>> days = new HashMap<>();

  /** The day of the batch told last, and the sentence it was told in. */
  private @Nullable Read<Period> lastDay;

  private @Nullable Fate lastFate;

  Days(ReportContext context) {
    this.context = context;
    this.text = context.text();
  }

  /** The time stated with the figure's predicate, to the day at the finest. */
  Optional<Read<Period>> stated(Draft d) {
    Token p = d.predicate;
    if (p == null) {
      return Optional.empty();
    }
    Optional<Read<Period>> own =
        gapped(d, p).or(() -> behind(d, p)).or(() -> context.times().of(p));
    if (own.isEmpty() && p.is(Upos.VERB)) {
      own = joined(p);
    }
    return own.map(this::span).map(Days::day);
  }

  /** "14 were freed on Thursday and another six on Friday": the day right behind the second. */
  private Optional<Read<Period>> behind(Draft d, Token predicate) {
    Optional<Read<Period>> first = context.times().of(predicate);
    if (first.isEmpty() || first.get().span().start() > d.first.start()) {
      return Optional.empty();
    }
    return context.times().all().stream()
        .filter(t -> t.span().field() == d.span.field() && t.span().start() > d.end().start())
        .filter(t -> !t.equals(first.get()))
        .filter(t -> text.text().substring(d.end().end(), t.span().start()).matches(" ?(on |in )?"))
        .findFirst();
  }

  /** "On Friday 13 were freed; on Saturday, 17": the day of a clause that leaves its verb out. */
  private Optional<Read<Period>> gapped(Draft d, Token predicate) {
    int start = text.sentenceOf(d.first).first();
    for (int k = start; k < d.first.index(); k++) {
      if (text.token(k).text().equals(";")) {
        start = k;
      }
    }
    Token from = text.token(start);
    if (!from.text().equals(";") || predicate.index() > start) {
      return Optional.empty();
    }
    List<Read<Period>> here =
        context.times().all().stream()
            .filter(t -> t.span().field() == d.span.field())
            .filter(t -> t.span().start() > from.start() && t.span().end() <= d.first.start())
            .toList();
    return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
  }

  /** "1,200 were killed and 240 taken on Friday": joined predicates share a time. */
  private Optional<Read<Period>> joined(Token predicate) {
    if (context.places().of(predicate).isPresent()) {
      return Optional.empty();
    }
    for (Token other : text.conjuncts(text.firstConjunct(predicate))) {
      Optional<Read<Period>> time = context.times().of(other);
      boolean alike =
          !other.equals(predicate)
              && context.judgements().of(other).status()
                  == context.judgements().of(predicate).status()
              && text.children(predicate, "advmod").stream()
                  .noneMatch(a -> APART.contains(Syntax.lower(a)));
      if (time.isPresent() && alike) {
        return Optional.of(new Read<>(time.get().value(), time.get().spans(), true));
      }
    }
    return Optional.empty();
  }

  /** "On Friday and Saturday": both days are one period. */
  private Read<Period> span(Read<Period> first) {
    Period a = first.value();
    for (Read<Period> second : context.times().all()) {
      int gap = second.span().start() - first.span().end();
      boolean and = gap == 5 && text.text().startsWith(" and ", first.span().end());
      Period b = second.value();
      if (and
          && a.earliest() != null
          && b.latest() != null
          && a.earliest().compareTo(b.latest()) < 0) {
        String from = date(a.earliest());
        String to = date(b.latest());
        Period both =
            new Period(from + "/" + to, from, to, Granularity.INTERVAL, a.basis(), a.anchor());
        return new Read<>(both, List.of(first.span(), second.span()), first.inferred());
      }
    }
    return first;
  }

  private static String date(String dateOrTime) {
    return dateOrTime.substring(0, Math.min(10, dateOrTime.length()));
  }

  /** Figures are dated to the day: the hour stays with the event. */
  private static Read<Period> day(Read<Period> time) {
    Period p = time.value();
    boolean finer =
        p.granularity() == Granularity.MINUTE
            || p.granularity() == Granularity.HOUR
            || p.granularity() == Granularity.PART_OF_DAY;
    String earliest = p.earliest();
    if (!finer || earliest == null || p.edtf().contains("/")) {
      return time;
    }
    String date = date(earliest);
    return new Read<>(
        new Period(date, date, date, Granularity.DAY, p.basis(), p.anchor()),
        time.spans(),
        time.inferred());
  }

  /** The time of a figure once it is known how it adds up; called in text order. */
  Optional<Read<Period>> of(Draft d, Status status, Aggregation kind) {
    Optional<Read<Period>> time = stated(d);
    if (kind == Aggregation.CUMULATIVE) {
      time = time.map(t -> until(d, t));
    }
    if (time.isEmpty() && d.told() != d) {
      time = Optional.ofNullable(days.get(d.told())).map(Days::inferred);
    }
    if (time.isEmpty() && took(status) && kind != Aggregation.STOCK) {
      time = inferred(d, kind);
    }
    time.ifPresent(t -> days.put(d, t));
    if (time.isPresent() && kind == Aggregation.INCREMENT && status == Status.HAPPENED) {
      lastDay = time.get();
      lastFate = d.fate;
    }
    return time;
  }

  private static boolean took(Status status) {
    return status == Status.HAPPENED || status == Status.ONGOING;
  }

  /** A running total that is given for one day holds up to that day. */
  private Read<Period> until(Draft d, Read<Period> time) {
    Period p = time.value();
    boolean one =
        p.granularity() == Granularity.DAY && p.latest() != null && !p.edtf().contains("/");
    String words = text.sentenceOf(d.first).span().in(text.text());
    boolean running = d.totalNoun != null || words.matches("(?s).*\\b[Aa]s of\\b.*");
    if (!one || !running) {
      return time;
    }
    String latest = date(String.valueOf(p.latest()));
    Period open =
        new Period(
            "../" + latest, null, latest, Granularity.INTERVAL, TimeBasis.DURATION, p.anchor());
    return new Read<>(open, time.spans(), true);
  }

  private Optional<Read<Period>> inferred(Draft d, Aggregation kind) {
    Draft whole = d.whole != null ? d.whole : d.source;
    if (whole != null && whole.fate == d.fate && days.containsKey(whole)) {
      return Optional.of(inferred(days.get(whole)));
    }
    if (kind != Aggregation.INCREMENT || !BATCHES.contains(d.fate)) {
      return Optional.empty();
    }
    Sentence s = text.sentenceOf(d.first);
    List<Read<Period>> here =
        context.times().all().stream().filter(t -> s.span().contains(t.span())).toList();
    boolean apart = text.tokens(s).stream().anyMatch(t -> APART.contains(Syntax.lower(t)));
    if (here.isEmpty() && !apart && lastDay != null && lastFate == d.fate) {
      return Optional.of(inferred(lastDay));
    }
    List<Read<Period>> above = here.stream().filter(t -> above(d, t)).toList();
    return above.size() == 1 && !apart
        ? Optional.of(inferred(day(above.get(0))))
        : Optional.empty();
  }

  private static Read<Period> inferred(Read<Period> time) {
    return new Read<>(time.value(), time.spans(), true);
  }

  /** Whether the time hangs from a word that governs the figure, such as the verb of saying. */
  private boolean above(Draft d, Read<Period> time) {
    Optional<Token> token = text.tokenAt(time.span().start());
    Token base = d.predicate == null ? d.anchor : d.predicate;
    for (Token t = token.orElse(null); t != null; t = text.head(t).orElse(null)) {
      if (t.is(Upos.VERB)) {
        return text.dominates(t, base);
      }
    }
    return token.isPresent();
  }
}
