package org.polybius.contract;

import java.util.List;
import java.util.Map;
import org.polybius.model.ActorMention;
import org.polybius.model.ActorMention.GrammaticalNumber;
import org.polybius.model.Aggregation;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventContext;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Evidence;
import org.polybius.model.Failure;
import org.polybius.model.Fate;
import org.polybius.model.Field;
import org.polybius.model.FigureClaim;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Resolution;
import org.polybius.model.Run;
import org.polybius.model.Sector;
import org.polybius.model.Sha256;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.model.StatementClaim.Cue;
import org.polybius.model.StatementClaim.CueClass;
import org.polybius.model.Status;
import org.polybius.model.TimeBasis;

/** A reading that uses every field of the contract at least once, over a text of our own. */
public final class SampleReading {
  private static final String TITLE = "Northland and rebels trade captives";
  private static final String TEXT =
      "ALDERBURG, March 5 — At a news conference on Sunday, Foreign Minister Ada Lind told"
          + " reporters that the Free Valley Front had denied shelling Mill Bridge.\n\n"
          + "Under a four-day truce brokered by Sundria, at least 30 captives, including 12"
          + " children, will go free in exchange for 90 prisoners if the guns stay silent.\n\n"
          + "\"We speak only to the Front's political office,\" Lind said. \"Through Sundria.\"\n";
  private static final String NO_HASH = "0".repeat(64);

  private SampleReading() {}

  /** The reading. */
  public static Reading reading() {
    return new Reading(
        report(),
        new Run("polybius test", NO_HASH, NO_HASH),
        List.of(
            new Failure("extract", "NO_ANCHOR", "no date to count from", null),
            new Failure("annotate", "LONG_SENTENCE", "cut", at("Under a four-day"))),
        List.of(
            outer(),
            inner(),
            quote(),
            shelling(),
            truceEvent(),
            captives(),
            children(),
            prisoners(),
            truce(),
            extension(),
            contact()));
  }

  private static Report report() {
    return new Report(
        Sha256.hex(TEXT).substring(0, 16),
        Sha256.hex(TEXT),
        Sha256.hex(TEXT),
        TITLE,
        "Alderburg Courier",
        List.of("Norther News"),
        "By Sam Hale",
        "ALDERBURG",
        "2024-03-05",
        "https://example.org/a?b=1&c=2",
        "en",
        TEXT,
        Map.of("datelinePlace", List.of(at("ALDERBURG"))));
  }

  private static Span at(String words) {
    return at(words, 0);
  }

  private static Span at(String words, int nth) {
    int start = TEXT.indexOf(words);
    for (int i = 0; i < nth; i++) {
      start = TEXT.indexOf(words, start + 1);
    }
    return Span.of(start, start + words.length());
  }

  private static Claim.Head head(String id, Span trigger, ActorMention... voice) {
    return new Claim.Head(
        id,
        List.of(voice),
        new Evidence("test." + id, List.of(trigger)),
        trigger,
        List.of(),
        Map.of());
  }

  private static Claim.Head spoken(String id, Span words, ActorMention... voice) {
    return new Claim.Head(
        id, List.of(voice), new Evidence("test." + id, List.of(words)), null, List.of(), Map.of());
  }

  private static ActorMention lind(Span span, Resolution how) {
    return new ActorMention(
        span,
        "e1",
        "ada-lind",
        "Ada Lind",
        "foreign minister",
        "NTL",
        List.of(Sector.GOV),
        null,
        List.of(),
        how == Resolution.NAME ? null : at("Ada Lind"),
        how,
        GrammaticalNumber.SINGULAR);
  }

  private static ActorMention lind() {
    return lind(at("Foreign Minister Ada Lind"), Resolution.NAME);
  }

  private static ActorMention plain(Span span, String ref, String name, Resolution how) {
    return new ActorMention(
        span, ref, null, name, null, null, List.of(), null, List.of(), null, how, null);
  }

  private static ActorMention front() {
    return new ActorMention(
        at("the Free Valley Front"),
        "e2",
        null,
        "Free Valley Front",
        null,
        "SND",
        List.of(at("Sundria")),
        List.of(),
        null,
        List.of(),
        null,
        Resolution.NAME,
        null);
  }

