package org.polybius.reconcile.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement.Term;

/** Terms of one agreement: equal numbers of the same people or things are one, whoever tells it. */
final class TermSheet {
  private static final int HOURS = 24;

  private final Chapter chapter;
  private final Map<String, Term> terms = new TreeMap<>();

  TermSheet(Chapter chapter) {
    this.chapter = chapter;
  }

  List<Term> terms() {
    for (Telling telling : chapter.tellings()) {
      length(telling);
      telling.figures().forEach(f -> people(telling, f));
    }
    return List.copyOf(terms.values());
  }

  private void length(Telling telling) {
    Integer days = telling.days();
    if (days == null) {
      return;
    }
    boolean more = telling.extension() && chapter.form() != Agreement.Form.EXTENSION;
    long n = days;
    String what =
        telling
            .account()
            .words(java.util.Objects.requireNonNull(telling.claim().duration()).span());
    add(
        new Term(
            more ? TermKind.OTHER : TermKind.CEASE_FIRE,
            what,
            "days",
            List.of(),
            n,
            n,
            n,
            Quantity.Bound.EXACTLY,
            List.of(telling.item().id())));
    if (what.contains("hour")) {
      add(
          new Term(
              TermKind.CEASE_FIRE,
              what,
              "hours",
              List.of(),
              n * HOURS,
              n * HOURS,
              n * HOURS,
              Quantity.Bound.EXACTLY,
              List.of(telling.item().id())));
    }
  }

  private void people(Telling telling, FigureClaim figure) {
    Population people = figure.population();
    Quantity quantity = figure.quantity().value();
    add(
        new Term(
            TermKind.RELEASE,
            telling.account().words(people.spans().get(0)),
            "people",
            people.nationality().stream().sorted().toList(),
            quantity.low(),
            quantity.high(),
            quantity.point(),
            quantity.bound(),
            List.of(new Item.Id(telling.account().report(), figure.id()))));
  }

  private void add(Term term) {
    String key =
        String.join(
            " ",
            term.kind().name(),
            term.unit(),
            String.valueOf(term.value()),
            String.valueOf(term.low()),
            String.valueOf(term.high()),
            term.nationality().toString());
    terms.merge(key, term, TermSheet::joined);
  }

  private static Term joined(Term one, Term other) {
    List<Item.Id> claims = new ArrayList<>(one.claims());
    claims.addAll(other.claims());
    return new Term(
        one.kind(),
        one.what(),
        one.unit(),
        one.nationality(),
        one.low(),
        one.high(),
        one.point(),
        one.bound(),
        claims.stream().distinct().sorted().toList());
  }
}
