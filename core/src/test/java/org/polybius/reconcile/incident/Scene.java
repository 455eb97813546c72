package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Aggregation;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Evidence;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Resolution;
import org.polybius.model.Span;
import org.polybius.model.Status;
import org.polybius.model.TimeBasis;

/** A report made by hand: sentences, each with the claims it gives. */
final class Scene {
  private final String report;
  private final String published;
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Span, String> words = new HashMap<>();
  private int at;

  private Scene(String report, String published) {
    this.report = report;
    this.published = published;
  }

  static Scene told(String report, String published) {
    return new Scene(report, published);
  }

  /** An event whose trigger is a word of its sentence. */
  Told event(String sentence, String trigger, EventType type, @Nullable EventMode mode) {
    return new Told(sentence, trigger, type, mode);
  }

  Told shooting(String sentence, String trigger) {
    return event(sentence, trigger, EventType.ASSAULT, EventMode.FIREARMS);
  }

  /** People of a sentence that no event counts. */
  Scene figure(String sentence, long number, Fate fate) {
    return figure(sentence, number, fate, null);
  }

  Scene figure(String sentence, long number, Fate fate, @Nullable String event) {
    Span span = say(sentence);
    claims.add(
        new FigureClaim(
            head("f" + claims.size(), span, null),
            Read.of(Quantity.exactly(number), span),
            new Population(List.of(span), List.of(span), List.of(), null, null, null, List.of()),
            fate,
            List.of(),
            Aggregation.UNSTATED,
            null,
            null,
            null,
            Status.HAPPENED,
            null,
            null,
            event,
            null,
            null));
    return this;
  }

  Account account() {
    return new Account(report, "0", null, List.of(), published, null, null, null, claims, words);
  }

  private Span say(String sentence) {
    Span span = Span.of(at, at + sentence.length());
    words.put(span, sentence);
    at += sentence.length() + 1;
    return span;
  }

  private static Claim.Head head(String id, Span evidence, @Nullable Span trigger) {
    return new Claim.Head(
        id, List.of(), new Evidence("test.rule", List.of(evidence)), trigger, List.of(), Map.of());
  }

  /** An event in the making. */
  final class Told {
    private final Span sentence;
    private final Span trigger;
    private final EventClaim.Act act;
    private final List<ActorMention> actors = new ArrayList<>();
    private final List<ActorMention> recipients = new ArrayList<>();
    private final List<ActorMention> voice = new ArrayList<>();
    private Status status = Status.HAPPENED;
    private @Nullable Read<Period> time;
    private @Nullable Read<Place> place;

    private Told(String text, String word, EventType type, @Nullable EventMode mode) {
      sentence = say(text);
      trigger = within(text, word);
      act = new EventClaim.Act(type, mode);
    }

    private Span within(String text, String word) {
      int from = sentence.start() + text.indexOf(word);
      Span span = Span.of(from, from + word.length());
      words.put(span, word);
      return span;
    }

    /** On days, both inclusive. */
    Told from(String first, String last) {
      Granularity grain = first.equals(last) ? Granularity.DAY : Granularity.MONTH;
      Period period = new Period(first, first, last, grain, TimeBasis.EXPLICIT, null);
      time = Read.of(period, sentence);
      return this;
    }

    Told on(String day) {
      return from(day, day);
    }

    Told at(String town, String country, double lat, double lon) {
      place =
          Read.of(
              new Place(
                  town, town, country, lat, lon, Place.Precision.SETTLEMENT, Place.Basis.STATED),
              sentence);
      return this;
    }

    Told to(String name) {
      recipients.add(named(name, null));
      return this;
    }

    Told by(String id, String name) {
      actors.add(named(name, id));
      return this;
    }

    Told status(Status other) {
      status = other;
      return this;
    }

    Told voice(String name) {
      voice.add(named(name, null));
      return this;
    }

    private ActorMention named(String name, @Nullable String id) {
      return new ActorMention(
          sentence,
          "e " + name,
          id,
          name,
          null,
          null,
          List.of(),
          null,
          List.of(),
          null,
          Resolution.NAME,
          null);
    }

    Scene end() {
      Claim.Head bare = head("ev" + claims.size(), sentence, trigger);
      claims.add(
          new EventClaim(
              new Claim.Head(
                  bare.id(), voice, bare.evidence(), trigger, bare.mentions(), bare.fields()),
              act.type(),
              act.mode(),
              act,
              status,
              Certainty.CERTAIN,
              null,
              List.of(),
              actors,
              recipients,
              List.of(),
              time,
              place,
              null,
              List.of()));
      return Scene.this;
    }
  }
}
