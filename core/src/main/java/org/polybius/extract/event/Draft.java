package org.polybius.extract.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.model.ActorMention;

/**
 * An act found in the text, before its standing is known.
 *
 * @param trigger the word that names it
 * @param light the light verb that carries an event noun, null without one
 * @param act what it is
 * @param actors who does it
 * @param recipients to whom
 * @param owners whose the thing is that is accepted or refused ("a demand by Togo")
 * @param mediators through whom
 * @param agents head words of those who do it, actors or not
 * @param patients head words of what or whom it is done to, actors or not
 * @param rule id of the rule that read it
 * @param bare whether it is an event noun without any role, time or light verb of its own
 */
record Draft(
    Token trigger,
    @Nullable Token light,
    Act act,
    List<ActorMention> actors,
    List<ActorMention> recipients,
    List<ActorMention> owners,
    List<ActorMention> mediators,
    List<Token> agents,
    List<Token> patients,
    String rule,
    boolean bare) {

  Draft {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    owners = List.copyOf(owners);
    mediators = List.copyOf(mediators);
    agents = List.copyOf(agents);
    patients = List.copyOf(patients);
  }

  /** The same words taken for another act. */
  Draft as(Act other) {
    return new Draft(
        trigger, light, other, actors, recipients, owners, mediators, agents, patients, rule, bare);
  }

  /** The same act with other roles. */
  Draft with(
      List<ActorMention> actors,
      List<ActorMention> recipients,
      List<Token> agents,
      List<Token> patients) {
    return new Draft(
        trigger, light, act, actors, recipients, owners, mediators, agents, patients, rule, false);
  }

  /** Whether the act is one of wanting, refusing, threatening or agreeing to another act. */
  boolean operator() {
    return switch (act.type()) {
      case REQUEST, REJECT, THREATEN, AGREE -> true;
      default -> false;
    };
  }
}
