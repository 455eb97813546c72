package org.polybius.reconcile.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.Quantity.Bound;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement.Term;

/**
 * Puts the same term of several reports together. "50", "at least 50" and "about 50" are one
 * promise told more or less closely; "up to 50" is another. Of what counts nothing there is one
 * term of a kind.
 */
final class TermFolder {
  /** Bounds of one and the same promise. */
  private static final Set<Bound> CLOSE =
      EnumSet.of(Bound.EXACTLY, Bound.AT_LEAST, Bound.ABOUT, Bound.OVER);

  private final Map<String, Term> terms = new TreeMap<>();

  void add(Term term) {
    String key =
        String.join(
            " ",
            term.kind().name(),
            String.valueOf(term.unit()),
            String.valueOf(term.value()),
            ceiling(term.bound()),
            term.nationality().toString());
    terms.merge(key, term, TermFolder::joined);
  }

  private static String ceiling(@Nullable Bound bound) {
    return bound == null || CLOSE.contains(bound) ? "" : bound.name();
  }

  /** The terms; a number of people of whom no nationality is told is that of whom one is. */
  List<Term> terms() {
    Collection<Term> all = terms.values();
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
    List<Term> told = List.copyOf(specific);
    specific.removeIf(t -> told.stream().anyMatch(o -> closer(o, t)));
    return specific;
  }

  /** Whether it gives a number where the other has "hundreds", or no number, of the same sort. */
  private static boolean closer(Term one, Term vague) {
    boolean number = one.bound() != null && one.bound() != Bound.VAGUE;
    boolean open =
        vague.bound() == null
            ? vague.kind() == TermKind.AID_ACCESS
            : vague.bound() == Bound.VAGUE && Objects.equals(one.unit(), vague.unit());
    return one.kind() == vague.kind() && number && open;
  }

  private static boolean sameNumber(Term one, Term other) {
    return one.kind() == other.kind()
        && Objects.equals(one.unit(), other.unit())
        && Objects.equals(one.value(), other.value())
        && ceiling(one.bound()).equals(ceiling(other.bound()));
  }

  private static Term joined(Term one, Term other) {
    List<Item.Id> claims = new ArrayList<>(one.claims());
    claims.addAll(other.claims());
    Term exact = other.bound() == Bound.EXACTLY ? other : one;
    return new Term(
        one.kind(),
        one.what(),
        one.unit(),
        one.nationality(),
        exact.low(),
        exact.high(),
        exact.point(),
        exact.bound(),
        one.per() == null ? other.per() : one.per(),
        claims.stream().distinct().sorted().toList());
  }
}
