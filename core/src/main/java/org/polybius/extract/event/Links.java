package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.ReportContext;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventClaim.Link;
import org.polybius.model.EventClaim.Relation;
import org.polybius.model.EventType;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Status;

/** Gives events their ids, the links that syntax states, and those from a plan carried out. */
final class Links {
  private final AnnotatedText text;
  private final Realisations realisations;

  /** How an event hangs from a word: directly or from deeper down. */
  private record Hook(Relation relation, Token on) {}

  Links(ReportContext context) {
    this.text = context.text();
    this.realisations = new Realisations(context);
  }

  List<EventClaim> link(List<Mentions.Event> events) {
    List<EventClaim> linked = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      List<Link> links = links(events.get(i), events);
      linked.add(with(timed(events.get(i).claim(), links, events), "ev" + (i + 1), links));
    }
    return linked;
  }

  /** What is part of another event took place when that did. */
  private static EventClaim timed(EventClaim e, List<Link> links, List<Mentions.Event> all) {
    Optional<Read<Period>> whole =
        links.stream()
            .filter(l -> l.rel() == Relation.PART_OF)
            .map(l -> all.get(Integer.parseInt(l.id().substring(2)) - 1).claim().time())
            .filter(Objects::nonNull)
            .findFirst();
    return e.time() != null || whole.isEmpty()
        ? e
        : e.at(new Read<>(whole.get().value(), whole.get().spans(), true));
  }

  private List<Link> links(Mentions.Event event, List<Mentions.Event> all) {
    List<Link> links = new ArrayList<>();
    for (Hook hook : hooks(event)) {
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).equals(event) && all.get(i).names(hook.on())) {
          links.add(new Link(hook.relation(), "ev" + (i + 1)));
        }
      }
    }
    links.addAll(realised(event, all));
    return links;
  }

  private List<Link> realised(Mentions.Event event, List<Mentions.Event> all) {
    return IntStream.range(0, all.size())
        .filter(i -> realisations.realises(event, all.get(i)))
        .mapToObj(i -> new Link(Relation.REALISES, "ev" + (i + 1)))
        .toList();
  }

  private List<Hook> hooks(Mentions.Event event) {
    List<Hook> hooks = new ArrayList<>();
    if (toCome(event.claim())) {
      purpose(event.trigger()).ifPresent(h -> hooks.add(new Hook(Relation.PURPOSE_OF, h)));
    }
    for (Token noun : text.children(event.trigger(), "obl", "nmod")) {
      if (marked(noun, "case", "during")) {
        hooks.add(new Hook(Relation.PART_OF, noun));
      }
      if (marked(noun, "case", "because", "due", "over", "following")) {
        hooks.add(new Hook(Relation.CAUSED_BY, noun));
      }
    }
    return hooks;
  }

  /** What already is cannot be a purpose; a demand that is made can. */
  private static boolean toCome(EventClaim event) {
    boolean so = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
    return !so || event.type() == EventType.REQUEST || event.type() == EventType.PROTEST;
  }

  /** What the clause of purpose serves in which the word stands, if it stands in one. */
  private Optional<Token> purpose(Token word) {
    Token at = word;
    while (at.head() >= 0) {
      Token head = text.token(at.head());
      if (at.isRel("advcl", "acl") && at.is(Upos.VERB) && serves(at)) {
        return Optional.of(head);
      }
      if (at.isRel("acl:relcl", "parataxis") || (at.isRel("advcl", "acl") && at.is(Upos.VERB))) {
        return Optional.empty();
      }
      at = head;
    }
    return Optional.empty();
  }

  /** "marched to demand reform", "blocked roads demanding reform". */
  private boolean serves(Token clause) {
    boolean infinitive = marked(clause, "mark", "to") && clause.xpos().equals("VB");
    boolean demanding =
        clause.xpos().equals("VBG")
            && text.child(clause, "mark").isEmpty()
            && clause.isLemma("demand", "call", "seek", "urge", "press", "ask", "protest");
    return infinitive || demanding;
  }

  private boolean marked(Token token, String rel, String... words) {
    return text.children(token, rel).stream().anyMatch(m -> m.isLemma(words));
  }

  private static EventClaim with(EventClaim e, String id, List<Link> links) {
    Claim.Head h = e.head();
    Claim.Head head =
        new Claim.Head(id, h.voice(), h.evidence(), h.trigger(), h.mentions(), h.fields());
    return new EventClaim(
        head,
        e.type(),
        e.mode(),
        e.act(),
        e.status(),
        e.certainty(),
        e.cameo(),
        e.contexts(),
        e.actors(),
        e.recipients(),
        e.mediators(),
        e.time(),
        e.place(),
        e.statement(),
        links);
  }
}
