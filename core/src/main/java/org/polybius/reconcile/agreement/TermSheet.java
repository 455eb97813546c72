package org.polybius.reconcile.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Span;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement.Form;
import org.polybius.reconcile.agreement.Agreement.Term;

/**
 * Terms of one agreement, as reports tell them until it is over: what they say afterwards is what
 * came of it, and makes terms only where nothing else does.
 */
final class TermSheet {
  private static final int HOURS = 24;

  private final Chapter chapter;
  private final List<Telling> tellings;
  private final Promises promises;
  private final TermFolder folder = new TermFolder();

  /**
   * Of one chapter.
   *
   * @param all the chapters of the same sides
   */
  TermSheet(Chapter chapter, List<Chapter> all) {
    this.chapter = chapter;
    this.promises = new Promises(chapter, all);
    this.tellings = promises.tellings();
  }

  /** The terms, those of most claims first. */
  List<Term> terms() {
    tellings.stream().filter(promises::length).forEach(this::length);
    for (Telling telling : tellings) {
      promises.figures(telling).forEach(f -> people(telling, f));
      telling.claim().terms().forEach(t -> thing(telling, t));
    }
    return folder.terms().stream()
        .sorted(
            Comparator.comparingInt((Term t) -> -t.claims().size()).thenComparing(Term::toString))
        .toList();
  }

  private void length(Telling telling) {
    Length length = Objects.requireNonNull(telling.length());
    boolean more = telling.extension() && chapter.form() != Form.EXTENSION;
    String what =
        telling.account().words(Objects.requireNonNull(telling.claim().duration()).span());
    TermKind kind = more ? TermKind.OTHER : TermKind.CEASE_FIRE;
    time(telling, kind, what, length.unit(), length.count());
    if (what.contains("hour")) {
      time(telling, kind, what, "hours", (long) length.count() * HOURS);
    }
  }

  private void time(Telling telling, TermKind kind, String what, String unit, long n) {
    Quantity quantity = Quantity.exactly(n);
    folder.add(term(kind, what, unit, List.of(), quantity, null, telling.item().id()));
  }

  private void people(Telling telling, FigureClaim figure) {
    Population people = figure.population();
    folder.add(
        term(
            TermKind.RELEASE,
            telling.account().words(people.spans().get(0)),
            "people",
            people.nationality().stream().sorted().toList(),
            figure.quantity().value(),
            null,
            new Item.Id(telling.account().report(), figure.id())));
  }

  /** What counts other things, or nothing. */
  private void thing(Telling telling, AgreementClaim.Term term) {
    AgreementClaim.Amount amount = term.amount();
    Span words = term.words();
    if (words == null) {
      return;
    }
    String what = telling.account().words(words);
    Item.Id id = telling.item().id();
    if (amount == null) {
      folder.add(
          new Term(term.kind(), what, null, List.of(), null, null, null, null, null, List.of(id)));
      return;
    }
    String per = amount.per() == null ? null : amount.per().value();
    Quantity quantity = amount.quantity().value();
    folder.add(term(term.kind(), what, amount.unit().value(), List.of(), quantity, per, id));
  }

  private static Term term(
      TermKind kind,
      String what,
      String unit,
      List<String> nationality,
      Quantity q,
      @Nullable String per,
      Item.Id claim) {
    return new Term(
        kind,
        what.replaceAll("\\s+", " "),
        unit,
        nationality,
        q.low(),
        q.high(),
        q.point(),
        q.bound(),
        per,
        List.of(claim));
  }
}
