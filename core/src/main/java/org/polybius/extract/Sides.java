package org.polybius.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  private static final Map<String, String> WORDS = words();

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
            || is(actor.role(), "GOVERNING");
    boolean press = actor.sectors().contains(Sector.JRN);
    return (!press && actor.sectors().stream().anyMatch(BOUND::contains) && known) || armed(actor);
  }

  /** A force or movement; not the men of one who are counted, held or let go. */
  private static boolean armed(ActorMention actor) {
    boolean arms = actor.sectors().contains(Sector.REB) || actor.sectors().contains(Sector.MIL);
    return arms && (actor.id() != null || actor.name() != null || !people(actor));
  }

  private static boolean people(ActorMention actor) {
    String role = actor.role();
    return role != null
        && (is(role, "GROUP") || is(role.substring(role.lastIndexOf(' ') + 1), "PEOPLE"));
  }

  private static boolean is(@Nullable String word, String kind) {
    return word != null && kind.equals(WORDS.get(word));
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (Table.Row row : Table.load(Sides.class, "sides.tsv").rows()) {
      words.put(row.get("word"), row.get("kind"));
    }
    return Map.copyOf(words);
  }

  /** One key for a state and its organs, one for a group, its wings and its people. */
  public static String key(ActorMention actor) {
    boolean group =
        actor.sectors().contains(Sector.REB)
            || actor.sectors().contains(Sector.UAF)
            || actor.sectors().contains(Sector.OPP);
    if (group || actor.wingOf() != null) {
      String self = actor.id() != null ? actor.id() : actor.ref();
      String body = actor.actsFor() == null ? self : actor.actsFor();
      return actor.wingOf() != null ? actor.wingOf() : body;
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
      if (verb.is(Upos.VERB) && is(Syntax.lemma(verb), "DEED")) {
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
      if (canBind(a) && (state || armed(a)) && !announces(a) && !place(a)) {
        found.putIfAbsent(key(a), a);
      }
    }
    return List.copyOf(found.values());
  }

  /** "Sent to Egypt": a state as a place. */
  private boolean place(ActorMention a) {
    return text.tokensIn(a.span()).stream()
        .filter(t -> t.isRel("obl", "nmod"))
        .anyMatch(t -> syntax.marker(t).matches("to|into|from|in|through|via|at|near"));
  }

  /** Whether this mention only announces something, or owns what speaks, as mediators do. */
  private boolean announces(ActorMention a) {
    return text.tokensIn(a.span()).stream()
        .anyMatch(
            t ->
                speaks(t, "announce")
                    || text.head(t)
                        .filter(h -> t.isRel("nmod:poss", "compound"))
                        .filter(h -> !a.span().contains(h.span()))
                        .filter(h -> speaks(h, "announce", "say", "confirm", "report"))
                        .isPresent());
  }

  private boolean speaks(Token t, String... verbs) {
    return t.isRel("nsubj") && text.head(t).filter(h -> h.isLemma(verbs)).isPresent();
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
