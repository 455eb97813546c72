package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.extract.Judgement;
import org.polybius.extract.Judgement.Kind;
import org.polybius.extract.Judgement.Operator;
import org.polybius.extract.Judgements;
import org.polybius.model.ActorMention;
import org.polybius.model.EventType;
import org.polybius.model.Status;

/**
 * Sets each act under what is said of it: who demands, refuses or threatens becomes the actor, and
 * the verb that says so and the act are one event.
 */
final class Judge {
  private final Judgements judgements;
  private final Speakers speakers;
  private final Clauses clauses;
  private final ActorFinder finder;

  Judge(Judgements judgements, Speakers speakers, DraftReader reader) {
    this.judgements = judgements;
    this.speakers = speakers;
    this.clauses = reader.clauses();
    this.finder = reader.finder();
  }

  List<Judged> judge(List<Draft> drafts) {
    Map<Integer, Draft> byTrigger =
        drafts.stream().collect(Collectors.toMap(d -> d.trigger().index(), Function.identity()));
    List<Judged> judged = new ArrayList<>();
    List<Token> spent = new ArrayList<>();
    for (Draft draft : drafts) {
      Judgement judgement = of(draft);
      ModalRules.Category category = ModalRules.of(draft.act(), transitive(draft, judgement));
      Optional<Operator> operator = governing(judgement, category.type(), draft);
      if (judgement.status() != Status.UNCERTAIN) {
        judgement.operators().stream()
            .map(Operator::token)
            .filter(t -> !t.equals(draft.trigger()))
            .forEach(spent::add);
      }
      Draft set = operator.map(o -> under(draft, o, category.type(), byTrigger)).orElse(draft);
      judged.add(new Judged(set, judgement, announced(category, set, judgement)));
    }
    return judged.stream()
        .filter(j -> !(j.draft().operator() && spent.contains(j.draft().trigger())))
        .toList();
  }

  /** Harm ahead is a threat only where somebody announces it, and not where it is supposed. */
  private ModalRules.Category announced(
      ModalRules.Category category, Draft draft, Judgement judgement) {
    boolean nobody =
        draft.actors().isEmpty()
            && draft.agents().isEmpty()
            && judgement.status() != Status.THREATENED;
    boolean threat = category.type() == EventType.THREATEN && !draft.operator();
    return threat && (nobody || supposed(draft, judgement))
        ? new ModalRules.Category(draft.act().type(), draft.act().mode(), null)
        : category;
  }

  /** "If Chad attacks": the act stands in the condition, it does not hang on one. */
  private boolean supposed(Draft draft, Judgement judgement) {
    List<Token> above = new ArrayList<>(clauses.text().ancestors(draft.trigger()));
    above.add(draft.trigger());
    return judgement.status() == Status.CONDITIONAL
        && judgement.operators().stream()
            .filter(o -> o.kind() == Kind.CONDITION)
            .anyMatch(o -> clauses.text().head(o.token()).filter(above::contains).isPresent());
  }

  /** "The talks ended": nobody broke them off. */
  private static Judgement transitive(Draft draft, Judgement judgement) {
    boolean carried = draft.light() != null && !draft.agents().isEmpty();
    boolean subject = draft.trigger().isRel("nsubj") && !draft.trigger().rel().equals("nsubj:pass");
    return carried && !subject
        ? judgement
        : new Judgement(
            judgement.status(),
            judgement.certainty(),
            judgement.operators().stream().filter(o -> o.kind() != Kind.END).toList(),
            judgement.cues());
  }

  /** An event noun stands no better than the light verb that carries it. */
  private Judgement of(Draft draft) {
    Judgement own = judgements.of(draft.trigger());
    Token light = draft.light();
    if (light == null || !light.is(Upos.VERB)) {
      return own;
    }
    Judgement carrier = judgements.of(light);
    return own.operators().isEmpty() && !carrier.operators().isEmpty() ? carrier : own;
  }

  private static Optional<Operator> governing(Judgement judgement, EventType type, Draft draft) {
    List<Kind> kinds =
        switch (type) {
          case REQUEST -> List.of(Kind.DEMAND);
          case REJECT -> List.of(Kind.REFUSE, Kind.FAIL);
          case THREATEN -> List.of(Kind.THREATEN, Kind.PROMISE, Kind.PLAN, Kind.AGREE, Kind.OFFER);
          case AGREE, CONCEDE -> List.of(Kind.AGREE, Kind.OFFER, Kind.PROMISE, Kind.PLAN);
          default -> List.of();
        };
    return judgement.operators().stream()
        .filter(o -> kinds.contains(o.kind()) && !o.token().equals(draft.trigger()))
        .reduce((inner, outer) -> outer);
  }

  private Draft under(Draft act, Operator operator, EventType type, Map<Integer, Draft> drafts) {
    Optional<Draft> by = Optional.ofNullable(drafts.get(operator.token().index()));
    List<ActorMention> subjects = by.map(Draft::actors).orElseGet(() -> subjects(operator));
    List<ActorMention> doers = ActorFinder.without(act.actors(), subjects);
    List<ActorMention> actors =
        subjects.isEmpty() && type != EventType.REQUEST ? act.actors() : subjects;
    List<ActorMention> recipients = new ArrayList<>();
    ActorFinder.add(recipients, doers);
    if (recipients.isEmpty()) {
      ActorFinder.add(recipients, by.map(d -> d.owners()).orElse(List.of()));
    }
    if (recipients.isEmpty()) {
      ActorFinder.add(recipients, ActorFinder.without(act.recipients(), actors));
    }
    if (recipients.isEmpty()) {
      ActorFinder.add(recipients, by.map(Draft::recipients).orElse(List.of()));
    }
    List<Token> agents = new ArrayList<>(by.map(Draft::agents).orElseGet(() -> heads(operator)));
    List<Token> patients = new ArrayList<>(act.patients());
    patients.addAll(act.agents().stream().filter(a -> !agents.contains(a)).toList());
    by.ifPresent(d -> patients.addAll(d.patients()));
    return act.with(actors, ActorFinder.without(recipients, actors), agents, patients);
  }

  private List<Token> heads(Operator operator) {
    Token token = operator.token();
    return token.is(Upos.VERB, Upos.ADJ) ? clauses.agents(token) : List.of();
  }

  /**
   * Who demands, refuses or agrees: the subject of the verb, the owner of the noun, the speaker.
   */
  private List<ActorMention> subjects(Operator operator) {
    Token token = operator.token();
    if (token.xpos().equals("MD") || token.isLemma("need", "have", "ought")) {
      return speakers.of(token);
    }
    return switch (token.upos()) {
      case VERB, ADJ, AUX -> finder.at(clauses.agents(token));
      case NOUN -> finder.authors(token);
      default -> List.of();
    };
  }
}
