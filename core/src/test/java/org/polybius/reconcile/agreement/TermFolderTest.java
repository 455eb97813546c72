package org.polybius.reconcile.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.Quantity;
import org.polybius.model.Quantity.Bound;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement.Term;

class TermFolderTest {
  private static Term term(String report, TermKind kind, String unit, Quantity q, String... of) {
    return new Term(
        kind,
        "words",
        unit,
        List.of(of),
        q.low(),
        q.high(),
        q.point(),
        q.bound(),
        null,
        List.of(new Item.Id(report, "a1")));
  }

  private static List<Term> folded(Term... terms) {
    TermFolder folder = new TermFolder();
    List.of(terms).forEach(folder::add);
    return folder.terms();
  }

  @Test
  void onePromiseToldMoreOrLessCloselyIsOneTermAndACeilingIsAnother() {
    List<Term> terms =
        folded(
            term("r1", TermKind.RELEASE, "people", Quantity.atLeast(50)),
            term("r2", TermKind.RELEASE, "people", Quantity.exactly(50)),
            term("r3", TermKind.RELEASE, "people", Quantity.about(50)),
            term("r4", TermKind.RELEASE, "people", Quantity.upTo(50)));

    assertThat(terms).hasSize(2);
    assertThat(terms).filteredOn(t -> t.bound() == Bound.EXACTLY).hasSize(1);
    assertThat(terms)
        .filteredOn(t -> t.bound() == Bound.EXACTLY)
        .allMatch(t -> t.claims().size() == 3);
  }

  @Test
  void hundredsOfTrucksAreThoseOfWhichANumberIsTold() {
    List<Term> terms =
        folded(
            term("r1", TermKind.AID_ACCESS, "trucks", Quantity.vague(200)),
            term("r2", TermKind.AID_ACCESS, "trucks", Quantity.exactly(300)),
            term("r3", TermKind.AID_ACCESS, "tankers", Quantity.vague(24)));

    assertThat(terms).extracting(Term::unit).containsExactlyInAnyOrder("trucks", "tankers");
    assertThat(terms)
        .filteredOn(t -> "trucks".equals(t.unit()))
        .extracting(Term::point)
        .containsExactly(300L);
  }

  @Test
  void peopleOfNoNationalityAreThoseOfWhomOneIsTold() {
    List<Term> terms =
        folded(
            term("r1", TermKind.RELEASE, "people", Quantity.exactly(30)),
            term("r2", TermKind.RELEASE, "people", Quantity.exactly(30), "NOR"));

    assertThat(terms).hasSize(1);
    assertThat(terms.get(0).nationality()).containsExactly("NOR");
  }
}
