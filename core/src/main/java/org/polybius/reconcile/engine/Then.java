package org.polybius.reconcile.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace;
import org.polybius.ledger.Workspace.Known;
import org.polybius.ledger.Workspace.Query;
import org.polybius.model.Account;
import org.polybius.reconcile.Crowd;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Meeting;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.version.Versions;

/**
 * What differs between today's things of a matter and those of a past day: groups of which only a
 * part was known then, and groups that then had a report that a later version has replaced since.
 * They are put together again from what counted on that day.
 */
final class Then {
  private static final int SLICE = 500;

  private final Matter<?> matter;
  private final Workspace workspace;
  private final LocalDate day;
  private final Accounts accounts;
  private final Set<String> replaced = new TreeSet<>();
  private final List<Row> rows = new ArrayList<>();

  Then(Matter<?> matter, Workspace workspace, LocalDate day) {
    this.matter = matter;
    this.workspace = workspace;
    this.day = day;
    this.accounts = new Accounts(workspace);
    List<Item> returning = returning();
    Set<String> straddling = straddling();
    Set<String> met = met(returning);
    met.stream().filter(group -> !straddling.contains(group)).forEach(replaced::add);
    Map<String, List<Item.Id>> members = new LinkedHashMap<>();
    straddling.forEach(group -> members.put(group, members(group)));
    replaced.forEach(group -> members.put(group, members(group)));
    accounts.read(members.values().stream().flatMap(List::stream).map(Item.Id::report).toList());
    List<Item> together = new ArrayList<>(returning);
    members.forEach(
        (group, ids) -> {
          if (met.contains(group)) {
            together.addAll(accounts.items(ids));
          } else {
            put(group, accounts.items(ids));
          }
        });
    put("", together);
  }

  /** Things of that day that are none of today, or other ones. */
  List<Row> rows() {
    return rows;
  }

  /** Groups whose rows would hold for that day, were it not for what was replaced since. */
  Set<String> replaced() {
    return replaced;
  }

  /** All rows that a query asks for, those of the replaced groups left out. */
  List<Row> whole(Query query) {
    return all(query).stream().filter(row -> !replaced.contains(row.group())).toList();
  }

  private List<Row> all(Query query) {
    List<Row> all = new ArrayList<>();
    List<Row> slice = workspace.rows(query.page(0, SLICE));
    while (!slice.isEmpty()) {
      all.addAll(slice);
      slice = workspace.rows(query.page(all.size(), SLICE));
    }
    return all;
  }

  private void put(String group, Collection<Item> members) {
    List<Item> counted = members.stream().filter(item -> counted(item.account())).toList();
    if (!counted.isEmpty()) {
      rows.addAll(resolved(matter, group, counted));
    }
  }

  private static <T extends Thing> List<Row> resolved(
      Matter<T> matter, String group, List<Item> counted) {
    return ThingRows.of(matter, group, counted, Reconciler.resolve(matter, counted));
  }

  /** That there are versions is known with the later one, which takes no version away. */
  private boolean counted(Account account) {
    return matter.name().equals(Versions.NAME)
        ? account.knownBy().filter(known -> !known.isAfter(day)).isPresent()
        : account.countedOn(day);
  }

  private Set<String> straddling() {
    Query query = Query.first(matter.name(), SLICE).known(new Known(day.toString(), false));
    Set<String> groups = new TreeSet<>();
    all(query).forEach(row -> groups.add(row.group()));
    return groups;
  }

  /** Items of reports that counted then and have been replaced since: they stand in no group. */
  private List<Item> returning() {
    if (matter.name().equals(Versions.NAME)) {
      return List.of();
    }
    Set<String> reports = new TreeSet<>();
    all(Query.first(Versions.NAME, SLICE)).forEach(row -> reports.addAll(row.reports()));
    return workspace.accounts(reports).stream()
        .filter(account -> account.isSuperseded() && account.countedOn(day))
        .flatMap(account -> matter.items(account).stream())
        .toList();
  }

  /** Groups that share a key with one of these items. */
  private Set<String> met(Collection<Item> items) {
    Meeting meeting = new Meeting(matter);
    Set<String> keys = new TreeSet<>();
    items.forEach(item -> keys.addAll(Crowd.meeting(meeting.keys(item))));
    Set<String> met = new TreeSet<>();
    if (!keys.isEmpty()) {
      workspace.sharing(matter.name(), keys).forEach(sharer -> met.add(sharer.group()));
    }
    return met;
  }

  private List<Item.Id> members(String group) {
    return workspace.members(matter.name(), group).stream()
        .map(placement -> new Item.Id(placement.report(), placement.claim()))
        .toList();
  }
}
