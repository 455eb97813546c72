package org.polybius.reconcile.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.FigureClaim;
import org.polybius.model.Population;
import org.polybius.model.Quantity;
import org.polybius.model.Status;
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

  /** The terms, those of most claims first. */
  List<Term> terms() {
    boolean implied = chapter.tellings().stream().allMatch(Telling::implied);
    List<Telling> tellings =
        chapter.tellings().stream().filter(t -> implied || !t.implied()).toList();
    tellings.forEach(this::length);
    boolean promised =
        tellings.stream().flatMap(t -> t.figures().stream()).anyMatch(TermSheet::promised);
    for (Telling telling : tellings) {
      telling.figures().stream()
          .filter(f -> !promised || promised(f))
          .forEach(f -> people(telling, f));
    }
    return unspecific(terms.values()).stream()
        .sorted(
            Comparator.comparingInt((Term t) -> -t.claims().size()).thenComparing(Term::toString))
        .toList();
  }

  /** What has happened is delivery; only where no promise is told does it say what was promised. */
  private static boolean promised(FigureClaim figure) {
    return figure.status() != Status.HAPPENED && figure.status() != Status.ONGOING;
  }

  /** A number of people of whom no nationality is told is that of those of whom one is. */
  private static List<Term> unspecific(Collection<Term> all) {
    List<Term> specific = new ArrayList<>();
    all.stream().filter(t -> !t.nationality().isEmpty()).forEach(specific::add);
    List<Term> rest = new ArrayList<>();
    for (Term term : all) {
      if (term.nationality().isEmpty()) {
        Term same = specific.stream().filter(s -> sameNumber(s, term)).findFirst().orElse(null);
        if (same == null) {
          rest.add(term);
        } else {
          specific.set(specific.indexOf(same), joined(same, term));
        }
      }
    }
    specific.addAll(rest);
    return specific;
  }

  private static boolean sameNumber(Term one, Term other) {
    return one.kind() == other.kind()
        && one.unit().equals(other.unit())
        && Objects.equals(one.value(), other.value())
        && one.bound() == other.bound();
  }

  private void length(Telling telling) {
    Integer days = telling.days();
    if (days == null) {
      return;
    }
    boolean more = telling.extension() && chapter.form() != Agreement.Form.EXTENSION;
    long n = days;
    String what =
        telling.account().words(Objects.requireNonNull(telling.claim().duration()).span());
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
