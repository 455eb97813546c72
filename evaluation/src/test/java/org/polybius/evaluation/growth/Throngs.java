package org.polybius.evaluation.growth;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.evaluation.growth.PlainMatters.Heap;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.EventClaim;
import org.polybius.reconcile.Crowd;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Matter;

/** Events that are the same when they meet, under keys that a handful crowds. */
final class Throngs implements Matter<Heap> {
  @Override
  public String name() {
    return "throngs";
  }

  @Override
  public Class<Heap> type() {
    return Heap.class;
  }

  @Override
  public List<Item> items(Account account) {
    return account.claims().stream()
        .filter(EventClaim.class::isInstance)
        .map(claim -> new Item(account, claim))
        .toList();
  }

  /** By type, and once three have it by type and day; by actor for ever, and once four by day. */
  @Override
  public Set<String> keys(Item item) {
    EventClaim event = item.as(EventClaim.class);
    String day = item.account().day().map(String::valueOf).orElse("undated");
    String type = Crowd.limited(2, "type " + event.type());
    Set<String> keys = new HashSet<>(Set.of(type, Crowd.many(type, day)));
    for (ActorMention actor : event.actors()) {
      String all = Crowd.counted(3, "of " + actor.id());
      keys.add(all);
      keys.add(Crowd.few(all, "by"));
      keys.add(Crowd.many(all, "by on " + day));
    }
    return keys;
  }

  @Override
  public boolean keyIsEnough() {
    return false;
  }

  @Override
  public Optional<Match> match(Item one, Item other) {
    return Optional.of(new Match(1, List.of()));
  }

  @Override
  public List<Heap> resolve(Group group) {
    return Heap.of("t", group);
  }
}
