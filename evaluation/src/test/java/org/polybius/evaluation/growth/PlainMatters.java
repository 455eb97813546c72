package org.polybius.evaluation.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Group.Bond;
import org.polybius.reconcile.Ids;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Thing;

/** Matters as plain as can be, one of each sort that there is. */
final class PlainMatters {
  private PlainMatters() {}

  static List<Matter<Heap>> all() {
    return List.of(new Clashes(), new Sums(), new Reprints());
  }

  /**
   * A thing that shows whatever may go wrong with its group.
   *
   * @param id after its members
   * @param items its members
   * @param from first day
   * @param to last day
   * @param labels actors
   * @param total of all numbers
   * @param matches how many pairs match
   * @param merged how many pairs people called the same
   * @param parted how many pairs people called different
   */
  record Heap(
      String id,
      List<Item.Id> items,
      @Nullable String from,
      @Nullable String to,
      Set<String> labels,
      long total,
      int matches,
      int merged,
      int parted)
      implements Thing {

    static List<Heap> of(String prefix, Group group) {
      int matches = 0;
      int merged = 0;
      int parted = 0;
      List<Item> items = group.items();
      for (int i = 0; i < items.size(); i++) {
        for (int j = i + 1; j < items.size(); j++) {
          matches += group.match(items.get(i), items.get(j)).isPresent() ? 1 : 0;
          merged += group.bond(items.get(i), items.get(j)) == Bond.SAME ? 1 : 0;
          parted += group.bond(items.get(i), items.get(j)) == Bond.DIFFERENT ? 1 : 0;
        }
      }
      TreeSet<String> days = new TreeSet<>();
      TreeSet<String> labels = new TreeSet<>();
      items.forEach(item -> day(item).ifPresent(d -> days.add(d.toString())));
      items.forEach(item -> labels.addAll(actors(item)));
      return List.of(
          new Heap(
              Ids.of(prefix, items),
              items.stream().map(Item::id).toList(),
              days.isEmpty() ? null : days.first(),
              days.isEmpty() ? null : days.last(),
              labels,
              items.stream().mapToLong(Heap::number).sum(),
              matches,
              merged,
              parted));
    }

    private static long number(Item item) {
      Long point =
          item.claim() instanceof FigureClaim figure ? figure.quantity().value().point() : null;
      return point == null ? 0 : point;
    }
  }

  private static Optional<LocalDate> day(Item item) {
    String day = null;
    if (item.claim() instanceof EventClaim event && event.time() != null) {
      day = event.time().value().earliest();
    } else if (item.claim() instanceof FigureClaim figure && figure.time() != null) {
      day = figure.time().value().earliest();
    }
    return Optional.ofNullable(day).map(LocalDate::parse);
  }

  private static Set<String> actors(Item item) {
    Set<String> actors = new HashSet<>();
    if (item.claim() instanceof EventClaim event) {
      event.actors().forEach(actor -> actors.add(actor.ref()));
    }
    return actors;
  }

  /** Events that are the same when type and actor are and the days at most one apart. */
  private static final class Clashes implements Matter<Heap> {
    @Override
    public String name() {
      return "clashes";
    }

    @Override
    public Class<Heap> type() {
      return Heap.class;
    }

    @Override
    public List<Item> items(Account account) {
      return account.claims().stream()
          .filter(EventClaim.class::isInstance)
          .map(claim -> new Item(account, claim))
          .toList();
    }

    @Override
    public Set<String> keys(Item item) {
      String type = item.as(EventClaim.class).type().name();
      return day(item)
          .map(d -> Set.of(type + d, type + d.plusDays(1)))
          .orElse(Set.of(type + " undated"));
    }

    @Override
    public boolean keyIsEnough() {
      return false;
    }

    @Override
    public Optional<Match> match(Item one, Item other) {
      boolean near =
          day(one).isEmpty()
              || day(other).isEmpty()
              || Math.abs(ChronoUnit.DAYS.between(day(one).get(), day(other).get())) <= 1;
      return near && actors(one).equals(actors(other))
          ? Optional.of(new Match(0.75, List.of(new Match.Reason("actors", "the same", 0.75))))
          : Optional.empty();
    }

    @Override
    public List<Heap> resolve(Group group) {
      return Heap.of("c", group);
    }
  }

  /** Figures of one fate and day. */
  private static final class Sums implements Matter<Heap> {
    @Override
    public String name() {
      return "sums";
    }

    @Override
    public Class<Heap> type() {
      return Heap.class;
    }

    @Override
    public List<Item> items(Account account) {
      return account.claims().stream()
          .filter(FigureClaim.class::isInstance)
          .map(claim -> new Item(account, claim))
          .toList();
    }

    @Override
    public Set<String> keys(Item item) {
      return Set.of(item.as(FigureClaim.class).fate() + " " + day(item));
    }

    @Override
    public boolean keyIsEnough() {
      return true;
    }

    @Override
    public Optional<Match> match(Item one, Item other) {
      throw new IllegalStateException("never asked");
    }

    @Override
    public List<Heap> resolve(Group group) {
      return Heap.of("s", group);
    }
  }

  /** Whole reports in the same words. */
  private static final class Reprints implements Matter<Heap> {
    @Override
    public String name() {
      return "reprints";
    }

    @Override
    public Class<Heap> type() {
      return Heap.class;
    }

    @Override
    public List<Item> items(Account account) {
      return account.fingerprint() == null ? List.of() : List.of(new Item(account, null));
    }

    @Override
    public Set<String> keys(Item item) {
      Set<String> keys = new HashSet<>();
      shingles(item).stream().limit(3).forEach(hash -> keys.add(String.valueOf(hash)));
      return keys;
    }

    private static Set<Long> shingles(Item item) {
      return item.account().fingerprint() == null
          ? Set.of()
          : new TreeSet<>(item.account().fingerprint().shingles());
    }

    @Override
    public boolean keyIsEnough() {
      return false;
    }

    @Override
    public Optional<Match> match(Item one, Item other) {
      return shingles(one).equals(shingles(other))
          ? Optional.of(new Match(1, List.of()))
          : Optional.empty();
    }

    @Override
    public List<Heap> resolve(Group group) {
      return Heap.of("r", group);
    }
  }
}
