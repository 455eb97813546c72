package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.FigureClaim;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Ids;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Matter;

/**
 * Figures of people, brought together by population, fate, kind, time and month of publication: so
 * no cell grows for ever, however long a day is recalled.
 */
public final class Tallies implements Matter<TallyCell> {
  /** Name of the matter. */
  static final String NAME = "tallies";

  private static final int MONTH = "2031-05".length();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<TallyCell> type() {
    return TallyCell.class;
  }

  @Override
  public List<Item> items(Account account) {
    Map<String, Count> counts = Figures.of(account);
    return account.claims().stream()
        .filter(c -> counts.containsKey(c.id()))
        .map(c -> new Item(account, c))
        .toList();
  }

  @Override
  public Set<String> keys(Item item) {
    return Set.of(key(count(item)));
  }

  @Override
  public boolean keyIsEnough() {
    return true;
  }

  @Override
  public Optional<Match> match(Item one, Item other) {
    return keys(one).equals(keys(other)) ? Optional.of(new Match(1, List.of())) : Optional.empty();
  }

  /** One cell: items of several keys are together only where a person merged them. */
  @Override
  public List<TallyCell> resolve(Group group) {
    List<Count> counts = group.items().stream().map(Tallies::count).toList();
    Count first = foremost(counts);
    return List.of(
        new TallyCell(
            Ids.of("t", key(first)),
            group.items().stream().map(Item::id).toList(),
            text(first.from()),
            text(first.to()),
            counts.stream().flatMap(c -> labels(c).stream()).collect(Collectors.toSet()),
            first.fate(),
            first.kind(),
            first.people(),
            first.place(),
            counts.stream().map(Count::saying).toList()));
  }

  /** The first of the sort of which there are most. */
  private static Count foremost(List<Count> counts) {
    Map<String, List<Count>> sorts = new TreeMap<>();
    counts.forEach(c -> sorts.computeIfAbsent(key(c), k -> new ArrayList<>()).add(c));
    List<Count> most = counts;
    int size = 0;
    for (List<Count> sort : sorts.values()) {
      if (sort.size() > size) {
        most = sort;
        size = sort.size();
      }
    }
    return most.get(0);
  }

  private static Count count(Item item) {
    String id = item.as(FigureClaim.class).id();
    Count count = Figures.of(item.account()).get(id);
    if (count == null) {
      throw new IllegalArgumentException("no figure that a tally takes: " + item.id());
    }
    return count;
  }

  private static String key(Count count) {
    People people = count.people();
    return String.join(
        "|",
        count.fate().name(),
        count.kind().name(),
        String.join("+", people.nationality()),
        people.part().name(),
        people.side().name(),
        people.men().name(),
        String.valueOf(count.from()),
        String.valueOf(count.to()),
        String.valueOf(count.place()),
        count.saying().day().substring(0, Math.min(MONTH, count.saying().day().length())));
  }

  private static Set<String> labels(Count count) {
    List<String> labels = new ArrayList<>(count.people().nationality());
    labels.add(count.fate().name());
    labels.add(count.people().part().name());
    if (count.place() != null) {
      labels.add(count.place());
    }
    Set<String> lower = new TreeSet<>();
    labels.forEach(l -> lower.add(l.toLowerCase(Locale.ROOT)));
    return lower;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
