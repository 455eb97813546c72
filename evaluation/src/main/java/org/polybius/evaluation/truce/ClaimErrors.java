package org.polybius.evaluation.truce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polybius.model.Reading;
import org.polybius.model.Span;

/** Lists wrong items with the text, what was expected and what was read. */
public final class ClaimErrors {
  private final GoldClaims gold;

  /** Errors against a gold folder. */
  public ClaimErrors(GoldClaims gold) {
    this.gold = gold;
  }

  /**
   * One line per wrong item of a kind, in the order of the gold: WRONG, MISSED or EXTRA; and FIELDS
   * for a right one of which a reported field differs.
   *
   * @param kind figure, statement, agreement or contact
   */
  public List<String> list(List<Reading> readings, String kind) {
    Map<String, Reading> byId = new TreeMap<>();
    readings.forEach(r -> byId.put(r.report().id(), r));
    List<String> lines = new ArrayList<>();
    for (GoldClaims.Document d : gold.documents()) {
      Reading reading = byId.get(d.id());
      List<Item> read = reading == null ? List.of() : ReadItems.of(reading);
      list(d, ClaimScorer.align(kind, d.text(), d.items(), read), lines);
    }
    return lines;
  }

  private static void list(GoldClaims.Document d, Alignment a, List<String> lines) {
    for (Alignment.Pair p : a.pairs()) {
      String what = p.right() ? differs(p) ? "FIELDS" : "" : "WRONG";
      if (!what.isEmpty() && !p.gold().doubtful()) {
        lines.add(what + " " + d.id() + "\n   expected " + show(p.gold(), d.text()));
        lines.add("   got      " + show(p.read(), d.text()));
      }
    }
    a.missed().stream()
        .filter(i -> !i.doubtful())
        .forEach(i -> lines.add("MISSED " + d.id() + " " + show(i, d.text())));
    a.extra().forEach(i -> lines.add("EXTRA " + d.id() + " " + show(i, d.text())));
  }

  private static boolean differs(Alignment.Pair p) {
    return List.of("aggregation", "status", "time", "stage", "duration", "polarity").stream()
            .anyMatch(f -> !java.util.Objects.equals(p.gold().value(f), p.read().value(f)))
        || p.gold().people("voice").size() != p.read().people("voice").size();
  }

  private static String show(Item item, String text) {
    StringBuilder line = new StringBuilder(item.id()).append(" '");
    for (Span s : item.anchors()) {
      line.append(s.in(text)).append("' ");
    }
    line.append(new TreeMap<>(item.values()));
    item.people().forEach((role, people) -> show(role, people, text, line));
    item.links().forEach((rel, ids) -> line.append(ids.isEmpty() ? "" : " " + rel + ids));
    return line.toString().replace('\n', ' ');
  }

  private static void show(String role, List<Item.Person> people, String text, StringBuilder line) {
    for (Item.Person p : people) {
      line.append(' ').append(role).append("='");
      line.append(p.spans().isEmpty() ? p.words() : p.spans().get(0).in(text)).append('\'');
    }
  }
}
