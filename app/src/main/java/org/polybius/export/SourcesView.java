package org.polybius.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polybius.contract.Records;
import org.polybius.model.Account;
import org.polybius.reconcile.copies.Copies;
import org.polybius.reconcile.copies.CopyGroup;
import org.polybius.reconcile.engine.Situation;
import org.polybius.reconcile.origin.Medium;
import org.polybius.reconcile.origin.Medium.Counted;
import org.polybius.reconcile.origin.Press;

/**
 * Outlets and agencies: how much they print, how much of it is reprinted or corrected, whom they
 * cite and quote. Looks through all reports, so that it takes the longer the larger the ledger is.
 */
final class SourcesView implements View {
  private static final int PAGE = 500;

  @Override
  public String name() {
    return "sources";
  }

  @Override
  public String one() {
    return "source";
  }

  @Override
  public List<String> columns() {
    return List.of(
        "ID", "REPORTS", "WIRED", "REPRINTS", "CORRECTED", "CITES", "QUOTES", "CIRCLE WITH");
  }

  @Override
  public Listing page(Sources sources, Asked asked) {
    List<Listing.Entry> all =
        media(sources).stream().filter(m -> asksFor(asked, m)).map(SourcesView::entry).toList();
    return new Listing(all.stream().skip(asked.offset()).limit(asked.limit()).toList(), all.size());
  }

  @Override
  public List<Listing.Entry> beginning(Sources sources, String prefix, int limit) {
    return media(sources).stream()
        .filter(m -> m.key().startsWith(prefix))
        .map(SourcesView::entry)
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .limit(limit)
        .toList();
  }

  private static boolean asksFor(Asked asked, Medium medium) {
    String name = medium.name().toLowerCase(Locale.ROOT);
    return asked.labels().stream().allMatch(l -> l.equals(name) || l.equals(medium.key()));
  }

  private static List<Medium> media(Sources sources) {
    List<Account> accounts = new ArrayList<>();
    List<String> ids = sources.ledger().reports("", PAGE);
    while (!ids.isEmpty()) {
      sources.situation().accounts(ids).stream()
          .filter(sources.situation()::counts)
          .forEach(accounts::add);
      ids = sources.ledger().reports(ids.get(ids.size() - 1), PAGE);
    }
    return Press.of(accounts, copies(sources.situation()));
  }

  private static List<CopyGroup> copies(Situation situation) {
    Copies copies = new Copies();
    List<CopyGroup> groups = new ArrayList<>();
    Asked asked = Asked.first(PAGE);
    Situation.Page<CopyGroup> page = situation.page(copies, asked.of(copies.name()));
    while (!page.things().isEmpty()) {
      groups.addAll(page.things());
      asked = asked.page(groups.size(), PAGE);
      page = situation.page(copies, asked.of(copies.name()));
    }
    return groups;
  }

  private static Listing.Entry entry(Medium medium) {
    return new Listing.Entry(
        medium.key(),
        List.of(
            medium.name(),
            String.valueOf(medium.published()),
            String.valueOf(medium.wired()),
            String.valueOf(medium.reprints()),
            String.valueOf(medium.corrected()),
            counted(medium.cites()),
            counted(medium.voices()),
            String.join(", ", medium.circle())),
        Records.tree(medium),
        List.of());
  }

  private static String counted(List<Counted> names) {
    return names.stream().map(c -> c.name() + " " + c.reports()).collect(Collectors.joining(", "));
  }
}
