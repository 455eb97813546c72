package org.polybius.extract.actor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ActorMention;
import org.polybius.model.Resolution;
import org.polybius.model.Span;

/** Turns drafts with referents into the values that leave this package. */
final class Mentions {
  private final IdentityHashMap<Draft, Span> spans;
  private final IdentityHashMap<Referent, String> refs = new IdentityHashMap<>();

  /** Numbers the referents e1, e2 … by first mention; drafts in text order. */
  Mentions(IdentityHashMap<Draft, Span> spans, List<Draft> drafts) {
    this.spans = spans;
    for (Draft draft : drafts) {
      List<Draft> named = draft.parts.isEmpty() ? List.of(draft) : draft.parts;
      named.forEach(this::number);
    }
  }

  private void number(Draft draft) {
    Referent referent = draft.referent;
    if (referent != null) {
      refs.putIfAbsent(referent, "e" + (refs.size() + 1));
    }
  }

  /** The finished mention; null for a draft that stands for no actor. */
  @Nullable ActorMention of(Draft draft) {
    Span span = spans.get(draft);
    return span == null ? null : of(draft, span);
  }

  private @Nullable ActorMention of(Draft draft, Span span) {
    if (!draft.parts.isEmpty()) {
      return union(draft, span);
    }
    Referent referent = draft.referent;
    String ref = referent == null ? null : refs.get(referent);
    if (referent == null || ref == null) {
      return null;
    }
    Draft told = draft.attachedTitle() && draft.titleOf != null ? draft.titleOf : draft;
    Span words = told == draft ? span : spans.getOrDefault(told, span);
    return single(told, words, referent, ref);
  }

  private ActorMention single(Draft draft, Span span, Referent referent, String ref) {
    RegisterEntry entry = referent.entry;
    return new ActorMention(
        span,
        ref,
        entry == null ? null : entry.id(),
        referent.name,
        referent.role,
        referent.country,
        referent.countryInferredFrom,
        referent.sectors,
        referent.wingOf,
        List.of(),
        antecedent(draft, referent),
        draft.metonym ? Resolution.METONYM : draft.resolved,
        draft.number,
        referent.actsFor);
  }

  /** The name that resolves a phrase without one: the nearest before it, or its own. */
  private @Nullable Span antecedent(Draft draft, Referent referent) {
    if (draft.is(Draft.Form.NAME) || draft.is(Draft.Form.PEOPLE)) {
      return null;
    }
    Draft best = null;
    for (Draft mention : referent.mentions) {
      boolean named = mention.is(Draft.Form.NAME);
      boolean near = mention.head.index() < draft.head.index() || draft.titleOf == mention;
      if (named && near && (best == null || later(mention, best))) {
        best = mention;
      }
    }
    if (best == null && draft.antecedent != null) {
      best = draft.antecedent;
    }
    return best == null ? null : spans.get(best);
  }

  private static boolean later(Draft a, Draft b) {
    return a.head.index() > b.head.index();
  }

  private @Nullable ActorMention union(Draft draft, Span span) {
    List<ActorMention> members = new ArrayList<>();
    for (Draft part : draft.parts) {
      ActorMention member = of(part, spans.getOrDefault(part, span));
      if (member != null) {
        members.add(member);
      }
    }
    if (members.isEmpty()) {
      return null;
    }
    if (!draft.is(Draft.Form.PRONOUN)) {
      return ReadActors.together(span, members, draft.resolved, null);
    }
    Span antecedent = members.get(0).span();
    for (ActorMention member : members) {
      antecedent = antecedent.cover(member.span());
    }
    return ReadActors.together(span, members, Resolution.PRONOUN, antecedent);
  }
}
