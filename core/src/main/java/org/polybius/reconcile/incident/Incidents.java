package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.model.Account;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Match.Reason;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Meeting;
import org.polybius.reconcile.Memo;

/** The same events across reports. */
public final class Incidents implements Matter<Incident> {
  private final Memo<Account, Map<Item.Id, Occurrence>> told = new Memo<>(Incidents::index);

  private final Meeting meeting = new Meeting(this);

  private static Map<Item.Id, Occurrence> index(Account account) {
    Map<Item.Id, Occurrence> index = new HashMap<>();
    for (Occurrence occurrence : Occurrences.of(account)) {
      occurrence.items().forEach(i -> index.put(i.id(), occurrence));
    }
    return index;
  }

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public Class<Incident> type() {
    return Incident.class;
  }

  @Override
  public List<Item> items(Account account) {
    Map<Item.Id, Occurrence> index = told.of(account);
    return account.claims().stream()
        .map(c -> new Item(account, c))
        .filter(i -> index.containsKey(i.id()))
        .toList();
  }

  @Override
  public Set<String> keys(Item item) {
    return Keys.of(occurrence(item), item);
  }

  @Override
  public boolean keyIsEnough() {
    return false;
  }

  @Override
  public Optional<Match> match(Item one, Item other) {
    Occurrence a = occurrence(one);
    Occurrence b = occurrence(other);
    if (one.account().report().equals(other.account().report())) {
      return a.lead().equals(b.lead())
          ? Optional.of(new Match(1, List.of(new Reason("report", "told together", 1))))
          : Optional.empty();
    }
    return Comparison.veto(a, b).isPresent() || Comparison.likelihood(a, b) < Linkage.MEAN
        ? Optional.empty()
        : Optional.of(Comparison.score(a, b));
  }

  @Override
  public List<Incident> resolve(Group group) {
    List<Incident> incidents =
        new ArrayList<>(new Resolution(group, this::occurrence, meeting).incidents());
    incidents.sort(Comparator.comparing(Incident::id));
    return List.copyOf(incidents);
  }

  private Occurrence occurrence(Item item) {
    Occurrence found = told.of(item.account()).get(item.id());
    if (found == null) {
      throw new IllegalArgumentException("no event of its report: " + item.id());
    }
    return found;
  }
}
