package org.polybius.evaluation.situation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.contract.AccountJson;
import org.polybius.evaluation.situation.Expected.Tally;
import org.polybius.model.Account;
import org.polybius.model.Reading;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.origin.Origins;
import org.polybius.reconcile.tally.Kind;
import org.polybius.reconcile.tally.People;
import org.polybius.reconcile.tally.Tallies;
import org.polybius.reconcile.tally.TallyBook;

/** The tallies that are reconciled from readings, in the form of those expected. */
final class FoundTallies {
  private FoundTallies() {}

  static List<Tally> of(List<Reading> readings) {
    List<Account> accounts = readings.stream().map(AccountJson::of).toList();
    return found(book(accounts));
  }

  static List<org.polybius.reconcile.tally.Tally> book(List<Account> accounts) {
    Origins origins = Origins.of(accounts, List.of());
    return TallyBook.of(
        Reconciler.reconcile(new Tallies(), accounts), ids -> origins.behind(ids).number());
  }

  static List<Tally> found(List<org.polybius.reconcile.tally.Tally> book) {
    return book.stream().map(FoundTallies::found).toList();
  }

  private static Tally found(org.polybius.reconcile.tally.Tally t) {
    String to = t.to() == null ? "" : t.to();
    return new Tally(
        t.key(),
        t.kind() == Kind.OFFERED ? Kind.PLANNED.name() : t.kind().name(),
        t.fate().name(),
        t.from() == null ? to : t.from(),
        to,
        nationality(t.people()),
        Set.of(part(t.people().part())),
        t.low(),
        t.best(),
        t.high(),
        false);
  }

  /**
   * Whoever is foreign is so to the captives' own country: the expected form names that. Those of
   * several nationalities, not told which, compare as the expected ones do.
   */
  private static Set<String> nationality(People people) {
    Set<String> codes = new TreeSet<>(people.nationality());
    return codes.equals(Set.of(People.MULTIPLE)) ? Set.of() : codes;
  }

  private static String part(People.Part part) {
    return switch (part) {
      case ALL, WOMEN_AND_CHILDREN -> Tally.ALL;
      case WOMEN -> "women";
      case MEN -> "men";
      case CHILDREN, BOYS, GIRLS -> "children";
      case ELDERLY -> "elderly";
    };
  }
}
