package org.polybius.evaluation.gunviolence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.gunviolence.GunViolenceSuite.Said;
import org.polybius.model.Account;
import org.polybius.model.Fate;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Group.Bond;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.incident.Incidents;
import org.polybius.reconcile.incident.Standing;

/**
 * The incident that each report is mainly about: that of its acts of violence of which it tells
 * most, among equals the one told first. Reports without any stand alone.
 */
final class MainIncidents {
  private final Map<String, Incident> byReport = new TreeMap<>();

  private MainIncidents() {}

  /** Reconciles reports and says what each is about. */
  static MainIncidents of(Collection<Account> accounts) {
    MainIncidents main = new MainIncidents();
    Map<String, List<Incident>> all = new HashMap<>();
    for (Incident incident : Reconciler.reconcile(new Incidents(), accounts)) {
      if (incident.standing() == Standing.ACTUAL) {
        incident
            .reports()
            .forEach(r -> all.computeIfAbsent(r, k -> new ArrayList<>()).add(incident));
      }
    }
    for (Account account : accounts) {
      List<Incident> told = all.getOrDefault(account.report(), List.of());
      told.stream()
          .max(Comparator.comparingLong(i -> weight(i, account)))
          .ifPresent(i -> main.byReport.put(account.report(), i));
    }
    return main;
  }

  /** Violence before all else, then more claims before fewer, then earlier before later. */
  private static long weight(Incident incident, Account account) {
    List<Item.Id> own =
        incident.items().stream().filter(i -> i.report().equals(account.report())).toList();
    long first =
        own.stream()
            .mapToLong(i -> account.claims().indexOf(account.claim(i.claim()).orElseThrow()))
            .min()
            .orElse(0);
    long violence = incident.kind().equals("violence") ? 1_000_000_000L : 0;
    return violence + own.size() * 100_000L - first;
  }

  /** What a report is about. */
  Optional<Incident> of(String report) {
    return Optional.ofNullable(byReport.get(report));
  }

  /** The key of the cluster a report stands in: its incident, else itself. */
  String cluster(String report) {
    return of(report).map(Incident::id).orElse(report);
  }

  /** The numbers of an incident found; null when there is none of that id. */
  @Nullable Said said(@Nullable String id) {
    return byReport.values().stream()
        .filter(i -> i.id().equals(id))
        .findFirst()
        .map(MainIncidents::said)
        .orElse(null);
  }

  private static Said said(Incident incident) {
    return new Said(number(incident, Fate.KILLED), number(incident, Fate.INJURED));
  }

  /** What reports say together, if what each is mainly about is the same. */
  static Said together(List<Account> accounts) {
    Incidents matter = new Incidents();
    Set<Item.Id> leads = new HashSet<>();
    List<Item> items = new ArrayList<>();
    for (Account account : accounts) {
      items.addAll(matter.items(account));
      of(List.of(account)).of(account.report()).ifPresent(i -> leads.add(i.items().get(0)));
    }
    Group group =
        new Group(
            items,
            matter::match,
            (a, b) -> leads.contains(a.id()) && leads.contains(b.id()) ? Bond.SAME : Bond.NONE);
    return matter.resolve(group).stream()
        .filter(i -> i.items().stream().anyMatch(leads::contains))
        .findFirst()
        .map(MainIncidents::said)
        .orElse(new Said(0, 0));
  }

  /** People of one fate by the best figure; none is 0. */
  static long number(Incident incident, Fate fate) {
    return incident.figures().stream()
        .filter(f -> f.fate() == fate)
        .map(Incident.Figure::best)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .findFirst()
        .orElse(0);
  }
}
