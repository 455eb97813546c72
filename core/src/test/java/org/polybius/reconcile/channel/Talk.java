package org.polybius.reconcile.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.AgreementClaim.ThirdParty;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Evidence;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;
import org.polybius.model.Span;
import org.polybius.model.Status;

/** A report made by hand that tells of contacts. */
final class Talk {
  static final ActorMention NORWAY = actor("Norway", "NOR", null, Sector.GOV);
  static final ActorMention MINISTER = actor("Kari Moe", "NOR", null, Sector.GOV);
  static final ActorMention OMAN = actor("Oman", "OMN", null, Sector.GOV);
  static final ActorMention FRONT = actor("Red Front", null, null, Sector.REB);
  static final ActorMention BUREAU =
      actor("Red Front Bureau", null, "red-front", Sector.PTY, Sector.REB);
  static final ActorMention RELIEF = actor("Relief League", null, null, Sector.NGO);
  static final ActorMention BAKER = actor("Ane Lie", "NOR", null, Sector.CVL);

  private final String id;
  private final @Nullable String day;
  private final Map<Span, String> words = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private int at = 10;

  private Talk(String id, @Nullable String day) {
    this.id = id;
    this.day = day;
    words.put(Span.of(0, 1), "-");
  }

  static Talk report(String id, @Nullable String day) {
    return new Talk(id, day);
  }

  private static ActorMention actor(
      String name, @Nullable String country, @Nullable String wingOf, Sector... sectors) {
    boolean registered = !name.equals("Ane Lie");
    return new ActorMention(
        Span.of(0, 1),
        name,
        registered ? name.toLowerCase(Locale.ROOT).replace(' ', '-') : null,
        name,
        null,
        country,
        List.of(sectors),
        wingOf,
        List.of(),
        null,
        Resolution.NAME,
        null);
  }

  /** Two in contact, nobody between them. */
  Talk tells(String trigger, Polarity polarity, ActorMention... parties) {
    return contact(trigger, polarity, List.of(parties), List.of(), null, List.of());
  }

  /** Two in contact through another. */
  Talk through(String trigger, ActorMention between, ActorMention... parties) {
    return contact(trigger, Polarity.EXISTS, List.of(parties), List.of(between), null, List.of());
  }

  /** Contact that somebody denies. */
  Talk denies(ActorMention voice, ActorMention... parties) {
    return contact("talks", Polarity.DENIED, List.of(parties), List.of(), null, List.of(voice));
  }

  /** Contact that is limited. */
  Talk limited(String restriction, ActorMention... parties) {
    return contact("contact", Polarity.EXISTS, List.of(parties), List.of(), restriction, List.of());
  }

  private Talk contact(
      String trigger,
      Polarity polarity,
      List<ActorMention> parties,
      List<ActorMention> via,
      @Nullable String restriction,
      List<ActorMention> voice) {
    claims.add(
        new ContactClaim(
            head("c", trigger, voice),
            parties,
            via,
            null,
            restriction == null ? null : span(restriction),
            polarity,
            null,
            null));
    return this;
  }

  /** A meeting, a call, a release. */
  Talk event(
      String trigger,
      EventType type,
      @Nullable EventMode mode,
      Status status,
      List<ActorMention> actors,
      List<ActorMention> recipients) {
    claims.add(
        new EventClaim(
            head("ev", trigger, List.of()),
            type,
            mode,
            new EventClaim.Act(type, mode),
            status,
            Certainty.CERTAIN,
            null,
            List.of(),
            actors,
            recipients,
            List.of(),
            null,
            null,
            null,
            List.of()));
    return this;
  }

  /** An agreement with one who helps. */
  Talk agreement(ThirdPartyRole role, ActorMention helper, ActorMention... parties) {
    claims.add(
        new AgreementClaim(
            head("a", "truce", List.of()),
            List.of(AgreementKind.TRUCE),
            List.of(parties),
            List.of(new ThirdParty(role, helper)),
            Stage.AGREED,
            null,
            null,
            null,
            null,
            null,
            List.of()));
    return this;
  }

  Account account() {
    return new Account(id, "0", null, List.of(), day, null, null, null, claims, words);
  }

  private Claim.Head head(String kind, String trigger, List<ActorMention> voice) {
    Span span = span(trigger);
    return new Claim.Head(
        kind + (claims.size() + 1),
        voice,
        new Evidence("test", List.of(span)),
        span,
        List.of(),
        Map.of());
  }

  private Span span(String text) {
    Span span = Span.of(at, at + text.length());
    at += text.length() + 1;
    words.put(span, text);
    return span;
  }
}
