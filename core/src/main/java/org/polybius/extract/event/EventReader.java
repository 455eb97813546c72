package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.EventExtractor;
import org.polybius.extract.ReportContext;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.Evidence;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** Reads the events of a report: acts, their standing, roles, time and place, mentions merged. */
public final class EventReader implements EventExtractor {
  private final Contexts contexts = Contexts.english();

  @Override
  public List<EventClaim> extract(ReportContext context) {
    AnnotatedText text = context.text();
    DraftReader reader = new DraftReader(text, context.actors());
    Speakers speakers = new Speakers(reader, context.voices());
    Judge judge = new Judge(context.judgements(), speakers, reader);
    List<Draft> drafts = new Obligations(reader, speakers).with(reader.read());
    Mentions mentions = new Mentions();
    for (Judged judged : judge.judge(drafts)) {
      mentions.add(event(judged, context));
    }
    return new Links(context).link(mentions.events());
  }

  private Mentions.Event event(Judged judged, ReportContext context) {
    Draft draft = judged.draft();
    Token trigger = draft.trigger();
    Optional<Read<Period>> time = time(draft, context);
    Optional<Read<Place>> place = place(draft, context);
    Claim.Head head =
        new Claim.Head(
            "ev0",
            context.voices().at(trigger.span()),
            new Evidence(draft.rule(), spans(draft, context.text())),
            trigger(draft),
            List.of(),
            fields(judged, context.text()));
    EventClaim claim =
        new EventClaim(
            head,
            judged.category().type(),
            judged.category().mode(),
            new EventClaim.Act(draft.act().type(), draft.act().mode()),
            ModalRules.status(judged.category(), judged.judgement().status()),
            judged.judgement().certainty(),
            draft.act().cameo(),
            contexts.of(context.text(), draft),
            draft.actors(),
            draft.recipients(),
            draft.mediators(),
            time.orElse(null),
            place.orElse(null),
            statement(draft, context),
            List.of());
    boolean bare = draft.bare() && time.isEmpty() && place.isEmpty();
    List<Token> words = draft.light() == null ? List.of(trigger) : List.of(trigger, draft.light());
    return new Mentions.Event(claim, trigger, words, definite(trigger, context.text()), bare);
  }

  private static boolean definite(Token trigger, AnnotatedText text) {
    return trigger.is(Upos.NOUN, Upos.PROPN)
        && text.children(trigger, "det", "nmod:poss").stream().anyMatch(d -> !d.isLemma("a", "no"));
  }

  /** The verb with its particle; the noun with what makes a compound of it. */
  private static Span trigger(Draft draft) {
    return draft.trigger().span();
  }

  private static List<Span> spans(Draft draft, AnnotatedText text) {
    List<Span> spans = new ArrayList<>();
    Outcomes.fatal(text, draft).forEach(t -> spans.add(t.span()));
    spans.add(draft.trigger().span());
    if (draft.light() != null) {
      spans.add(draft.light().span());
    }
    return spans.stream().sorted().toList();
  }

  private static Map<String, List<Span>> fields(Judged judged, AnnotatedText text) {
    Map<String, List<Span>> fields = new TreeMap<>();
    List<Span> act = spans(judged.draft(), text);
    List<Span> cues = judged.judgement().cues();
    fields.put("act", act);
    fields.put("status", cues.isEmpty() ? List.of(judged.draft().trigger().span()) : cues);
    fields.put("type", judged.category().rule() == null || cues.isEmpty() ? act : cues);
    if (judged.category().mode() != null) {
      fields.put("mode", act);
    }
    fields.put("certainty", cues.isEmpty() ? List.of(judged.draft().trigger().span()) : cues);
    put(fields, "agent", judged.draft().agents(), text);
    put(fields, "patient", judged.draft().patients(), text);
    return fields;
  }

  /** The words of a role, whether or not an actor stands behind them. */
  private static void put(
      Map<String, List<Span>> fields, String role, List<Token> heads, AnnotatedText text) {
    if (!heads.isEmpty()) {
      fields.put(
          role,
          heads.stream()
              .flatMap(h -> text.conjuncts(h).stream())
              .map(h -> Phrases.of(text, h))
              .distinct()
              .sorted()
              .toList());
    }
  }

  private static Optional<Read<Period>> time(Draft draft, ReportContext context) {
    Optional<Read<Period>> own = context.times().of(draft.trigger());
    Token light = draft.light();
    return own.isPresent() || light == null ? own : context.times().of(light);
  }

  private static Optional<Read<Place>> place(Draft draft, ReportContext context) {
    Optional<Read<Place>> own = context.places().of(draft.trigger());
    Token light = draft.light();
    return own.isPresent() || light == null ? own : context.places().of(light);
  }

  /** The statement that the act makes, when the act is one of speech. */
  private static @Nullable String statement(Draft draft, ReportContext context) {
    return context.voices().ofCue(draft.trigger()).map(StatementClaim::id).orElse(null);
  }
}
