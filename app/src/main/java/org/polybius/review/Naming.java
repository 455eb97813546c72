package org.polybius.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polybius.contract.AccountJson;
import org.polybius.contract.Amendment;
import org.polybius.contract.ContractException;
import org.polybius.export.View;
import org.polybius.export.Views;
import org.polybius.ledger.Ledger;
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
import org.polybius.model.Decision.Undo;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.engine.Anchors;
import org.polybius.reconcile.engine.Decisions;
import org.polybius.reconcile.engine.Matters;
import org.polybius.reconcile.engine.Situation;

/** Understands the words in which a user puts a decision. What it refuses, it says why. */
final class Naming {
  private static final int AMBIGUOUS = 3;

  private final Ledger ledger;

  Naming(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The action that is meant.
   *
   * @throws IllegalArgumentException when there is none, or it names what is not there
   */
  Action action(String action, List<String> words) {
    return switch (action) {
      case "merge" -> merge(action, words);
      case "split" -> split(action, words);
      case "accept" -> {
        expect(action, words, "CLAIM", 1);
        yield new Accept(claim(words.get(0)));
      }
      case "reject" -> {
        expect(action, words, "CLAIM or REPORT", 1);
        yield new Reject(claimOrReport(words.get(0)));
      }
      case "correct" -> {
        expect(action, words, "CLAIM FIELD VALUE", 3);
        yield correct(words.get(0), words.get(1), words.get(2));
      }
      case "undo" -> {
        expect(action, words, "DECISION", 1);
        yield undo(words.get(0));
      }
      default ->
          throw new IllegalArgumentException(
              "'" + action + "' is none of merge, split, accept, reject, correct, undo");
    };
  }

  private Merge merge(String action, List<String> words) {
    expect(action, words, "MATTER ONE OTHER", 3);
    Matter<?> matter = matter(words.get(0));
    return new Merge(matter.name(), item(matter, words.get(1)), item(matter, words.get(2)));
  }

  private Split split(String action, List<String> words) {
    expect(action, words, "MATTER ONE OTHER", 3);
    Matter<?> matter = matter(words.get(0));
    return new Split(matter.name(), item(matter, words.get(1)), item(matter, words.get(2)));
  }

  private static void expect(String action, List<String> words, String names, int count) {
    if (words.size() != count) {
      throw new IllegalArgumentException(action + " takes " + names + ", not " + words);
    }
  }

  private static Matter<?> matter(String name) {
    String plural = Views.ofOne(name).map(View::name).orElse(name);
    return Matters.named(plural)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + name
                        + "' is none of "
                        + Matters.all().stream()
                            .map(Matter::name)
                            .collect(Collectors.joining(", "))));
  }

  /** A claim or report that the matter groups, or the first one behind one of its things. */
  private Anchor item(Matter<?> matter, String name) {
    Optional<Item.Id> first = name.contains("#") ? Optional.empty() : firstOf(matter, name);
    String report = first.map(Item.Id::report).orElse(beforeHash(name));
    String claim = first.map(Item.Id::claim).orElse(afterHash(name));
    Account account = account(report);
    Account counts =
        Decisions.of(ledger.decisions())
            .amend(account)
            .orElseThrow(() -> new IllegalArgumentException("report " + report + " is rejected"));
    boolean grouped =
        matter.items(counts).stream().anyMatch(item -> item.id().claim().equals(claim));
    if (!grouped) {
      throw new IllegalArgumentException(
          name + " is nothing that " + matter.name() + " are made of");
    }
    return claim.isEmpty() ? Anchor.report(report) : Anchors.of(account, claim(account, claim));
  }

  private <T extends Thing> Optional<Item.Id> firstOf(Matter<T> matter, String id) {
    List<T> found = Situation.today(ledger.workspace()).beginning(matter, id, AMBIGUOUS);
    if (found.size() > 1 && !found.get(0).id().equals(id)) {
      throw new IllegalArgumentException("'" + id + "' begins several " + matter.name());
    }
    return found.stream().findFirst().map(thing -> thing.items().get(0));
  }

  private Anchor claim(String name) {
    if (!name.contains("#")) {
      throw new IllegalArgumentException("'" + name + "' names no claim: write REPORT#CLAIM");
    }
    Account account = account(beforeHash(name));
    return Anchors.of(account, claim(account, afterHash(name)));
  }

  private Anchor claimOrReport(String name) {
    return name.contains("#") ? claim(name) : Anchor.report(account(name).report());
  }

  private Account account(String report) {
    return ledger
        .reading(report)
        .map(AccountJson::of)
        .orElseThrow(() -> new IllegalArgumentException("there is no report '" + report + "'"));
  }

  private static Claim claim(Account account, String id) {
    return account
        .claim(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "report " + account.report() + " has no claim '" + id + "'"));
  }

  private Action correct(String name, String field, String words) {
    Anchor anchor = claim(name);
    Account account = account(beforeHash(name));
    Claim claim = claim(account, afterHash(name));
    String value = Value.of(field, words);
    try {
      Amendment.correct(account, claim, field, value, Anchors.words(claim));
    } catch (ContractException e) {
      throw new IllegalArgumentException(field + " cannot be " + words + ": " + e.getMessage(), e);
    }
    return new Correct(anchor, field, value);
  }

  private Action undo(String id) {
    boolean there = ledger.decisions().stream().map(Decision::id).anyMatch(id::equals);
    if (!there) {
      throw new IllegalArgumentException("there is no decision '" + id + "'");
    }
    return new Undo(id);
  }

  private static String beforeHash(String name) {
    int hash = name.lastIndexOf('#');
    return hash < 0 ? name : name.substring(0, hash);
  }

  private static String afterHash(String name) {
    int hash = name.lastIndexOf('#');
    return hash < 0 ? "" : name.substring(hash + 1);
  }
}
