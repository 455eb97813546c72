package org.polybius.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polybius.query.Kept;
import org.polybius.query.Selection;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.tally.Tally;

/** What the claims of one report were brought together into. */
final class Behind {
  private final String report;
  private final Map<String, List<Part>> parts = new HashMap<>();

  private Behind(String report) {
    this.report = report;
  }

  /**
   * A thing that a claim is a part of.
   *
   * @param matter of what kind
   * @param id of the thing
   * @param words what it is
   */
  record Part(String matter, String id, String words) {
    String address(Links links) {
      return matter.equals("incidents") ? links.incident(id) : links.evidence(matter, id);
    }
  }

  static Behind of(String report, Asking asking) {
    Behind behind = new Behind(report);
    Selection all = asking.everything().ofReport(report);
    all.incidents().forEach(behind::incident);
    all.tallies().forEach(behind::tally);
    all.agreements().forEach(behind::agreement);
    all.channels().forEach(behind::channel);
    return behind;
  }

  private void incident(Incident i) {
    String reports = Show.count(i.reports().size(), "report");
    String words = "incident: " + Acts.title(i) + ", " + reports;
    part(i.items(), new Part("incidents", i.id(), words));
  }

  private void tally(Tally t) {
    String value = Show.best(t) + " " + Show.people(t) + " " + Show.word(t.fate());
    String words = "figure: " + value + ", " + Show.days(t.from(), t.to());
    List<Item.Id> claims = t.says().stream().flatMap(s -> s.claims().stream()).toList();
    part(claims, new Part("tallies", t.key(), words));
  }

  private void agreement(Kept kept) {
    String words = "agreement: " + kept.agreement().name();
    part(kept.agreement().items(), new Part("agreements", kept.agreement().id(), words));
  }

  private void channel(Channel c) {
    String words = "channel: " + c.parties().get(0).name() + " – " + c.parties().get(1).name();
    part(c.items(), new Part("channels", c.id(), words));
  }

  private void part(Collection<Item.Id> items, Part part) {
    items.stream()
        .filter(item -> item.report().equals(report))
        .map(Item.Id::claim)
        .distinct()
        .forEach(claim -> parts.computeIfAbsent(claim, c -> new ArrayList<>()).add(part));
  }

  List<Part> of(String claim) {
    return parts.getOrDefault(claim, List.of());
  }
}
