package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.polybius.model.Claim;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Group.Bond;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Meeting;

/** From the items of one group to incidents: first what happened, then what was ahead. */
final class Resolution {
  private final Group group;
  private final Function<Item, Occurrence> home;
  private final Meeting meeting;

  Resolution(Group group, Function<Item, Occurrence> home, Meeting meeting) {
    this.group = group;
    this.meeting = meeting;
    this.home = home;
  }

  List<Incident> incidents() {
    List<Occurrence> told = occurrences();
    List<List<Occurrence>> actual = Linkage.of(of(told, Standing.ACTUAL), group, meeting);
    List<List<Occurrence>> ahead = Linkage.of(of(told, Standing.AHEAD), group, meeting);
    return Realisations.link(actual, ahead, this::assemble);
  }

  private static List<Occurrence> of(List<Occurrence> told, Standing standing) {
    return told.stream().filter(o -> o.standing() == standing).toList();
  }

  private Incident assemble(List<Occurrence> cluster) {
    return new Assembly(cluster, group).incident();
  }

  /** Ascending by item; a claim that a person took out of its event stands by itself. */
  private List<Occurrence> occurrences() {
    Map<Item.Id, Occurrence> found = new LinkedHashMap<>();
    for (Item item : group.items()) {
      Occurrence whole = home.apply(item);
      boolean apart =
          !whole.item().id().equals(item.id()) && group.bond(whole.item(), item) == Bond.DIFFERENT;
      Occurrence told = apart ? with(whole, List.of(item.as(Claim.class))) : without(whole);
      found.putIfAbsent(told.item().id(), told);
    }
    return new ArrayList<>(found.values());
  }

  private Occurrence without(Occurrence whole) {
    Set<String> out = new HashSet<>();
    for (Item item : whole.items()) {
      if (group.bond(whole.item(), item) == Bond.DIFFERENT) {
        out.add(item.id().claim());
      }
    }
    return out.isEmpty()
        ? whole
        : with(whole, whole.claims().stream().filter(c -> !out.contains(c.id())).toList());
  }

  private static Occurrence with(Occurrence whole, List<Claim> claims) {
    return new Occurrence(
        whole.account(), whole.family(), whole.standing(), claims, whole.traits());
  }
}
