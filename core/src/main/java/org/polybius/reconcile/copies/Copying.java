package org.polybius.reconcile.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Fingerprint;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Group.Bond;
import org.polybius.reconcile.Ids;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.copies.CopyGroup.Member;
import org.polybius.reconcile.copies.CopyGroup.Relation;

/**
 * From connected reports to groups of copies: likest pairs first, a version leading to the next,
 * but never two that people said to be different.
 */
final class Copying {
  private final Group group;

  /** The items that are together with one, in the same list for all of them. */
  private final Map<Item.Id, List<Item>> together = new HashMap<>();

  /** Two reports with what makes them alike. */
  private record Pair(Item one, Item other, Match match) {}

  Copying(Group group) {
    this.group = group;
    group.items().forEach(i -> together.put(i.id(), List.of(i)));
  }

  /** Ascending by id; reports that are alone are left out. */
  List<CopyGroup> groups() {
    if (group.items().stream().noneMatch(group::isDecided)) {
      // Nobody set any two apart: what matches connect is one text in its versions.
      return group.items().size() > 1 ? List.of(group(group.items())) : List.of();
    }
    pairs().forEach(p -> join(p.one, p.other));
    return group.items().stream()
        .map(this::of)
        .filter(g -> g.size() > 1)
        .collect(Collectors.toMap(g -> Collections.min(g).id(), g -> g, (a, b) -> a))
        .values()
        .stream()
        .map(g -> group(g.stream().sorted().toList()))
        .sorted(Comparator.comparing(CopyGroup::id))
        .toList();
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    List<Item> items = group.items();
    for (int i = 0; i < items.size(); i++) {
      for (Item other : items.subList(i + 1, items.size())) {
        Item one = items.get(i);
        group.match(one, other).ifPresent(m -> pairs.add(new Pair(one, other, m)));
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.match.score())
            .thenComparing(Pair::one)
            .thenComparing(Pair::other));
    return pairs;
  }

  private void join(Item one, Item other) {
    List<Item> some = of(one);
    List<Item> others = of(other);
    boolean apart = some.stream().noneMatch(i -> i.id().equals(other.id()));
    if (apart && free(some, others)) {
      List<Item> all = Stream.concat(some.stream(), others.stream()).toList();
      all.forEach(i -> together.put(i.id(), all));
    }
  }

  private List<Item> of(Item item) {
    return together.getOrDefault(item.id(), List.of(item));
  }

  private boolean free(List<Item> some, List<Item> others) {
    return some.stream()
        .allMatch(a -> others.stream().allMatch(b -> group.bond(a, b) != Bond.DIFFERENT));
  }

  private CopyGroup group(List<Item> items) {
    List<Member> members = new ArrayList<>();
    Map<List<Long>, Item> texts = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Item same = texts.putIfAbsent(shingles(items.get(i)), items.get(i));
      members.add(i == 0 ? first(items.get(0)) : member(items, i, same));
    }
    List<Account> accounts = items.stream().map(Item::account).toList();
    List<String> agencies =
        accounts.stream().flatMap(a -> a.agencies().stream()).distinct().toList();
    List<String> days =
        accounts.stream().flatMap(a -> a.day().stream()).map(String::valueOf).sorted().toList();
    return new CopyGroup(
        Ids.of("c", items),
        members,
        agencies,
        origin(accounts, agencies),
        days.isEmpty() ? null : days.get(0),
        days.isEmpty() ? null : days.get(days.size() - 1),
        labels(accounts));
  }

  private static Member first(Item item) {
    Account account = item.account();
    return new Member(
        account.report(), account.outlet(), account.published(), Relation.FIRST, null, List.of());
  }

  private static List<Long> shingles(Item item) {
    return Objects.requireNonNull(item.account().fingerprint(), "copies have prints").shingles();
  }

  /**
   * A report beside the likest of those before it; where none is like it, of all.
   *
   * @param same the first of those before it with the very same wording; null when there is none
   */
  private Member member(List<Item> items, int at, @Nullable Item same) {
    Item item = items.get(at);
    Item closest =
        Optional.ofNullable(same)
            .filter(other -> group.match(item, other).isPresent())
            .or(() -> closest(item, items.subList(0, at)))
            .or(() -> closest(item, items))
            .orElseThrow();
    Account account = item.account();
    Account other = closest.account();
    return new Member(
        account.report(),
        account.outlet(),
        account.published(),
        Likeness.of(account, other).relation(),
        other.report(),
        group.match(item, closest).map(Match::reasons).orElseThrow());
  }

  /** The likest that it matches: the wordings are compared with all, the rest with the likest. */
  private Optional<Item> closest(Item item, List<Item> others) {
    record Near(Item item, double jaccard) {}

    return others.stream()
        .filter(other -> !other.id().equals(item.id()))
        .map(other -> new Near(other, jaccard(item, other)))
        .sorted(Comparator.comparingDouble((Near n) -> -n.jaccard).thenComparing(Near::item))
        .map(Near::item)
        .filter(other -> group.match(item, other).isPresent())
        .findFirst();
  }

  private static double jaccard(Item one, Item other) {
    return Likeness.overlap(one.account(), other.account()).jaccard();
  }

  /** An agency in the fields of a report; else the only one that the texts credit; else outlet. */
  private static @Nullable String origin(List<Account> accounts, List<String> agencies) {
    if (!agencies.isEmpty()) {
      return agencies.get(0);
    }
    Set<String> credits = new TreeSet<>();
    accounts.stream()
        .map(Account::fingerprint)
        .filter(Objects::nonNull)
        .map(Fingerprint::credits)
        .forEach(credits::addAll);
    return credits.size() == 1
        ? credits.iterator().next()
        : accounts.stream().map(Account::outlet).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Set<String> labels(List<Account> accounts) {
    Set<String> labels = new TreeSet<>();
    for (Account account : accounts) {
      Stream.concat(
              Stream.of(account.report()),
              Stream.concat(Stream.ofNullable(account.outlet()), account.agencies().stream()))
          .forEach(l -> labels.add(l.toLowerCase(Locale.ROOT)));
    }
    return labels;
  }
}
