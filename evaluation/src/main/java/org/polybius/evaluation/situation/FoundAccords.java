package org.polybius.evaluation.situation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.contract.AccountJson;
import org.polybius.evaluation.situation.Accord.Fact;
import org.polybius.evaluation.situation.Accord.Kind;
import org.polybius.model.Account;
import org.polybius.model.AgreementClaim.TermKind;
import org.polybius.model.Reading;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.agreement.Agreements;
import org.polybius.reconcile.agreement.Fulfilment;
import org.polybius.reconcile.tally.Tally;

/** The agreements that reconciling makes of some readings, as facts. */
final class FoundAccords {
  private static final int DAY = "2023-12-11".length();

  private FoundAccords() {}

  static List<Accord> of(List<Reading> readings) {
    List<Account> accounts = readings.stream().map(AccountJson::of).toList();
    List<Tally> tallies = FoundTallies.book(accounts);
    return Reconciler.reconcile(new Agreements(), accounts).stream()
        .map(a -> accord(a, Fulfilment.of(a, tallies)))
        .toList();
  }

  private static Accord accord(Agreement a, Fulfilment fulfilment) {
    List<Fact> facts = new ArrayList<>();
    a.parties().forEach(p -> facts.add(new Fact(Kind.PARTY, "", p, null)));
    a.thirdParties()
        .forEach(t -> facts.add(new Fact(Kind.THIRD_PARTY, t.role().name(), t.name(), null)));
    date(a.declared(), Kind.DECLARED, facts);
    date(a.effectFrom(), Kind.FROM, facts);
    date(a.effectTo() == null ? fulfilment.last() : a.effectTo(), Kind.TO, facts);
    a.terms().forEach(t -> facts.add(new Fact(Kind.TERM, unit(t), t.what(), t.value())));
    a.stages().forEach(s -> facts.add(new Fact(Kind.STAGE, s.stage().name(), s.date(), null)));
    fulfilment.days().forEach(d -> facts.add(new Fact(Kind.FULFILMENT, "", d.day(), d.released())));
    return new Accord(a.id() + " " + a.form() + " " + a.name(), facts);
  }

  private static String unit(Agreement.Term term) {
    if (term.value() != null && term.unit() != null) {
      return term.unit();
    }
    return term.kind() == TermKind.CEASE_FIRE
        ? "ceasefire"
        : term.kind() == TermKind.AID_ACCESS ? "aid" : "other";
  }

  private static void date(@Nullable String date, Kind kind, List<Fact> facts) {
    if (date != null) {
      facts.add(new Fact(kind, "", date.substring(0, Math.min(DAY, date.length())), null));
    }
  }
}