  private static ActorMention office() {
    return new ActorMention(
        at("the Front's political office"),
        "e3",
        "fvf-political",
        "FVF political office",
        null,
        null,
        List.of(Sector.PTY, Sector.REB),
        "fvf",
        List.of(),
        null,
        Resolution.REGISTER,
        null);
  }

  private static ActorMention sundria() {
    return plain(at("Sundria"), "e4", "Sundria", Resolution.METONYM);
  }

  private static ActorMention bothSides() {
    Span span = at("We");
    return new ActorMention(
        span,
        "e5",
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(lind(), front()),
        null,
        Resolution.PRONOUN,
        GrammaticalNumber.PLURAL);
  }

  private static Read<Period> sunday() {
    return Read.of(
        new Period(
            "2024-03-03",
            "2024-03-03",
            "2024-03-03",
            Granularity.DAY,
            TimeBasis.WEEKDAY,
            new Period.Anchor(Period.Anchor.Kind.PUBLISHED, "2024-03-05")),
        at("on Sunday"));
  }

  private static Read<Period> open() {
    return new Read<>(
        new Period(
            "2024-03-05/..", "2024-03-05", null, Granularity.INTERVAL, TimeBasis.DATELINE, null),
        List.of(at("March 5")),
        true);
  }

  private static Read<Place> alderburg() {
    return Read.of(
        new Place(
            "123",
            "Alderburg",
            "NTL",
            60.17556,
            24.93417,
            Place.Precision.SETTLEMENT,
            Place.Basis.DATELINE),
        at("ALDERBURG"));
  }

  private static Claim outer() {
    return new StatementClaim(
        spoken("s1", at("told reporters")),
        lind(),
        Read.of(new Cue("tell", CueClass.SAY), at("told")),
        List.of(at("the Free Valley Front had denied shelling Mill Bridge")),
        StatementClaim.Form.INDIRECT,
        plain(at("reporters"), "e9", "reporters", Resolution.NOMINAL),
        at("a news conference"),
        sunday(),
        alderburg(),
        null,
        List.of("s2"));
  }

  private static Claim inner() {
    return new StatementClaim(
        spoken("s2", at("denied"), lind()),
        front(),
        Read.of(new Cue("deny", CueClass.DENY), at("denied")),
        List.of(at("shelling Mill Bridge")),
        StatementClaim.Form.INDIRECT,
        null,
        null,
        null,
        null,
        "s1",
        List.of());
  }

