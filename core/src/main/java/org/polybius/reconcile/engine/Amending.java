package org.polybius.reconcile.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.AccountJson;
import org.polybius.contract.Amendment;
import org.polybius.contract.ContractException;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Accept;
import org.polybius.model.Decision.Action;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Correct;
import org.polybius.model.Decision.Merge;
import org.polybius.model.Decision.Reject;
import org.polybius.model.Decision.Split;
import org.polybius.model.Ruling;
import org.polybius.model.Ruling.Act;

/** What decisions make of one report, and which of them come to nothing there. */
final class Amending {
  /** Stands for the claim where a report as a whole is meant. */
  private static final String WHOLE = "";

  private final Account read;
  private final Map<String, Decision> verdicts = new HashMap<>();
  private final Map<String, Map<String, Decision>> corrections = new HashMap<>();
  private final Map<String, Set<String>> bonds = new LinkedHashMap<>();
  private final Map<String, String> superseded = new HashMap<>();
  private final Map<String, String> problems = new HashMap<>();
  private final Map<String, List<Ruling>> rulings = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  /**
   * Applies decisions.
   *
   * @param read the report as it was read
   * @param about the decisions about it that are not undone, in the order in which they were taken
   */
  Amending(Account read, List<Decision> about) {
    this.read = read;
    for (Decision decision : about) {
      rulings.put(decision.id(), new ArrayList<>());
      decision.action().anchors().stream()
          .filter(anchor -> anchor.report().equals(read.report()))
          .forEach(anchor -> find(decision, anchor));
    }
    Set<String> rejected = rejected();
    for (Claim claim : read.claims()) {
      if (!rejected.contains(claim.id()) && !isRejected()) {
        Claim amended = corrected(claim);
        claims.add(rejected.isEmpty() ? amended : Amendment.without(read, amended, rejected));
      }
    }
    about.forEach(this::judge);
  }

  /** The report as it counts; empty when it is rejected as a whole. */
  Optional<Account> account() {
    if (isRejected()) {
      return Optional.empty();
    }
    List<Ruling> ruled = rulings.values().stream().flatMap(List::stream).toList();
    return Optional.of(read.with(claims, AccountJson.words(read, claims), ruled));
  }

  /** Why a decision comes to nothing here; empty when it does not. */
  Optional<String> problem(String decision) {
    return Optional.ofNullable(problems.get(decision));
  }

  /** The later decision that holds in place of one. */
  Optional<String> successor(String decision) {
    return Optional.ofNullable(superseded.get(decision));
  }

  /** The claims of this report that a decision calls the same as, or not the same as, another. */
  Set<String> bound(String decision) {
    return bonds.getOrDefault(decision, Set.of());
  }

  private void find(Decision decision, Anchor anchor) {
    if (anchor.kind() == null) {
      note(decision, WHOLE);
      return;
    }
    Anchors.find(read, anchor)
        .ifPresentOrElse(
            claim -> note(decision, claim.id()),
            () ->
                problems.put(
                    decision.id(),
                    "report "
                        + read.report()
                        + " has no such claim at \""
                        + anchor.words()
                        + "\" any more"));
  }

  private void note(Decision decision, String claim) {
    Action action = decision.action();
    if (action instanceof Accept || action instanceof Reject) {
      replaces(verdicts.put(claim, decision), decision);
    } else if (action instanceof Correct correct) {
      Map<String, Decision> fields = corrections.computeIfAbsent(claim, c -> new LinkedHashMap<>());
      replaces(fields.put(correct.field(), decision), decision);
    } else {
      bonds.computeIfAbsent(decision.id(), d -> new HashSet<>()).add(claim);
    }
  }

  private void replaces(@Nullable Decision earlier, Decision later) {
    if (earlier != null) {
      superseded.put(earlier.id(), later.id());
    }
  }

  private Set<String> rejected() {
    Set<String> rejected = new HashSet<>();
    verdicts.forEach(
        (claim, decision) -> {
          if (decision.action() instanceof Reject) {
            rejected.add(claim);
          }
        });
    return rejected;
  }

  private boolean isRejected() {
    Decision verdict = verdicts.get(WHOLE);
    return verdict != null && verdict.action() instanceof Reject;
  }

  private Claim corrected(Claim claim) {
    Claim corrected = claim;
    for (Decision decision : corrections.getOrDefault(claim.id(), Map.of()).values()) {
      Correct correct = (Correct) decision.action();
      try {
        Claim before = corrected;
        corrected =
            Amendment.correct(read, before, correct.field(), correct.value(), Anchors.words(claim));
        rule(
            decision,
            Act.CORRECTED,
            claim.id(),
            correct.field(),
            Amendment.value(read, before, correct.field()).orElse(null));
      } catch (ContractException e) {
        problems.put(decision.id(), "its value cannot stand there: " + e.getMessage());
      }
    }
    return corrected;
  }

  /** Writes down what a verdict or bond did, or why it does nothing. */
  private void judge(Decision decision) {
    if (isRejected()) {
      rejectedWith(decision, verdicts.get(WHOLE));
      return;
    }
    verdicts.forEach(
        (claim, verdict) -> {
          if (verdict.equals(decision)) {
            boolean accepted = decision.action() instanceof Accept;
            rule(decision, accepted ? Act.ACCEPTED : Act.REJECTED, claim, null, null);
          } else if (verdict.action() instanceof Reject && concerns(decision, claim)) {
            rejectedWith(decision, verdict);
          }
        });
    bound(decision.id()).forEach(claim -> bind(decision, claim));
  }

  private void bind(Decision decision, String claim) {
    if (decision.action() instanceof Merge merge) {
      rule(decision, Act.SAME, claim, merge.matter(), null);
    } else if (decision.action() instanceof Split split) {
      rule(decision, Act.DIFFERENT, claim, split.matter(), null);
    }
  }

  private boolean concerns(Decision decision, String claim) {
    return bound(decision.id()).contains(claim)
        || corrections.getOrDefault(claim, Map.of()).containsValue(decision);
  }

  private void rejectedWith(Decision decision, @Nullable Decision verdict) {
    if (verdict != null && !verdict.equals(decision) && !superseded.containsKey(decision.id())) {
      problems.put(decision.id(), "what it names is rejected by decision " + verdict.id());
    }
  }

  private void rule(
      Decision decision, Act act, String claim, @Nullable String about, @Nullable String before) {
    rulings
        .computeIfAbsent(decision.id(), d -> new ArrayList<>())
        .add(new Ruling(decision.id(), act, claim, about, before));
  }
}
