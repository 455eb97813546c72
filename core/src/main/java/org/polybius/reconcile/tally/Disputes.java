package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Disagreement.Side;
import org.polybius.reconcile.Item;

/**
 * About what the figures of one dated cell contradict each other, once growth and correction are
 * taken out. A cell knows no copies: every report counts as an origin here.
 */
final class Disputes {
  private Disputes() {}

  static List<Disagreement> of(TallyCell cell) {
    LocalDate day = LocalDate.parse(Objects.requireNonNull(cell.to()));
    Weighing.Verdict verdict =
        Weighing.of(
            Drafts.weighed(cell.sayings()),
            Weighing.Setting.plain(cell.kind(), day),
            Disputes::reports);
    List<Disagreement> disputes = new ArrayList<>();
    for (Conflict conflict : verdict.conflicts()) {
      boolean open =
          conflict.type() == Conflict.Type.CONTRADICTION
              || conflict.type() == Conflict.Type.INTERNAL;
      List<Side> sides = open ? sides(cell, conflict.values()) : List.of();
      if (sides.size() > 1) {
        disputes.add(new Disagreement("number", about(cell), sides));
      }
    }
    return disputes;
  }

  private static int reports(Collection<Item.Id> ids) {
    return (int) ids.stream().map(Item.Id::report).distinct().count();
  }

  private static String about(TallyCell cell) {
    String words = cell.sayings().get(0).words();
    return words + " " + cell.fate().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** One side for each value and whoever holds it. */
  private static List<Side> sides(TallyCell cell, List<Long> values) {
    List<Side> sides = new ArrayList<>();
    for (long value : values) {
      Map<List<String>, List<Item.Id>> holders = new LinkedHashMap<>();
      for (Saying saying : Drafts.weighed(cell.sayings())) {
        if (saying.exact() && !saying.denied() && saying.number() == value) {
          holders.computeIfAbsent(saying.who(), w -> new ArrayList<>()).add(saying.id());
        }
      }
      holders.forEach((who, items) -> sides.add(new Side(String.valueOf(value), who, items)));
    }
    return sides;
  }
}
