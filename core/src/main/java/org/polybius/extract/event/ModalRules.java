package org.polybius.extract.event;

import org.jspecify.annotations.Nullable;
import org.polybius.extract.Judgement;
import org.polybius.extract.Judgement.Kind;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Status;

/** What PLOVER makes of an act by its standing (PLOVER manual 2.0 draft; codebook section 5). */
final class ModalRules {
  private ModalRules() {}

  /**
   * PLOVER's category.
   *
   * @param type category after the rules
   * @param mode mode after the rules
   * @param rule id of the rule that applied, null for none
   */
  record Category(EventType type, @Nullable EventMode mode, @Nullable String rule) {}

  static Category of(Act act, Judgement judgement) {
    return switch (judgement.status()) {
      case HAPPENED, ONGOING -> stopped(judgement) ? ended(act) : asItIs(act);
      case DENIED -> asItIs(act);
      case NOT_HAPPENED -> notHappened(act, judgement);
      case DEMANDED -> wanted(act);
      case THREATENED -> threat(act);
      case CONDITIONAL -> willNot(judgement) ? notHappened(act, judgement) : ahead(act, judgement);
      case PLANNED, AGREED, OFFERED ->
          judgement.has(Kind.PURPOSE) && hostile(act) ? asItIs(act) : ahead(act, judgement);
      case UNCERTAIN ->
          judgement.has(Kind.PURPOSE) || hostile(act) ? asItIs(act) : ahead(act, judgement);
    };
  }

  private static Category asItIs(Act act) {
    return new Category(act.type(), act.mode(), null);
  }

  private static Category wanted(Act act) {
    return act.type() == EventType.REQUEST
        ? asItIs(act)
        : new Category(EventType.REQUEST, askedFor(act), "event.demand");
  }

  private static Category notHappened(Act act, Judgement judgement) {
    if (judgement.has(Kind.CALL_OFF) && !hostile(act)) {
      return new Category(EventType.SANCTION, EventMode.DISCONTINUE, "event.call-off");
    }
    boolean failed = judgement.has(Kind.FAIL) && !hostile(act);
    return judgement.has(Kind.REFUSE) || failed || (willNot(judgement) && !violent(act))
        ? new Category(EventType.REJECT, askedFor(act), "event.refusal")
        : asItIs(act);
  }

  /** "will not free them", also "until" something. */
  private static boolean willNot(Judgement judgement) {
    return judgement.has(Kind.NEGATION) && intended(judgement);
  }

  private static boolean intended(Judgement judgement) {
    return judgement.has(Kind.FUTURE)
        || judgement.has(Kind.PLAN)
        || judgement.has(Kind.OFFER)
        || judgement.has(Kind.AGREE);
  }

  /** Broken off by somebody, as against coming to an end. */
  private static boolean stopped(Judgement judgement) {
    return !judgement.operators().isEmpty()
        && judgement.operators().get(0).kind() == Kind.END
        && !judgement.operators().get(0).token().isLemma("violate", "break", "breach");
  }

  private static Category ended(Act act) {
    return switch (act.type()) {
      case CONSULT, AID, COOPERATE, SUPPORT ->
          new Category(EventType.SANCTION, EventMode.DISCONTINUE, "event.stopped");
      case ASSAULT -> new Category(EventType.RETREAT, EventMode.CEASEFIRE, "event.stopped");
      case PROTEST, COERCE, SANCTION -> new Category(EventType.CONCEDE, null, "event.stopped");
      default -> asItIs(act);
    };
  }

  private static Category ahead(Act act, Judgement judgement) {
    boolean agreed = judgement.has(Kind.AGREE) || judgement.has(Kind.OFFER);
    if (agreed && act.type() == EventType.MOBILIZE) {
      return new Category(EventType.AGREE, null, "event.future");
    }
    return switch (act.type()) {
      case CONSULT, SUPPORT, COOPERATE, AID, AGREE ->
          new Category(EventType.AGREE, null, "event.future");
      case RETREAT, CONCEDE -> new Category(EventType.CONCEDE, null, "event.future");
      case ASSAULT, COERCE, SANCTION, MOBILIZE, PROTEST -> threat(act);
      case REQUEST, REJECT, ACCUSE, THREATEN, EVACUATE -> asItIs(act);
    };
  }

  /** Mode of a request or a refusal, by the act that is wanted or refused. */
  static @Nullable EventMode askedFor(Act act) {
    return switch (act.type()) {
      case AID, COOPERATE, SUPPORT -> EventMode.ASSIST;
      case CONSULT -> EventMode.MEET;
      case RETREAT -> act.mode() == EventMode.RESIGN ? EventMode.CHANGE : EventMode.YIELD;
      case CONCEDE -> EventMode.YIELD;
      case SANCTION, COERCE, MOBILIZE, ACCUSE -> EventMode.CHANGE;
      case REQUEST, REJECT -> act.mode();
      default -> null;
    };
  }

  private static Category threat(Act act) {
    return new Category(EventType.THREATEN, threatened(act), "event.threat");
  }

  private static @Nullable EventMode threatened(Act act) {
    if (act.mode() == EventMode.ARREST) {
      return EventMode.ARREST;
    }
    if (act.mode() == EventMode.EXPEL || act.mode() == EventMode.DEPORT) {
      return EventMode.EXPEL;
    }
    if ("192".equals(act.cameo())) {
      return EventMode.TERRITORY;
    }
    return switch (act.type()) {
      case COERCE -> EventMode.RESTRICT;
      case SANCTION, RETREAT, CONSULT, AID, COOPERATE, SUPPORT -> EventMode.RELATIONS;
      case ASSAULT, MOBILIZE -> EventMode.VIOLENCE;
      default -> null;
    };
  }

  static boolean hostile(Act act) {
    return switch (act.type()) {
      case ASSAULT, COERCE, SANCTION, MOBILIZE, PROTEST, ACCUSE, THREATEN, REJECT -> true;
      default -> false;
    };
  }

  private static boolean violent(Act act) {
    return act.type() == EventType.ASSAULT || act.type() == EventType.PROTEST;
  }

  /** Harm that its doer announces is threatened, not merely planned. */
  static Status status(Category category, Status status) {
    boolean announced =
        switch (status) {
          case PLANNED, AGREED, OFFERED -> true;
          default -> false;
        };
    return category.type() == EventType.THREATEN && announced ? Status.THREATENED : status;
  }
}
