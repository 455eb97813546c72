package org.polybius.web;

import java.util.List;
import org.polybius.export.DecisionWords;
import org.polybius.query.Paging;
import org.polybius.reconcile.engine.Decisions.Standing;
import org.polybius.reconcile.engine.Decisions.State;

/**
 * The queue of the claims to be looked at, and what was decided.
 *
 * @param cases one page of the queue
 * @param log the last decisions, the last first
 * @param decisions how many there are in all
 * @param reviewer who decides; "" when nobody may here
 * @param token what every form carries
 */
public record ReviewPage(
    Paging.Page<Case> cases, List<Entry> log, int decisions, String reviewer, String token) {
  /** Decisions shown. */
  private static final int SHOWN = 50;

  /** Copies the list. */
  public ReviewPage {
    log = List.copyOf(log);
  }

  /** A page for somebody who may decide, or not. */
  static ReviewPage of(Paging.Page<Case> cases, List<Standing> standings, Visitor visitor) {
    List<Entry> log =
        standings.subList(Math.max(0, standings.size() - SHOWN), standings.size()).stream()
            .map(Entry::of)
            .toList();
    return new ReviewPage(
        cases,
        Pages.reversed(log),
        standings.size(),
        visitor.decides() ? visitor.name() : "",
        visitor.decides() ? visitor.token() : "");
  }

  /** Whether decisions can be taken here. */
  public boolean writes() {
    return !token.isEmpty();
  }

  /**
   * A decision.
   *
   * @param id of the decision
   * @param words what was decided
   * @param by who, when and why
   * @param state how it stands, in words
   * @param applies whether it does, so that it can be undone
   */
  public record Entry(String id, String words, String by, String state, boolean applies) {
    static Entry of(Standing standing) {
      var decision = standing.decision();
      String state = Show.word(standing.state());
      return new Entry(
          decision.id(),
          DecisionWords.of(decision.action()),
          Show.facts(decision.author(), Show.day(decision.at()), decision.reason()),
          standing.why().isEmpty() ? state : state + ": " + standing.why(),
          standing.state() == State.APPLIES);
    }
  }
}
