package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polybius.annotate.Token;
import org.polybius.extract.Judgement;
import org.polybius.extract.Judgement.Kind;
import org.polybius.extract.Judgement.Operator;
import org.polybius.extract.Judgements;
import org.polybius.extract.Voices;
import org.polybius.model.ActorMention;
import org.polybius.model.EventType;

/**
 * Sets each act under what is said of it: who demands, refuses or threatens becomes the actor, and
 * the verb that says so and the act are one event.
 */
final class Judge {
  private final Judgements judgements;
  private final Voices voices;
  private final Clauses clauses;
  private final ActorFinder finder;

  Judge(Judgements judgements, Voices voices, DraftReader reader) {
    this.judgements = judgements;
    this.voices = voices;
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
      ModalRules.Category category = ModalRules.of(draft.act(), judgement);
      Optional<Operator> operator = governing(judgement, category.type(), draft);
      operator.ifPresent(o -> spent.add(o.token()));
      Draft set = operator.map(o -> under(draft, o, category.type(), byTrigger)).orElse(draft);
      judged.add(new Judged(set, judgement, category));
    }
    return judged.stream()
        .filter(j -> !(j.draft().operator() && spent.contains(j.draft().trigger())))
        .toList();
  }

  /** An event noun stands no better than the light verb that carries it. */
  private Judgement of(Draft draft) {
    Judgement own = judgements.of(draft.trigger());
    Token light = draft.light();
    if (light == null || !light.is(org.polybius.annotate.Upos.VERB)) {
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
    return new Draft(
        act.trigger(),
        act.light(),
        act.act(),
        actors,
        ActorFinder.without(recipients, actors),
        act.owners(),
        act.mediators(),
        act.rule(),
        false);
  }

  /**
   * Who demands, refuses or agrees: the subject of the verb, the owner of the noun, the speaker.
   */
  private List<ActorMention> subjects(Operator operator) {
    Token token = operator.token();
    if (token.xpos().equals("MD") || token.isLemma("need", "have", "ought")) {
      List<ActorMention> voice = voices.at(token.span());
      return voice.isEmpty() ? List.of() : List.of(voice.get(voice.size() - 1));
    }
    return switch (token.upos()) {
      case VERB, ADJ, AUX -> finder.at(clauses.agents(token));
      case NOUN -> finder.owners(List.of(token));
      default -> List.of();
    };
  }
}
