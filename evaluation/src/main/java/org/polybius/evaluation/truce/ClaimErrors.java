package org.polybius.evaluation.truce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Wrong;
import org.polybius.model.Span;

/** Lists wrong items with the text, what was expected and what was read. */
final class ClaimErrors {
  private final GoldClaims gold;

  /** Errors against a gold folder. */
  ClaimErrors(GoldClaims gold) {
    this.gold = gold;
  }

  /**
   * One line per wrong item, the kinds in turn, else in the order of the gold: WRONG, MISSED or
   * EXTRA; and FIELDS for a right one of which a reported field differs.
   *
   * @param read by report
   */
  List<String> list(Map<String, List<Item>> read) {
    List<List<String>> kinds = new ArrayList<>();
    for (String kind : List.of("figure", "statement", "agreement", "contact")) {
      List<String> lines = new ArrayList<>();
      for (GoldClaims.Document d : gold.documents()) {
        List<Item> items = read.getOrDefault(d.id(), List.of());
        list(kind, d, ClaimScorer.align(kind, d.text(), d.items(), items), lines);
      }
      kinds.add(lines);
    }
    return Wrong.inTurn(kinds);
  }

  private static void list(String kind, GoldClaims.Document d, Alignment a, List<String> lines) {
    for (Alignment.Pair p : a.pairs()) {
      String what = p.right() ? differs(p) ? "FIELDS" : "" : "WRONG";
      if (!what.isEmpty() && !p.gold().doubtful()) {
        lines.add(line(kind, what, d, p.gold(), p.read()));
      }
    }
    a.missed().stream()
        .filter(i -> !i.doubtful())
        .forEach(i -> lines.add(line(kind, "MISSED", d, i, null)));
    a.extra().forEach(i -> lines.add(line(kind, "EXTRA", d, null, i)));
  }

  private static String line(
      String kind,
      String what,
      GoldClaims.Document d,
      @Nullable Item expected,
      @Nullable Item got) {
    Item at = expected != null ? expected : got;
    String words =
        at == null || at.anchors().isEmpty() ? "" : Wrong.around(d.text(), at.anchors().get(0));
    return Wrong.line(
        kind + " " + what + " " + d.id(), shown(expected, d.text()), shown(got, d.text()), words);
  }

  private static String shown(@Nullable Item item, String text) {
    return item == null ? "nothing" : show(item, text);
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
    return line.toString();
  }

  private static void show(String role, List<Item.Person> people, String text, StringBuilder line) {
    for (Item.Person p : people) {
      line.append(' ').append(role).append("='");
      line.append(p.spans().isEmpty() ? p.words() : p.spans().get(0).in(text)).append('\'');
    }
  }
}
