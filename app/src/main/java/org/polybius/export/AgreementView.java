package org.polybius.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement;
import org.polybius.reconcile.agreement.Agreements;
import org.polybius.reconcile.agreement.Fulfilment;
import org.polybius.reconcile.tally.Tally;

/** Agreements, one to a row; of one alone, its terms, its course and what has been delivered. */
final class AgreementView implements View {
  private final Agreements agreements = new Agreements();

  @Override
  public String name() {
    return agreements.name();
  }

  @Override
  public String one() {
    return "agreement";
  }

  @Override
  public List<String> columns() {
    return List.of("ID", "FORM", "FROM", "TO", "BETWEEN", "STAGE", "CALLED", "REPORTS");
  }

  @Override
  public Listing page(Sources sources, Asked asked) {
    var page = sources.situation().page(agreements, asked.of(name()));
    List<Tally> tallies = new TallyView().book(sources, Asked.first(1));
    return new Listing(page.things().stream().map(a -> entry(tallies, a)).toList(), page.count());
  }

  @Override
  public List<Listing.Entry> beginning(Sources sources, String prefix, int limit) {
    List<Tally> tallies = new TallyView().book(sources, Asked.first(1));
    return sources.situation().beginning(agreements, prefix, limit).stream()
        .map(a -> entry(tallies, a))
        .toList();
  }

  /** One agreement with what the tallies have delivered of it. */
  static Listing.Entry entry(List<Tally> tallies, Agreement agreement) {
    Fulfilment fulfilment = Fulfilment.of(agreement, tallies);
    return new Listing.Entry(
        agreement.id(),
        cells(agreement),
        AgreementLines.of(agreement, fulfilment),
        new AgreementJson(agreement, fulfilment).tree(),
        agreement.items());
  }

  private static List<String> cells(Agreement a) {
    return List.of(
        a.id(),
        a.form().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
        Objects.requireNonNullElse(a.effectFrom(), Objects.requireNonNullElse(a.declared(), "")),
        Objects.requireNonNullElse(a.effectTo(), ""),
        String.join(" – ", a.parties()),
        a.stages().isEmpty() ? "" : a.stages().get(a.stages().size() - 1).stage().name(),
        a.name(),
        String.valueOf(reports(a.items()).size()));
  }

  /** Ids of the reports of some claims, ascending. */
  static List<String> reports(List<Item.Id> claims) {
    return claims.stream().map(Item.Id::report).distinct().sorted().collect(Collectors.toList());
  }
}
