package org.polybius.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.ledger.Ledger;
import org.polybius.model.Account;
import org.polybius.model.Ruling;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.engine.Situation;

/** Where views look things up, and the words behind what they show. */
public final class Sources {
  private final Ledger ledger;
  private final Situation situation;
  private final Map<String, Optional<Account>> accounts = new HashMap<>();

  /** A ledger and what it amounts to on some day. */
  public Sources(Ledger ledger, Situation situation) {
    this.ledger = ledger;
    this.situation = situation;
  }

  /** The ledger. */
  public Ledger ledger() {
    return ledger;
  }

  /** What it amounts to. */
  public Situation situation() {
    return situation;
  }

  /** What is kept of a report. */
  public Optional<Account> account(String report) {
    return accounts.computeIfAbsent(report, situation::account);
  }

  /**
   * Some of the claims behind something, each with its words.
   *
   * @param offset how many to pass over
   * @param limit how many at most
   */
  public List<Said> said(List<Item.Id> items, long offset, int limit) {
    List<Said> said = new ArrayList<>();
    items.stream().skip(offset).limit(limit).forEach(item -> said.add(said(item)));
    return said;
  }

  private Said said(Item.Id item) {
    Optional<Account> account = account(item.report());
    return new Said(
        item,
        account.map(Account::outlet).orElse(null),
        account.map(Account::published).orElse(null),
        account.map(a -> words(a, item.claim())).orElse(""),
        account.map(a -> rulings(a, item.claim())).orElse(List.of()));
  }

  /** The words of a claim, parts joined by an ellipsis; of a report, its headline. */
  private static String words(Account account, String claim) {
    if (claim.isEmpty()) {
      return account.title() == null ? "" : account.title();
    }
    return account
        .claim(claim)
        .map(c -> c.head().evidence().spans().stream())
        .map(spans -> spans.map(account::words).collect(Collectors.joining(" … ")))
        .map(words -> words.replaceAll("\\s+", " ").strip())
        .orElse("");
  }

  private static List<Ruling> rulings(Account account, String claim) {
    return account.rulings().stream().filter(r -> r.claim().equals(claim)).toList();
  }

  /**
   * What one report says.
   *
   * @param item the claim, or the report as a whole
   * @param outlet who published it
   * @param published EDTF
   * @param words of the claim; the headline for a report as a whole, "" when it has none
   * @param rulings what people decided about it
   */
  public record Said(
      Item.Id item,
      @Nullable String outlet,
      @Nullable String published,
      String words,
      List<Ruling> rulings) {}
}
