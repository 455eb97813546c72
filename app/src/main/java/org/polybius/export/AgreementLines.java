package org.polybius.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.agreement.Fulfilment;

/** An agreement in lines for a terminal: who, what, its course, and what has been delivered. */
final class AgreementLines {
  private final List<Listing.Detail> lines = new ArrayList<>();

  private AgreementLines() {}

  static List<Listing.Detail> of(Agreement agreement, Fulfilment fulfilment) {
    AgreementLines all = new AgreementLines();
    agreement
        .thirdParties()
        .forEach(t -> all.add(words(t.role().name()), t.name(), t.claims().size()));
    agreement.terms().forEach(t -> all.add("term", term(t), t.claims().size()));
    agreement.stages().forEach(s -> all.add(s.date(), stage(s), s.claims().size()));
    all.delivered(fulfilment);
    agreement.violations().forEach(all::violation);
    agreement.denials().forEach(d -> all.add("denied", d.who() + ": “" + d.what() + "”", 1));
    return all.lines;
  }

  private void add(String label, String text, int claims) {
    lines.add(
        new Listing.Detail(label, text + " · " + claims + (claims == 1 ? " claim" : " claims")));
  }

  private static String words(String constant) {
    return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static String term(Agreement.Term t) {
    String number = t.value() == null ? "" : bound(t) + t.value() + " ";
    String people = t.nationality().isEmpty() ? "" : " " + String.join("/", t.nationality());
    String unit =
        t.unit() == null
            ? ""
            : t.unit() + people + (t.per() == null ? " " : " per " + t.per() + " ");
    return words(t.kind().name()) + ": " + number + unit + "“" + t.what() + "”";
  }

  private static String bound(Agreement.Term t) {
    var bound = t.bound();
    return bound == null || bound == org.polybius.model.Quantity.Bound.EXACTLY
        ? ""
        : words(bound.name()) + " ";
  }

  private static String stage(Agreement.Step s) {
    return words(s.stage().name()) + (s.inferred() ? " (follows from the dates)" : "");
  }

  private void delivered(Fulfilment fulfilment) {
    Map<String, List<Fulfilment.Day>> byPeople = new LinkedHashMap<>();
    fulfilment
        .days()
        .forEach(d -> byPeople.computeIfAbsent(d.people(), p -> new ArrayList<>()).add(d));
    byPeople.forEach(
        (people, days) -> {
          String course =
              days.stream()
                  .map(d -> d.day() + " " + d.released() + " (" + d.cumulative() + ")")
                  .collect(Collectors.joining(", "));
          Long promised = days.get(0).promised();
          String of = promised == null ? "" : " of " + promised + " promised";
          long sum = days.get(days.size() - 1).cumulative();
          lines.add(new Listing.Detail("released", people + " " + sum + of + ": " + course));
        });
  }

  private void violation(Agreement.Violation v) {
    String denied = v.deniedBy().isEmpty() ? "" : "; denied by " + String.join(", ", v.deniedBy());
    String text = v.accuser() + " accuses " + v.accused() + ": “" + v.act() + "”" + denied;
    add("alleged", text, v.claims().size());
  }
}
