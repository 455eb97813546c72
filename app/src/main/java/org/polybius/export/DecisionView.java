package org.polybius.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.polybius.contract.DecisionJson;
import org.polybius.contract.Json;
import org.polybius.model.Decision;
import org.polybius.reconcile.engine.Decisions;
import org.polybius.reconcile.engine.Decisions.Standing;
import org.polybius.reconcile.engine.Decisions.State;

/** What people decided, and whether it still applies. Names and periods do not narrow it. */
final class DecisionView implements View {
  @Override
  public String name() {
    return "decisions";
  }

  @Override
  public String one() {
    return "decision";
  }

  @Override
  public List<String> columns() {
    return List.of("ID", "WHEN", "AUTHOR", "STATE", "DECISION", "REASON");
  }

  @Override
  public Listing page(Sources sources, Asked asked) {
    List<Standing> all = Decisions.standings(sources.ledger());
    return new Listing(
        all.stream()
            .filter(s -> asked.report().isEmpty() || names(s.decision(), asked.report()))
            .skip(asked.offset())
            .limit(asked.limit())
            .map(DecisionView::entry)
            .toList(),
        all.stream()
            .filter(s -> asked.report().isEmpty() || names(s.decision(), asked.report()))
            .count());
  }

  private static boolean names(Decision decision, String report) {
    return decision.action().anchors().stream().anyMatch(a -> a.report().equals(report));
  }

  @Override
  public List<Listing.Entry> beginning(Sources sources, String prefix, int limit) {
    return Decisions.standings(sources.ledger()).stream()
        .filter(s -> s.decision().id().startsWith(prefix))
        .limit(limit)
        .map(DecisionView::entry)
        .toList();
  }

  private static Listing.Entry entry(Standing standing) {
    Decision decision = standing.decision();
    String state = standing.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    ObjectNode json = (ObjectNode) Json.parse(DecisionJson.line(decision));
    json.put("state", standing.state().name());
    if (!standing.why().isEmpty()) {
      json.put("why", standing.why());
    }
    boolean explained = standing.state() == State.DOES_NOT_APPLY;
    return new Listing.Entry(
        decision.id(),
        List.of(
            decision.id(),
            decision.at(),
            decision.author(),
            explained
                ? state + ": " + standing.why()
                : standing.why().isEmpty() ? state : standing.why(),
            DecisionWords.of(decision.action()),
            decision.reason()),
        json,
        List.of());
  }
}
