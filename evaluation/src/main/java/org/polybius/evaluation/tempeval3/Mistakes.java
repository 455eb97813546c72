package org.polybius.evaluation.tempeval3;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.evaluation.Wrong;
import org.polybius.model.Span;

/** Tells what is wrong in an outcome, one line each with the words around. */
final class Mistakes {
  private Mistakes() {}

  static void add(TempEval3Suite.Matching outcome, List<String> errors) {
    TimeMlDocument document = outcome.document();
    Set<Timex3> found = new HashSet<>();
    for (int i = 0; i < outcome.system().size(); i++) {
      Timex3 ours = outcome.system().get(i);
      Optional<Timex3> gold = outcome.pairs().get(i);
      gold.ifPresent(found::add);
      if (gold.isEmpty()) {
        errors.add(line("EXTRA", document, ours, "nothing", ours.value()));
      } else if (!gold.get().value().equals(ours.value())) {
        errors.add(line("VALUE", document, ours, gold.get().value(), ours.value()));
      } else if (!gold.get().type().equals(ours.type()) || !gold.get().sameExtent(ours)) {
        errors.add(
            line(
                "TYPE OR EXTENT",
                document,
                ours,
                shown(gold.get(), document),
                shown(ours, document)));
      }
    }
    for (Timex3 gold : document.gold()) {
      if (!found.contains(gold)) {
        errors.add(line("MISSED", document, gold, gold.value(), "nothing"));
      }
    }
  }

  private static String shown(Timex3 timex, TimeMlDocument document) {
    return timex.type() + " '" + document.text().substring(timex.start(), timex.end()) + "'";
  }

  private static String line(
      String kind, TimeMlDocument document, Timex3 timex, String expected, String got) {
    String where = kind + " " + document.name() + " of " + document.created();
    String around = Wrong.around(document.text(), Span.of(timex.start(), timex.end()));
    return Wrong.line(where, expected, got, around);
  }
}
