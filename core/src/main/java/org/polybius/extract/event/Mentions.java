package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.Place;
import org.polybius.model.Span;

/** Keeps one event per thing, voice and status; what says the same later becomes a mention. */
final class Mentions {

  /**
   * An event as one place of the report tells it.
   *
   * @param claim the claim
   * @param trigger the word that names it
   * @param words all words that name or carry it, at this place and at later ones
   * @param definite whether the word points back ("the attack")
   * @param bare whether nothing but the word is there
   */
  record Event(EventClaim claim, Token trigger, List<Token> words, boolean definite, boolean bare) {

    Event {
      words = List.copyOf(words);
    }

    /** Whether the token names or carries it. */
    boolean names(Token token) {
      return words.contains(token);
    }
  }

  private final List<Event> events = new ArrayList<>();

  /** Adds an event, or a mention of the last one that it can be, of the same word before others. */
  void add(Event event) {
    for (boolean sameWord : new boolean[] {true, false}) {
      for (int i = events.size() - 1; i >= 0; i--) {
        boolean word = events.get(i).trigger().lemma().equals(event.trigger().lemma());
        if (word == sameWord && same(events.get(i), event)) {
          events.set(i, merged(events.get(i), event));
          return;
        }
      }
    }
    if (!event.bare()) {
      events.add(event);
    }
  }

  private static boolean same(Event earlier, Event later) {
    EventClaim a = earlier.claim();
    EventClaim b = later.claim();
    boolean act =
        a.act().type() == b.act().type()
            && a.type() == b.type()
            && (a.act().mode() == b.act().mode()
                || a.act().mode() == null
                || b.act().mode() == null);
    boolean outcome = a.head().evidence().rule().equals(Outcomes.RULE);
    return act
        && outcome == b.head().evidence().rule().equals(Outcomes.RULE)
        && a.status() == b.status()
        && sameVoice(a.head().voice(), b.head().voice(), later)
        && compatible(a.actors(), b.actors())
        && compatible(a.recipients(), b.recipients())
        && sameTime(a, b)
        && samePlace(a, b)
        && pointsBack(earlier, later);
  }

  /** A bare "the attack" stands on nobody's word but that of whoever told of it first. */
  private static boolean sameVoice(List<ActorMention> a, List<ActorMention> b, Event later) {
    return later.bare() || later.definite() || refs(a).equals(refs(b));
  }

  private static List<String> refs(List<ActorMention> actors) {
    return actors.stream().map(ActorMention::ref).toList();
  }

  private static boolean compatible(List<ActorMention> a, List<ActorMention> b) {
    return a.isEmpty()
        || b.isEmpty()
        || a.stream().anyMatch(x -> b.stream().anyMatch(x::sameReferent));
  }

  private static boolean sameTime(EventClaim a, EventClaim b) {
    return a.time() == null
        || b.time() == null
        || a.time().value().edtf().equals(b.time().value().edtf());
  }

  /** Two towns are two places; a town may lie in the region that is named elsewhere. */
  private static boolean samePlace(EventClaim a, EventClaim b) {
    if (a.place() == null || b.place() == null) {
      return true;
    }
    Place one = a.place().value();
    Place other = b.place().value();
    boolean towns =
        one.precision() == Place.Precision.SETTLEMENT
            && other.precision() == Place.Precision.SETTLEMENT;
    return !towns || Objects.equals(one.id(), other.id());
  }

  private static boolean pointsBack(Event earlier, Event later) {
    boolean sameDay = earlier.claim().time() != null && later.claim().time() != null;
    boolean sameWord =
        earlier.trigger().lemma().equals(later.trigger().lemma())
            && sameRoles(earlier.claim(), later.claim());
    boolean noun = later.trigger().is(Upos.NOUN, Upos.PROPN);
    boolean nouns = noun && earlier.trigger().is(Upos.NOUN, Upos.PROPN);
    boolean sameAct = earlier.claim().act().equals(later.claim().act());
    boolean back = later.bare() ? nouns || (later.definite() && sameAct) : noun && later.definite();
    return back || (sameDay && noun) || sameWord;
  }

  private static boolean sameRoles(EventClaim a, EventClaim b) {
    return !a.actors().isEmpty()
        && !a.recipients().isEmpty()
        && refs(a.actors()).equals(refs(b.actors()))
        && refs(a.recipients()).equals(refs(b.recipients()));
  }

  private static Event merged(Event earlier, Event later) {
    EventClaim a = earlier.claim();
    EventClaim b = later.claim();
    List<Span> mentions = new ArrayList<>(a.head().mentions());
    if (b.head().trigger() != null) {
      mentions.add(b.head().trigger());
    }
    Claim.Head head =
        new Claim.Head(
            a.head().id(),
            a.head().voice(),
            a.head().evidence(),
            a.head().trigger(),
            mentions,
            a.head().fields());
    EventClaim claim =
        new EventClaim(
            head,
            a.type(),
            a.mode() == null ? b.mode() : a.mode(),
            a.act().mode() == null ? b.act() : a.act(),
            a.status(),
            a.certainty(),
            a.cameo(),
            a.contexts(),
            a.actors().isEmpty() ? b.actors() : a.actors(),
            a.recipients().isEmpty() ? b.recipients() : a.recipients(),
            a.mediators().isEmpty() ? b.mediators() : a.mediators(),
            a.time() == null ? b.time() : a.time(),
            a.place() == null ? b.place() : a.place(),
            a.statement() == null ? b.statement() : a.statement(),
            a.links());
    List<Token> words = new ArrayList<>(earlier.words());
    words.addAll(later.words());
    return new Event(claim, earlier.trigger(), words, earlier.definite(), earlier.bare());
  }

  /** In text order. */
  List<Event> events() {
    return List.copyOf(events);
  }
}
