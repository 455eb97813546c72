package org.polybius.reconcile.copies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.model.Account;
import org.polybius.model.Fingerprint;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Matter;

/** Which reports carry one text. */
public final class Copies implements Matter<CopyGroup> {
  @Override
  public String name() {
    return "copies";
  }

  @Override
  public Class<CopyGroup> type() {
    return CopyGroup.class;
  }

  /** The report as a whole, if it has words to compare. */
  @Override
  public List<Item> items(Account account) {
    Fingerprint print = account.fingerprint();
    boolean comparable = print != null && !print.shingles().isEmpty();
    return comparable ? List.of(new Item(account, null)) : List.of();
  }

  @Override
  public Set<String> keys(Item item) {
    Fingerprint print = item.account().fingerprint();
    return print == null ? Set.of() : CopyKeys.of(item.account(), print.shingles());
  }

  @Override
  public boolean keyIsEnough() {
    return false;
  }

  @Override
  public Optional<Match> match(Item one, Item other) {
    Likeness likeness = Likeness.of(one.account(), other.account());
    return likeness.matches() ? Optional.of(likeness.match()) : Optional.empty();
  }

  @Override
  public List<CopyGroup> resolve(Group group) {
    return new Copying(group).groups();
  }
}