  private static Claim quote() {
    return new StatementClaim(
        spoken("s3", at("said")),
        lind(at("Lind", 1), Resolution.REGISTER),
        Read.of(new Cue("say", CueClass.SAY), at("said")),
        List.of(at("We speak only to the Front's political office,"), at("Through Sundria.")),
        StatementClaim.Form.DIRECT,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Claim shelling() {
    Claim.Head head =
        new Claim.Head(
            "v1",
            List.of(lind(), front()),
            new Evidence("test.v1", List.of(at("denied shelling"))),
            at("shelling"),
            List.of(),
            Map.of("status", List.of(at("denied"))));
    return new EventClaim(
        head,
        EventType.ASSAULT,
        EventMode.HEAVY_WEAPONS,
        new EventClaim.Act(EventType.ASSAULT, EventMode.HEAVY_WEAPONS),
        Status.DENIED,
        Certainty.CERTAIN,
        "194",
        List.of(EventContext.MILITARY),
        List.of(front()),
        List.of(plain(at("Mill Bridge"), "e6", "Mill Bridge", Resolution.METONYM)),
        List.of(),
        null,
        new Read<>(
            new Place(
                null, "Mill Bridge", null, null, null, Place.Precision.POINT, Place.Basis.STATED),
            List.of(at("Mill"), at("Bridge")),
            true),
        "s2",
        List.of(new EventClaim.Link(EventClaim.Relation.CAUSED_BY, "v2")));
  }

  private static Claim truceEvent() {
    return new EventClaim(
        head("v2", at("truce")),
        EventType.CONCEDE,
        EventMode.CEASEFIRE,
        new EventClaim.Act(EventType.RETREAT, EventMode.CEASEFIRE),
        Status.AGREED,
        Certainty.PROBABLE,
        null,
        List.of(EventContext.HUMAN_RIGHTS),
        List.of(bothSides()),
        List.of(),
        List.of(sundria()),
        open(),
        null,
        null,
        List.of());
  }

  private static Population people(
      String words, List<Span> groups, Population.@org.jspecify.annotations.Nullable Age age) {
    Span span = at(words);
    return new Population(
        List.of(span), List.of(span), List.of("NTL"), null, age, Population.Role.HOSTAGE, groups);
  }

  private static Claim captives() {
    return new FigureClaim(
        head("f1", at("go free")),
        Read.of(Quantity.atLeast(30), at("at least 30")),
        people("captives", List.of(), null),
        Fate.RELEASED,
        List.of(Fate.EXCHANGED),
        Aggregation.PLANNED,
        open(),
        null,
        null,
        Status.PLANNED,
        null,
        "f3",
        "v2",
        "a1",
        null);
  }

  private static Claim children() {
    return new FigureClaim(
        head("f2", at("go free")),
        Read.of(Quantity.exactly(12), at("12")),
        people(
            "children",
            List.of(at("children")),
            new Population.Age(null, 17, Population.AgeClass.CHILD)),
        Fate.RELEASED,
        List.of(),
        Aggregation.CUMULATIVE,
        null,
        alderburg(),
        sunday(),
        Status.PLANNED,
        "f1",
        null,
        null,
        null,
        "a2");
  }

  private static Claim prisoners() {
    Population population =
        new Population(
            List.of(at("90"), at("prisoners")),
            List.of(at("prisoners")),
            List.of(),
            Population.Sex.MALE,
            new Population.Age(18, null, null),
            Population.Role.PRISONER,
            List.of());
    return new FigureClaim(
        head("f3", at("in exchange for")),
        Read.inferred(Quantity.exactly(90), at("90")),
        population,
        Fate.RELEASED,
        List.of(),
        Aggregation.UNSTATED,
        null,
        null,
        null,
        Status.PLANNED,
        null,
        "f1",
        null,
        "a1",
        null);
  }

  private static Claim truce() {
    Claim.Head head =
        new Claim.Head(
            "a1",
            List.of(),
            new Evidence("test.a1", List.of(at("a four-day truce brokered by Sundria"))),
            at("four-day truce"),
            List.of(new Span(22, 35, Field.TITLE)),
            Map.of("stage", List.of(at("Under")), "kinds", List.of(at("truce"))));
    return new AgreementClaim(
        head,
        List.of(AgreementKind.TRUCE, AgreementKind.EXCHANGE),
        List.of(front()),
        List.of(new AgreementClaim.ThirdParty(AgreementClaim.ThirdPartyRole.MEDIATOR, sundria())),
        AgreementClaim.Stage.AGREED,
        sunday(),
        open(),
        open(),
        Read.of("P4D", at("four-day")),
        null,
        List.of(
            new AgreementClaim.Term(
                AgreementClaim.TermKind.RELEASE,
                front(),
                lind(),
                "f1",
                "f3",
                at("if the guns stay silent")),
            new AgreementClaim.Term(
                AgreementClaim.TermKind.OTHER,
                null,
                null,
                null,
                null,
                null,
                new AgreementClaim.Amount(
                    Read.of(Quantity.atLeast(30), at("at least 30")),
                    Read.of("days", at("day")),
                    Read.of("P1D", at("day"))),
                at("four-day"))));
  }

  private static Claim extension() {
    return new AgreementClaim(
        head("a2", at("truce")),
        List.of(AgreementKind.TRUCE),
        List.of(),
        List.of(),
        AgreementClaim.Stage.PROPOSED,
        null,
        null,
        null,
        Read.inferred("P4D", at("four-day")),
        "a1",
        List.of());
  }

  private static Claim contact() {
    return new ContactClaim(
        head("c1", at("speak"), lind()),
        List.of(bothSides(), office()),
        List.of(sundria()),
        ContactClaim.Scope.POLITICAL,
        at("only"),
        ContactClaim.Polarity.EXISTS,
        sunday(),
        alderburg());
  }
}
