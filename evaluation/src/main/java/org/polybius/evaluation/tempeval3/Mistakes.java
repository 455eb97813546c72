package org.polybius.evaluation.tempeval3;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what is wrong in an outcome, one line each with the words around. */
final class Mistakes {
  private static final int AROUND = 50;

  private Mistakes() {}

  static void add(TempEval3Suite.Matching outcome, List<String> errors) {
    TimeMlDocument document = outcome.document();
    Set<Timex3> found = new HashSet<>();
    for (int i = 0; i < outcome.system().size(); i++) {
      Timex3 ours = outcome.system().get(i);
      Optional<Timex3> gold = outcome.pairs().get(i);
      gold.ifPresent(found::add);
      if (gold.isEmpty()) {
        errors.add(line("EXTRA", document, ours, "expected nothing, got " + ours.value()));
      } else if (!gold.get().value().equals(ours.value())) {
        String values = "expected " + gold.get().value() + ", got " + ours.value();
        errors.add(line("VALUE", document, ours, values));
      }
    }
    for (Timex3 gold : document.gold()) {
      if (!found.contains(gold)) {
        errors.add(line("MISSED", document, gold, "expected " + gold.value()));
      }
    }
  }

  private static String line(String kind, TimeMlDocument document, Timex3 timex, String what) {
    String text = document.text();
    String before = text.substring(Math.max(0, timex.start() - AROUND), timex.start());
    String words = text.substring(timex.start(), timex.end());
    String after = text.substring(timex.end(), Math.min(text.length(), timex.end() + AROUND));
    String around = (before + "[" + words + "]" + after).replaceAll("\\s+", " ");
    String where = document.name() + " of " + document.created();
    return kind + " " + where + ": " + what + ": … " + around + " …";
  }
}
