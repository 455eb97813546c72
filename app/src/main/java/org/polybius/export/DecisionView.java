package org.polybius.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polybius.contract.AccountJson;
import org.polybius.contract.DecisionJson;
import org.polybius.contract.Json;
import org.polybius.ledger.Ledger;
import org.polybius.model.Account;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Action;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Correct;
import org.polybius.model.Decision.Merge;
import org.polybius.model.Decision.Split;
import org.polybius.model.Decision.Undo;
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
    List<Standing> all = standings(sources.ledger());
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
    return standings(sources.ledger()).stream()
        .filter(s -> s.decision().id().startsWith(prefix))
        .limit(limit)
        .map(DecisionView::entry)
        .toList();
  }

  private static List<Standing> standings(Ledger ledger) {
    return Decisions.of(ledger.decisions()).standings(report -> account(ledger, report));
  }

  private static Optional<Account> account(Ledger ledger, String report) {
    return ledger.reading(report).map(AccountJson::of);
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
            words(decision.action()),
            decision.reason()),
        json,
        List.of());
  }

  private static String words(Action action) {
    String named =
        action.anchors().stream().map(DecisionView::words).collect(Collectors.joining(" and "));
    if (action instanceof Merge merge) {
      return "merge " + merge.matter() + ": " + named;
    } else if (action instanceof Split split) {
      return "split " + split.matter() + ": " + named;
    } else if (action instanceof Correct correct) {
      return "correct " + named + ": " + correct.field() + " is " + correct.value();
    } else if (action instanceof Undo undo) {
      return "undo " + undo.decision();
    }
    return action.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + named;
  }

  private static String words(Anchor anchor) {
    return anchor.kind() == null
        ? "report " + anchor.report()
        : anchor.kind().name().toLowerCase(Locale.ROOT)
            + " of "
            + anchor.report()
            + " at “"
            + anchor.words()
            + "”";
  }
}
