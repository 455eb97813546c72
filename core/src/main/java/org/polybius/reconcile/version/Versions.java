package org.polybius.reconcile.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Account.Version;
import org.polybius.model.Fingerprint;
import org.polybius.model.Notice;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Ids;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Meeting;
import org.polybius.reconcile.copies.Overlap;
import org.polybius.reconcile.version.VersionGroup.Member;

/**
 * Which reports are versions of one report: they stand under one address and are alike. Of pages
 * that share nothing but the address (a front page, an address reused) each counts for itself.
 */
public final class Versions implements Matter<VersionGroup> {
  /** The name of this matter. */
  public static final String NAME = "versions";

  /** Share of the shorter one's wording that both have: well above what chance gives. */
  private static final double ALIKE = .25;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<VersionGroup> type() {
    return VersionGroup.class;
  }

  /** The report as a whole. */
  @Override
  public List<Item> items(Account account) {
    return List.of(new Item(account, null));
  }

  @Override
  public Set<String> keys(Item item) {
    return Set.of(key(item.account()));
  }

  @Override
  public boolean keyIsEnough() {
    return false;
  }

  /** Under what a report is compared with its versions: its address, else the id it was given. */
  public static String key(Account account) {
    String url = account.url();
    if (url == null) {
      return "id " + account.report().replaceFirst("~[0-9a-f]{8}$", "");
    }
    return url.replaceFirst("#.*", "")
        .replaceFirst("(?i)^https?://(www\\.)?", "")
        .replaceAll("(?<=[?&])(utm_[a-z]+|fbclid|gclid)=[^&]*&?", "")
        .replaceFirst("[?&/]+$", "");
  }

  @Override
  public Optional<Match> match(Item one, Item other) {
    return alike(one.account(), other.account())
        .map(found -> new Match(1, List.of(new Match.Reason("version", found, 1))));
  }

  /** Why two reports under one address are versions of one; empty when nothing says so. */
  private static Optional<String> alike(Account one, Account other) {
    if (Order.retracts(one) || Order.retracts(other)) {
      return Optional.of("one retracts what stood under the address");
    }
    if (one.title() != null && plain(one.title()).equals(plain(other.title()))) {
      return Optional.of("the same headline");
    }
    double shared = shared(one.fingerprint(), other.fingerprint());
    return shared >= ALIKE
        ? Optional.of(Math.round(shared * 100) + " % of the wording of one is in the other")
        : Optional.empty();
  }

  private static String plain(@Nullable String title) {
    return String.valueOf(title)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static double shared(@Nullable Fingerprint one, @Nullable Fingerprint other) {
    return one == null || other == null ? 0 : Overlap.of(one, other).containment();
  }

  @Override
  public List<VersionGroup> resolve(Group group) {
    List<Account> versions = new ArrayList<>();
    for (Item item : group.items()) {
      List<Account> alike =
          group.items().stream()
              .filter(other -> !other.equals(item) && group.match(item, other).isPresent())
              .map(Item::account)
              .toList();
      versions.add(item.account().with(place(item.account(), alike)));
    }
    versions.sort(Order.OF_VERSIONS.thenComparing(Account::report));
    return versions.size() < 2 ? List.of() : List.of(group(group, versions));
  }

  private static VersionGroup group(Group group, List<Account> versions) {
    Set<String> labels = new TreeSet<>();
    for (Account version : versions) {
      labels.add(version.report().toLowerCase(Locale.ROOT));
      Stream.ofNullable(version.outlet()).map(o -> o.toLowerCase(Locale.ROOT)).forEach(labels::add);
      version.edition().notices().forEach(n -> labels.add(n.name().toLowerCase(Locale.ROOT)));
    }
    List<LocalDate> days = versions.stream().flatMap(v -> v.knownBy().stream()).sorted().toList();
    return new VersionGroup(
        Ids.of("v", group.items()),
        key(versions.get(0)),
        versions.stream().map(Versions::member).toList(),
        days.isEmpty() ? null : days.get(0).toString(),
        days.isEmpty() ? null : days.get(days.size() - 1).toString(),
        labels);
  }

  private static Member member(Account account) {
    Version version = account.version();
    List<Notice> notices = account.edition().notices().stream().distinct().toList();
    return new Member(
        account.report(),
        account.outlet(),
        account.title(),
        account.published(),
        account.edition().modified(),
        notices,
        version == null ? null : version.later(),
        account.knownBy().map(LocalDate::toString).orElse(null));
  }

  /**
   * Marks where each of some reports stands among its versions: the same for every order of them.
   *
   * @param accounts with each report, all those that may be versions of it
   */
  public static List<Account> marked(Collection<Account> accounts) {
    Meeting meeting = new Meeting(new Versions());
    Map<String, List<Item>> byKey = new TreeMap<>();
    for (Account account : accounts) {
      Item item = new Item(account, null);
      meeting.keys(item).forEach(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(item));
    }
    Map<String, Set<Account>> alike = new HashMap<>();
    for (List<Item> bucket : byKey.values()) {
      for (int i = 0; i < bucket.size(); i++) {
        for (Item other : bucket.subList(i + 1, bucket.size())) {
          compare(meeting, bucket.get(i), other, alike);
        }
      }
    }
    return accounts.stream()
        .map(a -> a.with(place(a, alike.getOrDefault(a.report(), Set.of()))))
        .toList();
  }

  private static void compare(
      Meeting meeting, Item one, Item other, Map<String, Set<Account>> alike) {
    if (meeting.match(one, other).isPresent()) {
      alike.computeIfAbsent(one.account().report(), r -> new HashSet<>()).add(other.account());
      alike.computeIfAbsent(other.account().report(), r -> new HashSet<>()).add(one.account());
    }
  }

  /** Null for one that has neither earlier nor later versions. */
  private static @Nullable Version place(Account account, Collection<Account> alike) {
    Comparator<Account> order = Order.OF_VERSIONS.thenComparing(Account::report);
    Optional<Account> earlier = alike.stream().filter(v -> Order.isLater(account, v)).max(order);
    List<Account> later =
        alike.stream().filter(v -> Order.isLater(v, account)).sorted(order).toList();
    if (earlier.isEmpty() && later.isEmpty()) {
      return null;
    }
    return new Version(
        earlier.map(Account::report).orElse(null),
        later.isEmpty() ? null : later.get(0).report(),
        earlier.isEmpty() ? null : Order.day(account),
        later.stream()
            .flatMap(v -> Stream.ofNullable(Order.day(v)))
            .min(LocalDate::compareTo)
            .orElse(null));
  }
}
