package org.polybius.reconcile.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.AgreementClaim.ThirdParty;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.Evidence;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;
import org.polybius.model.Span;
import org.polybius.model.TimeBasis;

/** A report made by hand that tells of agreements. */
final class Deal {
  static final ActorMention STATE = actor("Norland", "NOR", Sector.GOV);
  static final ActorMention REBELS = actor("Red Front", null, Sector.REB);
  static final ActorMention OTHER_REBELS = actor("Blue Front", null, Sector.REB);
  static final ActorMention BROKER = actor("Qatar", "QAT", Sector.GOV);

  private final String id;
  private final String day;
  private final Map<Span, String> words = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private int at;

  private Deal(String id, String day) {
    this.id = id;
    this.day = day;
  }

  /** A report of a day. */
  static Deal report(String id, String day) {
    return new Deal(id, day);
  }

  private static ActorMention actor(String name, @Nullable String country, Sector sector) {
    return new ActorMention(
        Span.of(0, 1),
        name,
        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
        name,
        null,
        country,
        List.of(sector),
        null,
        List.of(),
        null,
        Resolution.NAME,
        null);
  }

  /** What the next agreement is told to be. */
  final class Terms {
    private final String name;
    private final Stage stage;
    private List<ActorMention> parties = List.of(STATE, REBELS);
    private List<ThirdParty> helpers = List.of();
    private List<AgreementKind> kinds = List.of(AgreementKind.TRUCE);
    private @Nullable String from;
    private @Nullable String declared;
    private @Nullable String duration;
    private @Nullable String extended;

    private Terms(String name, Stage stage) {
      this.name = name;
      this.stage = stage;
    }

    Terms between(ActorMention... sides) {
      parties = List.of(sides);
      return this;
    }

    Terms kind(AgreementKind kind) {
      kinds = List.of(kind);
      return this;
    }

    Terms broker(ActorMention broker) {
      helpers = List.of(new ThirdParty(ThirdPartyRole.MEDIATOR, broker));
      return this;
    }

    Terms from(String value) {
      from = value;
      return this;
    }

    Terms declared(String value) {
      declared = value;
      return this;
    }

    Terms lasting(String iso) {
      duration = iso;
      return this;
    }

    Terms extending() {
      extended = "a0";
      return this;
    }

    Deal told() {
      Span trigger = span(name);
      claims.add(
          new AgreementClaim(
              head("a" + (claims.size() + 1), trigger),
              kinds,
              parties,
              helpers,
              stage,
              time(declared),
              time(from),
              null,
              duration == null ? null : Read.of(duration, span("its length")),
              extended,
              List.of()));
      return Deal.this;
    }
  }

  /** An agreement under a name, so far advanced. */
  Terms tells(String name, Stage stage) {
    return new Terms(name, stage);
  }

  /** An accusation by one of another. */
  Deal accuses(ActorMention accuser, ActorMention accused, String what) {
    Span trigger = span(what);
    claims.add(
        new EventClaim(
            head("ev" + (claims.size() + 1), trigger),
            org.polybius.model.EventType.ACCUSE,
            null,
            new EventClaim.Act(org.polybius.model.EventType.ACCUSE, null),
            org.polybius.model.Status.HAPPENED,
            org.polybius.model.Certainty.CERTAIN,
            null,
            List.of(),
            List.of(accuser),
            List.of(accused),
            List.of(),
            null,
            null,
            null,
            List.of()));
    return this;
  }

  private Span span(String text) {
    Span span = Span.of(at, at + Math.max(1, text.length()));
    at += text.length() + 1;
    words.put(span, text);
    return span;
  }

  private static Claim.Head head(String id, Span trigger) {
    return new Claim.Head(
        id, List.of(), new Evidence("test", List.of(trigger)), trigger, List.of(), Map.of());
  }

  private @Nullable Read<Period> time(@Nullable String iso) {
    return iso == null
        ? null
        : Read.of(
            new Period(iso, iso, iso, Granularity.DAY, TimeBasis.EXPLICIT, null), span("then"));
  }

  Account account() {
    return new Account(id, "0", null, List.of(), day, null, null, null, List.copyOf(claims), words);
  }
}
