package org.polybius.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.ActorMention;
import org.polybius.model.Sector;

/** Who can be party to an agreement or contact, and who a report shows to be at odds. */
public final class Sides {
  private static final Set<Sector> BOUND =
      Set.of(
          Sector.GOV,
          Sector.MIL,
          Sector.REB,
          Sector.SPY,
          Sector.PTY,
          Sector.UAF,
          Sector.COP,
          Sector.PRM,
          Sector.OPP);

  /** Roles that are a side by themselves, whichever country's they are. */
  private static final Set<String> GOVERNING =
      Set.of("government", "authorities", "administration", "regime", "junta");

  private static final Set<String> DEEDS =
      Set.of(
          "release",
          "free",
          "hold",
          "take",
          "kidnap",
          "abduct",
          "violate",
          "breach",
          "break",
          "resume",
          "attack",
          "agree",
          "reject",
          "accept",
          "accuse",
          "blame",
          "hand",
          "extend",
          "fire",
          "exchange",
          "swap",
          "negotiate",
          "refuse",
          "capture",
          "kill",
          "seize",
          "approve",
          "abide",
          "imprison",
          "detain");

  private final AnnotatedText text;
  private final Syntax syntax;
  private final Actors actors;

  /** The sides of one report. */
  public Sides(ReportContext context, Syntax syntax) {
    this.text = context.text();
    this.actors = context.actors();
    this.syntax = syntax;
  }

  /** Whether an actor can be a party: a state, its organs, an armed group or its wings. */
  public static boolean canBind(ActorMention actor) {
    if (!actor.members().isEmpty()) {
      return actor.members().stream().allMatch(Sides::canBind);
    }
    boolean known =
        actor.id() != null
            || actor.country() != null
            || actor.name() != null
            || (actor.role() != null && GOVERNING.contains(actor.role()));
    boolean press = actor.sectors().contains(Sector.JRN);
    return (!press && actor.sectors().stream().anyMatch(BOUND::contains) && known) || armed(actor);
  }

  private static boolean armed(ActorMention actor) {
    return actor.sectors().contains(Sector.REB) || actor.sectors().contains(Sector.MIL);
  }

  /** One key for a state and its organs, one for a group and its wings. */
  public static String key(ActorMention actor) {
    boolean group =
        actor.sectors().contains(Sector.REB)
            || actor.sectors().contains(Sector.UAF)
            || actor.sectors().contains(Sector.OPP);
    if (group || actor.wingOf() != null) {
      return actor.wingOf() != null
          ? actor.wingOf()
          : actor.id() != null ? actor.id() : actor.ref();
    }
    return actor.country() != null ? actor.country() : actor.ref();
  }

  /** The actors of a noun phrase that can be bound. */
  public List<ActorMention> bound(Token head) {
    return actors.phrase(head).stream()
        .flatMap(a -> a.singles().stream())
        .filter(Sides::canBind)
        .toList();
  }

  /**
   * The actors of a phrase that is said to be party: named groups count though nothing is known.
   */
  public List<ActorMention> parties(Token head) {
    return actors.phrase(head).stream()
        .flatMap(a -> a.singles().stream())
        .filter(a -> canBind(a) || (a.name() != null && a.sectors().isEmpty() && a.role() == null))
        .toList();
  }

  /** Those who hold, release, fight or agree in the report, one mention per side. */
  public List<ActorMention> opposed() {
    Map<String, ActorMention> found = new LinkedHashMap<>();
    for (Token verb : text.tokens()) {
      if (verb.is(Upos.VERB) && Syntax.matches(verb, DEEDS)) {
        doers(verb).forEach(a -> found.putIfAbsent(key(a), a));
      }
    }
    return List.copyOf(found.values());
  }

  /** States, their armed forces and armed groups that the report names, one per side. */
  public List<ActorMention> named() {
    Map<String, ActorMention> found = new LinkedHashMap<>();
    for (ActorMention a : actors.all()) {
      boolean state =
          a.sectors().contains(Sector.GOV) && a.country() != null && a.country().equals(a.id());
      if (canBind(a) && (state || armed(a)) && !announces(a)) {
        found.putIfAbsent(key(a), a);
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether this mention only announces something, as mediators do. */
  private boolean announces(ActorMention a) {
    return text.tokensIn(a.span()).stream()
        .anyMatch(
            t -> t.isRel("nsubj") && text.head(t).filter(h -> h.isLemma("announce")).isPresent());
  }

  private List<ActorMention> doers(Token verb) {
    List<ActorMention> found = new ArrayList<>();
    Optional<Token> subject = text.child(verb, "nsubj").filter(s -> !s.isRel("nsubj:pass"));
    Optional<Token> agent = syntax.agent(verb);
    if (subject.isPresent() && !syntax.passive(verb)) {
      found.addAll(bound(subject.get()));
    }
    agent.ifPresent(a -> found.addAll(bound(a)));
    return found;
  }
}
