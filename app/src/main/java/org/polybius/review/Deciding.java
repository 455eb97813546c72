package org.polybius.review;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.polybius.contract.Amendment;
import org.polybius.export.View;
import org.polybius.export.Views;
import org.polybius.ledger.Ledger;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Action;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.engine.Decisions;
import org.polybius.reconcile.engine.Decisions.Standing;
import org.polybius.reconcile.engine.Matters;

/** Puts decisions into a ledger, the same way whoever asks for it. */
public final class Deciding {
  private final Ledger ledger;
  private final Clock clock;

  /**
   * Decisions about a ledger.
   *
   * @param ledger stays open as long as this is used
   * @param clock gives the time of a decision
   */
  public Deciding(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Appends a decision. What follows from it is worked out when the ledger is settled.
   *
   * @param author who decides
   * @param reason in the author's words
   * @param action merge, split, accept, reject, correct or undo
   * @param words what the action is about, as {@code polybius decide} takes them
   * @throws IllegalArgumentException saying why, when there is no such action or it names what is
   *     not there
   */
  public Decision append(String author, String reason, String action, List<String> words) {
    Action taken = new Naming(ledger).action(action, words);
    return ledger.decide(
        earlier ->
            new Decision(unused(earlier), author, clock.instant().toString(), reason, taken));
  }

  /** The id of the next decision: the first number above theirs that none of them has. */
  private static String unused(List<Decision> earlier) {
    Set<String> ids = earlier.stream().map(Decision::id).collect(Collectors.toSet());
    int number = earlier.size() + 1;
    while (ids.contains("d" + number)) {
      number++;
    }
    return "d" + number;
  }

  /** How a decision of the ledger stands. */
  public Standing standing(Decision decision) {
    return Decisions.standings(ledger).stream()
        .filter(s -> s.decision().id().equals(decision.id()))
        .findFirst()
        .orElseThrow();
  }

  /** The fields of a claim that have a value which one word, number or day can replace. */
  public static List<String> fields(Account account, Claim claim) {
    return Amendment.fields(account, claim).stream()
        .filter(f -> Value.isPlain(f, Amendment.value(account, claim, f).orElse("")))
        .toList();
  }

  /** What a claim is brought together with others to: incident, tally, story … */
  public static List<String> matters(Account account, Claim claim) {
    return Matters.all().stream()
        .filter(m -> groups(m, account, claim))
        .map(Deciding::one)
        .toList();
  }

  private static String one(Matter<?> matter) {
    return Views.named(matter.name()).map(View::one).orElse(matter.name());
  }

  private static boolean groups(Matter<?> matter, Account account, Claim claim) {
    return matter.items(account).stream().anyMatch(i -> i.id().claim().equals(claim.id()));
  }
}
