package org.polybius.export;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Fate;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.copies.Copies;
import org.polybius.reconcile.copies.CopyGroup;
import org.polybius.reconcile.engine.Situation;
import org.polybius.reconcile.origin.Origins;
import org.polybius.reconcile.tally.Kind;
import org.polybius.reconcile.tally.Tallies;
import org.polybius.reconcile.tally.Tally;
import org.polybius.reconcile.tally.TallyBook;
import org.polybius.reconcile.tally.TallyCell;

/**
 * How many people a fate befell, by fate, kind and day. Cells are joined when they are asked for,
 * those of the crises concerned alone, and only their reports are looked up; where there are more
 * than {@value #MOST_CELLS}, those only that are dated within the days asked for, and of these no
 * more than that.
 */
final class TallyView implements View {
  private static final int MOST_CELLS = 20_000;
  private static final int SLICE = 1_000;
  private static final Set<String> FATES =
      Stream.of(Fate.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).collect(toSet());

  private final Tallies matter = new Tallies();

  @Override
  public String name() {
    return matter.name();
  }

  @Override
  public String one() {
    return "tally";
  }

  @Override
  public List<String> columns() {
    return List.of("ID", "DAY", "FATE", "WHO", "LOW", "BEST", "HIGH", "REPORTS", "WHY");
  }

  @Override
  public Listing page(Sources sources, Asked asked) {
    List<Tally> tallies = book(sources, asked).stream().filter(t -> asksFor(asked, t)).toList();
    return new Listing(
        tallies.stream().skip(asked.offset()).limit(asked.limit()).map(TallyView::entry).toList(),
        tallies.size());
  }

  @Override
  public List<Listing.Entry> beginning(Sources sources, String prefix, int limit) {
    return book(sources, Asked.first(1)).stream()
        .filter(t -> t.key().startsWith(prefix))
        .limit(limit)
        .map(TallyView::entry)
        .toList();
  }

  /** The tallies that all views join from. */
  List<Tally> book(Sources sources, Asked asked) {
    List<TallyCell> cells = cells(sources, asked);
    Set<String> tellers =
        cells.stream()
            .filter(c -> mayBear(asked, c))
            .flatMap(c -> c.items().stream())
            .map(Item.Id::report)
            .collect(toSet());
    TallyBook book = TallyBook.of(cells);
    List<Account> accounts =
        book.around(tellers).stream().map(sources::account).flatMap(Optional::stream).toList();
    Origins origins = Origins.of(accounts, copies(sources));
    return book.tallies(tellers, ids -> origins.behind(ids).number());
  }

  /**
   * Whether a tally that is asked for may have this cell behind it: of the report and fate asked
   * for, and neither told nor dated before the first day. People, kind and day may turn out
   * otherwise than a cell says.
   */
  private static boolean mayBear(Asked asked, TallyCell cell) {
    boolean report =
        asked.report().isEmpty()
            || cell.items().stream().anyMatch(i -> i.report().equals(asked.report()));
    boolean fate =
        asked.labels().stream().noneMatch(FATES::contains)
            || asked.labels().contains(cell.fate().name().toLowerCase(Locale.ROOT));
    boolean late = cell.to() == null || cell.to().compareTo(asked.from()) >= 0;
    return report
        && fate
        && (late || cell.sayings().stream().anyMatch(s -> since(asked.from(), s.published())));
  }

  /** Whether it was told since a day: later reports may tell of any earlier day. */
  private static boolean since(String day, @Nullable String published) {
    return published == null || published.compareTo(day) >= 0;
  }

  private List<TallyCell> cells(Sources sources, Asked asked) {
    Asked all = Asked.first(SLICE);
    boolean many = sources.situation().page(matter, Asked.first(1).of(name())).count() > MOST_CELLS;
    Asked days = many ? new Asked(Set.of(), "", asked.from(), asked.to(), 0, SLICE) : all;
    List<TallyCell> cells = new ArrayList<>();
    long count = 1;
    while (cells.size() < Math.min(count, MOST_CELLS)) {
      Situation.Page<TallyCell> page =
          sources.situation().page(matter, days.page(cells.size(), SLICE).of(name()));
      count = page.things().isEmpty() ? 0 : page.count();
      cells.addAll(page.things());
    }
    return cells;
  }

  private static Collection<CopyGroup> copies(Sources sources) {
    Copies copies = new Copies();
    return sources.situation().page(copies, Asked.first(SLICE).of(copies.name())).things();
  }

  private static boolean asksFor(Asked asked, Tally tally) {
    boolean report = asked.report().isEmpty() || tally.reports().contains(asked.report());
    String from = tally.from() == null ? tally.to() : tally.from();
    boolean ends = tally.to() == null || asked.from().compareTo(tally.to()) <= 0;
    boolean begins = asked.to().isEmpty() || from == null || from.compareTo(asked.to()) <= 0;
    return report && ends && begins && words(tally).containsAll(asked.labels());
  }

  private static Set<String> words(Tally tally) {
    Set<String> words = new TreeSet<>();
    Stream.of(tally.fate().name(), tally.kind().name(), tally.people().part().name())
        .forEach(w -> words.add(w.toLowerCase(Locale.ROOT)));
    tally.people().nationality().forEach(n -> words.add(n.toLowerCase(Locale.ROOT)));
    if (tally.place() != null) {
      words.add(tally.place().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static Listing.Entry entry(Tally tally) {
    List<Item.Id> claims =
        tally.says().stream().flatMap(s -> s.claims().stream()).distinct().sorted().toList();
    return new Listing.Entry(tally.key(), cells(tally), TallyJson.of(tally), claims);
  }

  private static List<String> cells(Tally tally) {
    return List.of(
        tally.key(),
        days(tally),
        fate(tally),
        tally.population().isEmpty() ? who(tally) : tally.population() + " (" + who(tally) + ")",
        number(tally.low()),
        number(tally.best()),
        number(tally.high()),
        String.valueOf(tally.reports().size()),
        tally.bestRule());
  }

  private static String days(Tally tally) {
    if (tally.from() == null || tally.from().equals(tally.to())) {
      return tally.to() == null ? "" : tally.to();
    }
    return tally.from() + " to " + tally.to();
  }

  private static String fate(Tally tally) {
    String fate = tally.fate().name().toLowerCase(Locale.ROOT);
    return tally.kind() == Kind.INCREMENT || tally.kind() == Kind.STOCK
        ? fate
        : fate + ", " + tally.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String who(Tally tally) {
    List<String> nationality = tally.people().nationality();
    String nation = nationality.isEmpty() ? "all" : String.join("+", nationality);
    String part = tally.people().part().name().toLowerCase(Locale.ROOT);
    return part.equals("all") ? nation : nation + " " + part;
  }

  private static String number(@Nullable Long number) {
    return number == null ? "–" : String.valueOf(number);
  }
}
