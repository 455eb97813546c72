package org.polybius.evaluation.muc4;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.EventSelection;
import org.polybius.evaluation.muc4.Answer.Role;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Quantity;
import org.polybius.model.Reading;
import org.polybius.model.Sector;
import org.polybius.model.Span;
import org.polybius.model.Status;

/**
 * From our claims to MUC-4's slots. An ASSAULT told as done is an incident: its actors are
 * perpetrators, organisations apart from individuals, its recipients and the people that figures
 * count as killed, injured or taken are victims; soldiers and rebels who die fighting are not, as
 * the templates leave military clashes out.
 */
final class FoundAnswer {
  private static final Set<Fate> HARM = Set.of(Fate.KILLED, Fate.INJURED, Fate.TAKEN, Fate.HELD);
  private static final Set<Status> TOLD = Set.of(Status.HAPPENED, Status.ONGOING);

  private final String text;
  private final Set<String> types = new TreeSet<>();
  private final Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
  private final List<Answer.Counted> numbers = new ArrayList<>();
  private final List<Answer.Named> confidence = new ArrayList<>();

  private FoundAnswer(String text) {
    this.text = text;
  }

  /** What a reading gives. */
  static Answer of(Reading reading) {
    FoundAnswer found = new FoundAnswer(reading.report().text());
    EventSelection.events(reading).stream().filter(FoundAnswer::incident).forEach(found::event);
    reading.claims().stream()
        .filter(FigureClaim.class::isInstance)
        .map(FigureClaim.class::cast)
        .filter(f -> HARM.contains(f.fate()) && TOLD.contains(f.status()))
        .forEach(found::figure);
    return new Answer(found.types, Set.of(), found.roles, found.numbers, found.confidence);
  }

  private static boolean incident(EventClaim event) {
    return event.act().type() == EventType.ASSAULT
        && TOLD.contains(event.status())
        && event.actors().stream().noneMatch(a -> a.sectors().contains(Sector.MIL));
  }

  private void event(EventClaim event) {
    types.add(type(event.act().mode()));
    for (ActorMention union : event.actors()) {
      for (ActorMention actor : union.singles()) {
        boolean organisation = actor.name() != null && !actor.sectors().contains(Sector.CVL);
        add(organisation ? Role.PERP_ORG : Role.PERP_IND, words(actor));
        if (organisation) {
          confidence.add(new Answer.Named(filler(words(actor)), Set.of(level(event, actor))));
        }
      }
    }
    for (ActorMention union : event.recipients()) {
      for (ActorMention victim : union.singles()) {
        if (victim.country() == null
            || victim.name() == null
            || !victim.name().equals(words(victim))) {
          add(Role.VICTIM, words(victim));
          boolean plural = victim.number() == ActorMention.GrammaticalNumber.PLURAL;
          number(plural ? Headcount.PLURAL : Headcount.of(1), words(victim));
        }
      }
    }
  }

  private static String type(@Nullable EventMode mode) {
    if (mode == null) {
      return "ATTACK";
    }
    return switch (mode) {
      case EXPLOSIVES, SUICIDE_ATTACK -> "BOMBING";
      case ABDUCT -> "KIDNAPPING";
      default -> "ATTACK";
    };
  }

  /** The organisation's own word, an authority's, somebody else's, or the report's. */
  private static String level(EventClaim event, ActorMention actor) {
    List<ActorMention> voice = event.head().voice();
    if (voice.isEmpty()) {
      return "REPORTED AS FACT";
    }
    ActorMention last = voice.get(voice.size() - 1);
    if (last.sameReferent(actor)) {
      return "CLAIMED OR ADMITTED";
    }
    boolean authority =
        last.sectors().stream().anyMatch(Set.of(Sector.GOV, Sector.MIL, Sector.COP)::contains);
    return authority ? "SUSPECTED OR ACCUSED BY AUTHORITIES" : "SUSPECTED OR ACCUSED";
  }

  private void figure(FigureClaim figure) {
    String who = figure.population().nouns().stream().map(this::at).findFirst().orElse("");
    if (who.isEmpty()) {
      return;
    }
    Span noun = figure.population().nouns().get(0);
    String phrase =
        figure.population().spans().stream()
            .filter(s -> s.contains(noun))
            .map(this::at)
            .findFirst()
            .orElse(who);
    add(Role.VICTIM, phrase);
    Quantity q = figure.quantity().value();
    Long n = q.point() != null ? q.point() : q.low();
    boolean vague = q.bound() == Quantity.Bound.VAGUE;
    number(n == null || vague ? Headcount.PLURAL : Headcount.of(n), phrase);
  }

  private void number(Headcount number, String who) {
    Answer.Counted counted = new Answer.Counted(number, filler(who));
    if (numbers.stream().noneMatch(c -> same(c, counted))) {
      numbers.add(counted);
    }
  }

  private static boolean same(Answer.Counted a, Answer.Counted b) {
    return a.number().equals(b.number()) && a.who().matches(b.who().alternatives().get(0));
  }

  private void add(Role role, String wording) {
    List<Filler> fillers = roles.computeIfAbsent(role, r -> new ArrayList<>());
    if (!wording.isBlank() && fillers.stream().noneMatch(f -> f.matches(wording))) {
      fillers.add(filler(wording));
    }
  }

  private static Filler filler(String wording) {
    return new Filler(List.of(wording), false);
  }

  private String words(ActorMention actor) {
    return at(actor.antecedent() != null ? actor.antecedent() : actor.span());
  }

  private String at(Span span) {
    return span.in(text).replaceAll("\\s+", " ");
  }
}
