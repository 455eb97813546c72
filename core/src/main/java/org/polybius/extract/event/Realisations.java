package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.extract.Judgement.Kind;
import org.polybius.extract.Judgement.Operator;
import org.polybius.extract.ReportContext;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.EventType;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.StatementClaim;
import org.polybius.model.Status;

/**
 * Which event carries out which plan, promise or agreement of the same report: the same act by and
 * to the same, where the report puts it at the time that was planned, behind the day on which it
 * was planned or the telling that it had been, or under the agreement itself (codebook, Events).
 * Both stay events of their own.
 */
final class Realisations {
  private static final int ISO_DATE = 10;
  private static final Set<String> BINDING = new HashSet<>();
  private static final Set<String> FORESEEING = new HashSet<>();

  static {
    for (Table.Row row : Table.load(Realisations.class, "realising.tsv").rows()) {
      (row.get("list").equals("BINDING") ? BINDING : FORESEEING).addAll(row.list("words"));
    }
  }

  /** What is said of when somebody bound himself, not of when the act is due. */
  private static final Set<Kind> BINDING_TO = Set.of(Kind.AGREE, Kind.OFFER, Kind.PROMISE);

  private final ReportContext context;
  private final AnnotatedText text;
  private final Clauses clauses;

  Realisations(ReportContext context) {
    this.context = context;
    this.text = context.text();
    this.clauses = new Clauses(text);
  }

  /** Whether the first event carries out what the second tells of as ahead. */
  boolean realises(Mentions.Event done, Mentions.Event plan) {
    return happened(done.claim())
        && ahead(plan.claim())
        && done.claim().act().equals(plan.claim().act())
        && sameRoles(done.claim(), plan.claim())
        && inTime(done, plan);
  }

  private static boolean happened(EventClaim event) {
    return event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
  }

  private static boolean ahead(EventClaim event) {
    return switch (event.status()) {
      case PLANNED, AGREED, OFFERED -> true;
      default -> false;
    };
  }

  /** One role at least is held by the same, and none by others. */
  private static boolean sameRoles(EventClaim done, EventClaim plan) {
    if (done.act().type() == EventType.CONSULT) {
      Set<String> smaller = refs(done.actors(), done.recipients());
      Set<String> larger = refs(plan.actors(), plan.recipients());
      boolean swap = smaller.size() > larger.size();
      return !smaller.isEmpty()
          && !larger.isEmpty()
          && (swap ? smaller.containsAll(larger) : larger.containsAll(smaller));
    }
    boolean actors =
        done.actors().isEmpty() || plan.actors().isEmpty() || shared(done.actors(), plan.actors());
    return actors
        && compatible(done.recipients(), plan.recipients())
        && (shared(done.actors(), plan.actors()) || shared(done.recipients(), plan.recipients()));
  }

  private static Set<String> refs(List<ActorMention> some, List<ActorMention> others) {
    Set<String> refs = new HashSet<>();
    some.forEach(a -> refs.add(a.ref()));
    others.forEach(a -> refs.add(a.ref()));
    return refs;
  }

  /** Twelve nameless sailors can be some of the forty, unless they are of another country. */
  private static boolean compatible(List<ActorMention> a, List<ActorMention> b) {
    return a.isEmpty()
        || b.isEmpty()
        || shared(a, b)
        || a.stream().anyMatch(x -> b.stream().anyMatch(y -> someOf(x, y)));
  }

  private static boolean someOf(ActorMention some, ActorMention all) {
    boolean nameless =
        some.name() == null && some.id() == null && all.name() == null && all.id() == null;
    String country = some.country();
    return nameless && (country == null || all.country() == null || country.equals(all.country()));
  }

  private static boolean shared(List<ActorMention> a, List<ActorMention> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(x::sameReferent));
  }

  private boolean inTime(Mentions.Event done, Mentions.Event plan) {
    Read<Period> when = done.claim().time();
    Optional<Read<Period>> made = made(plan);
    Read<Period> due = plan.claim().time();
    if (when != null && due != null && made.filter(due::equals).isEmpty()) {
      return overlap(when.value(), due.value());
    }
    if (when != null && made.isPresent()) {
      return notBefore(when.value(), made.get().value());
    }
    return asForeseen(done) || (when == null && hadBeenPlanned(plan, done));
  }

  /** "Had promised to free 40": whoever tells it so and then that some were freed joins the two. */
  private boolean hadBeenPlanned(Mentions.Event plan, Mentions.Event done) {
    boolean then = plan.trigger().index() < done.trigger().index();
    return then
        && context.judgements().of(plan.trigger()).operators().stream()
            .filter(o -> BINDING_TO.contains(o.kind()))
            .flatMap(o -> text.children(o.token(), "aux").stream())
            .anyMatch(a -> a.text().equalsIgnoreCase("had"));
  }

  private static boolean overlap(Period a, Period b) {
    return notBefore(a, b.earliest()) && notBefore(b, a.earliest());
  }

  private static boolean notBefore(Period a, @Nullable String day) {
    return a.latest() == null || day == null || day(a.latest()).compareTo(day(day)) >= 0;
  }

  /** Whether a period began on or after the first day of another; unknown days do not tell. */
  private static boolean notBefore(Period when, Period made) {
    return when.earliest() != null
        && made.earliest() != null
        && day(when.earliest()).compareTo(day(made.earliest())) >= 0;
  }

  private static String day(String dateOrDateTime) {
    return dateOrDateTime.substring(0, Math.min(ISO_DATE, dateOrDateTime.length()));
  }

  /** When the plan was made: the time of what it hangs from, else of the statement around it. */
  private Optional<Read<Period>> made(Mentions.Event plan) {
    for (Operator operator : context.judgements().of(plan.trigger()).operators()) {
      Optional<Read<Period>> time = context.times().of(operator.token());
      if (BINDING_TO.contains(operator.kind()) && time.isPresent()) {
        return time;
      }
    }
    return context.voices().innermost(plan.trigger().span()).map(StatementClaim::time);
  }

  /** "Under the deal", "as agreed": the event says itself that it was foreseen. */
  private boolean asForeseen(Mentions.Event done) {
    List<Token> words = new ArrayList<>();
    for (Token word : done.words()) {
      words.addAll(clauses.direct(word, "under", "with"));
      words.addAll(text.children(word, "advcl", "advmod"));
    }
    return words.stream().anyMatch(this::foreseeing);
  }

  private boolean foreseeing(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    boolean as = text.children(token, "mark", "case").stream().anyMatch(m -> m.isLemma("as"));
    return as ? FORESEEING.contains(lemma) : BINDING.contains(lemma);
  }
}
