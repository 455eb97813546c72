package org.polybius.evaluation.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.growth.InventedReport.Saying;
import org.polybius.model.ActorMention;
import org.polybius.model.Aggregation;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.Certainty;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Place;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Run;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;
import org.polybius.model.StatementClaim.Cue;
import org.polybius.model.StatementClaim.CueClass;
import org.polybius.model.Status;

/** Writes an invented report and its reading, sentence by sentence. */
public final class Invention {
  private static final Run RUN = new Run("invention", "none", "none");

  /** Words between what is said, so that only reprints have many in common. */
  private static final int FILLER = 200;

  private static final int VOCABULARY = 5_000;

  private final Scribe scribe = new Scribe();
  private final Map<Claim.Kind, Integer> counts = new EnumMap<>(Claim.Kind.class);
  private final List<Claim> claims = new ArrayList<>();

  private Invention() {}

  /** The reading of a report. */
  public static Reading reading(InventedReport report) {
    return reading(report, RUN);
  }

  /** The reading of a report by some run. */
  public static Reading reading(InventedReport report, Run run) {
    Invention invention = new Invention();
    report.sayings().forEach(invention::write);
    invention.fill(report.filler());
    return invention.reading(run, report);
  }

  private Reading reading(Run run, InventedReport of) {
    List<String> credits = of.credit() == null ? List.of() : List.of(of.credit());
    Report report =
        new Report(
            of.id(),
            scribe.sha256(),
            null,
            null,
            of.outlet(),
            credits,
            null,
            null,
            of.published() == null ? null : of.published().toString(),
            "https://example.org/" + of.id(),
            "en",
            scribe.text(),
            Map.of());
    List<Claim> sorted = claims.stream().sorted(Comparator.comparing(Claim::kind)).toList();
    return new Reading(report, run, List.of(), sorted, scribe.fingerprint(credits));
  }

  private void fill(long filler) {
    if (filler != 0) {
      Random random = new Random(filler);
      for (int i = 0; i < FILLER; i++) {
        scribe.say(Names.word(random.nextInt(VOCABULARY)).toLowerCase(Locale.ROOT));
      }
    }
  }

  private void write(Saying saying) {
    scribe.beginSentence();
    claims.add(
        switch (saying.kind()) {
          case STATEMENT -> statement(saying);
          case EVENT -> event(saying);
          case FIGURE -> figure(saying);
          case AGREEMENT -> agreement(saying);
          case CONTACT -> contact(saying);
        });
  }

  private String id(Claim.Kind kind) {
    return kind.name().substring(0, 1).toLowerCase(Locale.ROOT)
        + counts.merge(kind, 1, Integer::sum);
  }

  private Claim statement(Saying s) {
    ActorMention speaker = scribe.actor(Names.actor(s.who()));
    boolean denies = s.what() % 2 == 1;
    Span cue = scribe.say(denies ? "denied" : "said");
    Span content = scribe.say("that " + Names.actor(s.whom()).name() + " was there");
    Read<Period> time = scribe.day(s.day());
    return new StatementClaim(
        scribe.head(id(s.kind()), List.of(), null),
        speaker,
        Read.of(new Cue(denies ? "deny" : "say", denies ? CueClass.DENY : CueClass.SAY), cue),
        List.of(content),
        StatementClaim.Form.INDIRECT,
        null,
        null,
        time,
        null,
        null,
        List.of());
  }

  private Claim event(Saying s) {
    ActorMention actor = scribe.actor(Names.actor(s.who()));
    boolean released = s.what() % 3 == 1;
    Status status = s.what() % 5 == 4 ? Status.PLANNED : Status.HAPPENED;
    String verb = s.what() % 3 == 0 ? "attacked" : released ? "withdrew from" : "met";
    Span trigger = scribe.say((status == Status.PLANNED ? "will have " : "") + verb);
    ActorMention recipient = scribe.actor(Names.actor(s.whom()));
    Read<Place> place = scribe.place(Names.town(s.where()));
    Read<Period> time = scribe.day(s.day());
    EventType type =
        s.what() % 3 == 0 ? EventType.ASSAULT : released ? EventType.RETREAT : EventType.CONSULT;
    EventMode mode =
        s.what() % 3 == 0 ? EventMode.VIOLENCE : released ? EventMode.WITHDRAW : EventMode.MEET;
    return new EventClaim(
        scribe.head(id(s.kind()), List.of(), trigger),
        type,
        mode,
        new EventClaim.Act(type, mode),
        status,
        Certainty.CERTAIN,
        null,
        List.of(),
        List.of(actor),
        List.of(recipient),
        List.of(),
        time,
        place,
        null,
        List.of());
  }

  private Claim figure(Saying s) {
    Fate[] fates = {Fate.KILLED, Fate.RELEASED, Fate.HELD, Fate.INJURED};
    Fate fate = fates[Math.floorMod(s.what(), fates.length)];
    Span number = scribe.say(String.valueOf(s.number()));
    Span people = scribe.say(s.whom() % 2 == 0 ? "civilians" : "hostages");
    scribe.say("were " + fate.name().toLowerCase(Locale.ROOT));
    Read<Place> place = scribe.place(Names.town(s.where()));
    Read<Period> time = scribe.day(s.day());
    boolean stock = fate == Fate.HELD;
    return new FigureClaim(
        scribe.head(id(s.kind()), List.of(), null),
        Read.of(Quantity.exactly(s.number()), number),
        people(people, s.whom() % 2 == 0, Names.town(s.where()).country()),
        fate,
        List.of(),
        stock
            ? Aggregation.STOCK
            : s.what() % 2 == 0 ? Aggregation.INCREMENT : Aggregation.CUMULATIVE,
        time,
        place,
        stock ? time : null,
        Status.HAPPENED,
        null,
        null,
        null,
        null,
        null);
  }

  private static Population people(Span words, boolean civilians, String country) {
    return new Population(
        List.of(words),
        List.of(words),
        List.of(country),
        null,
        null,
        civilians ? Population.Role.CIVILIAN : Population.Role.HOSTAGE,
        List.of());
  }

  private Claim agreement(Saying s) {
    ActorMention one = scribe.actor(Names.actor(s.who()));
    scribe.say("and");
    ActorMention other = scribe.actor(Names.actor(s.whom()));
    boolean over = s.what() % 3 == 2;
    Span trigger = scribe.say(over ? "ended their truce" : "agreed a truce");
    Read<Period> time = scribe.day(s.day());
    return new AgreementClaim(
        scribe.head(id(s.kind()), List.of(), trigger),
        List.of(AgreementKind.TRUCE),
        List.of(one, other),
        List.of(),
        over ? Stage.COLLAPSED : Stage.AGREED,
        over ? null : time,
        null,
        over ? time : null,
        null,
        null,
        List.of());
  }

  private Claim contact(Saying s) {
    ActorMention one = scribe.actor(Names.actor(s.who()));
    boolean denied = s.what() % 4 == 3;
    Span trigger = scribe.say(denied ? "denied contact with" : "is in contact with");
    ActorMention other = scribe.actor(Names.actor(s.whom()));
    Read<Period> time = scribe.day(s.day());
    return new ContactClaim(
        scribe.head(id(s.kind()), voice(denied, one), trigger),
        List.of(one, other),
        List.of(),
        ContactClaim.Scope.POLITICAL,
        null,
        denied ? ContactClaim.Polarity.DENIED : ContactClaim.Polarity.EXISTS,
        time,
        null);
  }

  private static List<ActorMention> voice(boolean denied, @Nullable ActorMention who) {
    return denied && who != null ? List.of(who) : List.of();
  }
}
