package org.polybius.reconcile.agreement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.StatementClaim;
import org.polybius.reconcile.Crowd;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Principal;

/**
 * Agreements, extensions, proposals and side deals across reports. Claims meet that share a party
 * within some weeks, or both parties within a quarter: what passes between two sides in such a time
 * is told apart by its {@link Timeline}, since each of its steps is understood from the others
 * only. Of a party about which there are more than {@value #MANY} claims, what is told in one
 * quarter of the calendar is kept apart from the next: a war of years would be one group.
 */
public final class Agreements implements Matter<Agreement> {
  /** Reports further apart are not of one round of bargaining. */
  private static final int WEEKS = 21;

  /** Of what both sides are bound by, reports are silent longer than of bargaining. */
  private static final int SILENT = 92;

  /** Who shares one side only is compared with near reports only. */
  private static final int NEAR = 10;

  private static final int MANY = 500;
  private static final int EARLY = 10;
  private static final int LATE = 21;

  @Override
  public String name() {
    return "agreements";
  }

  @Override
  public Class<Agreement> type() {
    return Agreement.class;
  }

  @Override
  public List<Item> items(Account account) {
    List<Item> items = new ArrayList<>(Implied.items(account));
    account.claims().stream()
        .filter(
            claim ->
                claim instanceof AgreementClaim || Stalled.is(claim) || Delayed.is(account, claim))
        .map(claim -> new Item(account, claim))
        .forEach(items::add);
    return items;
  }

  @Override
  public Set<String> keys(Item item) {
    LocalDate day = item.account().day().orElse(null);
    if (day == null) {
      return Set.of("undated " + item.id());
    }
    Set<String> who = new TreeSet<>();
    sides(item).forEach(party -> who.add(party.key()));
    via(item).forEach(helper -> who.add("via " + helper.key()));
    Set<String> keys = new TreeSet<>();
    for (String one : who) {
      String all = Crowd.counted(MANY, one);
      keys.add(all);
      months(day).forEach(month -> keys.add(Crowd.few(all, one + " " + month)));
      keys.add(Crowd.many(all, one + " " + quarter(day)));
    }
    List<Principal> sides = sides(item);
    if (sides.size() == 2) {
      String pair = sides.stream().map(Principal::key).sorted().collect(Collectors.joining(" – "));
      String all = Crowd.counted(MANY, pair);
      keys.add(all);
      quarters(day).forEach(quarter -> keys.add(Crowd.few(all, pair + " " + quarter)));
    }
    start(item).ifPresent(start -> keys.add("from " + start));
    return keys.isEmpty() ? Set.of("nobody " + item.id()) : keys;
  }

  /** The day on which it is told to begin. */
  private static Optional<LocalDate> start(Item item) {
    return Optional.ofNullable(Telling.of(item)).map(Telling::from).map(Telling::date);
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + " " + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  /** The quarters of the days from one on until the silence ends: no quarter is half as short. */
  private static Set<String> quarters(LocalDate day) {
    return Set.of(day, day.plusDays(SILENT / 2), day.plusDays(SILENT)).stream()
        .map(Agreements::quarter)
        .collect(Collectors.toSet());
  }

  /** A month, and the next or the one before near its ends. */
  private static Set<YearMonth> months(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    Set<YearMonth> months = new TreeSet<>(Set.of(month));
    if (day.getDayOfMonth() <= EARLY) {
      months.add(month.minusMonths(1));
    }
    if (day.getDayOfMonth() >= LATE) {
      months.add(month.plusMonths(1));
    }
    return months;
  }

  /**
   * The sides that a claim may be about: its parties; where it names none, those of the report's
   * other agreements, else of its contacts, else those who act in it. Whoever mediates in the
   * report is left out, so that a mediator does not bring together what has nothing to do with each
   * other.
   */
  static List<Principal> sides(Item item) {
    Account account = item.account();
    Set<Principal> helpers = helpers(account);
    List<Principal> own = without(parties(Telling.claim(item)), helpers);
    if (!own.isEmpty()) {
      return own;
    }
    List<Principal> others = new ArrayList<>();
    for (Claim claim : account.claims()) {
      if (claim instanceof AgreementClaim agreement) {
        others.addAll(parties(agreement));
      }
    }
    List<Principal> named = without(others, helpers);
    if (!named.isEmpty()) {
      return named;
    }
    Set<Principal> holders = item.claim() instanceof EventClaim ? Sides.holders(account) : Set.of();
    if (!holders.isEmpty()) {
      return List.copyOf(holders);
    }
    List<Principal> acting = without(acting(account), helpers);
    return acting.isEmpty() ? peoples(item) : acting;
  }

  /** Whether a report that looks back names no side of any agreement. */
  private static boolean unnamed(Item item) {
    return item.claim() instanceof AgreementClaim
        && item.account().claims().stream()
            .noneMatch(c -> c instanceof AgreementClaim a && !parties(a).isEmpty());
  }

  /** The states whose people are released, where nobody is named who releases them. */
  private static List<Principal> peoples(Item item) {
    Telling telling = Telling.of(item);
    return telling == null
        ? List.of()
        : telling.nationalities().stream().limit(2).map(Principal::ofCountry).toList();
  }

  private static List<Principal> without(List<Principal> parties, Set<Principal> helpers) {
    return parties.stream().filter(p -> !helpers.contains(p)).distinct().toList();
  }

  private static Set<Principal> helpers(Account account) {
    Set<Principal> helpers = new HashSet<>();
    for (Claim claim : account.claims()) {
      if (claim instanceof AgreementClaim agreement) {
        agreement.thirdParties().forEach(t -> helpers.addAll(Principal.of(t.actor())));
      } else if (claim instanceof EventClaim event) {
        event.mediators().forEach(m -> helpers.addAll(Principal.of(m)));
      } else if (claim instanceof ContactClaim contact) {
        contact.via().forEach(v -> helpers.addAll(Principal.of(v)));
      }
    }
    return helpers;
  }

  /** Those who help; in a report that names no side, also those who speak in it. */
  private static Set<Principal> via(Item item) {
    Set<Principal> via = helpers(item.account());
    if (sides(item).isEmpty()) {
      item.account()
          .claims()
          .forEach(c -> c.head().voice().forEach(v -> via.addAll(Principal.of(v))));
    }
    return via;
  }

  /** The two who are named most in contacts and events, else who speak most. */
  private static List<Principal> acting(Account account) {
    Map<Principal, Integer> votes = new TreeMap<>();
    for (Claim claim : account.claims()) {
      List<ActorMention> actors = new ArrayList<>();
      if (claim instanceof ContactClaim contact) {
        actors.addAll(contact.parties());
      } else if (claim instanceof EventClaim event) {
        actors.addAll(event.actors());
        actors.addAll(event.recipients());
      }
      actors.forEach(a -> Principal.of(a).forEach(p -> votes.merge(p, 1, Integer::sum)));
    }
    if (votes.isEmpty()) {
      speaking(account).forEach(p -> votes.merge(p, 1, Integer::sum));
    }
    return votes.entrySet().stream()
        .sorted(
            Map.Entry.<Principal, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(2)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The states that speak. */
  private static List<Principal> speaking(Account account) {
    return account.claims().stream()
        .filter(StatementClaim.class::isInstance)
        .map(c -> ((StatementClaim) c).speaker())
        .filter(Objects::nonNull)
        .flatMap(a -> Principal.of(a).stream())
        .filter(Principal::isState)
        .toList();
  }

  private static List<Principal> parties(AgreementClaim claim) {
    return claim.parties().stream().flatMap(p -> Principal.of(p).stream()).distinct().toList();
  }

  @Override
  public boolean keyIsEnough() {
    return false;
  }

  @Override
  public Optional<Match> match(Item one, Item other) {
    Set<Principal> mine = new HashSet<>(sides(one));
    Set<Principal> shared = new TreeSet<>(mine);
    shared.retainAll(sides(other));
    long gap = gap(one, other);
    boolean both = shared.size() > 1;
    Set<Principal> via = new TreeSet<>(via(one));
    via.retainAll(via(other));
    boolean nobody = mine.isEmpty() || sides(other).isEmpty() || unnamed(one) || unnamed(other);
    if (nobody && start(one).isPresent() && start(one).equals(start(other))) {
      return Optional.of(sameStart(start(one).orElseThrow()));
    }
    boolean partial = !shared.isEmpty() || (nobody && !via.isEmpty());
    shared.addAll(via);
    if (gap > (both ? SILENT : nobody ? WEEKS : NEAR) || !(both || partial)) {
      return Optional.empty();
    }
    List<String> names = shared.stream().map(Principal::name).toList();
    double near = Math.max(0, 1 - (double) gap / (2 * WEEKS));
    double score = both ? near : near / 2;
    return Optional.of(
        new Match(
            score,
            List.of(
                new Match.Reason(
                    "actors", "same sides or mediators: " + String.join(", ", names), score),
                new Match.Reason("time", gap + " days between the reports", near))));
  }

  private static Match sameStart(LocalDate day) {
    return new Match(1, List.of(new Match.Reason("time", "both begin on " + day, 1)));
  }

  private static long gap(Item one, Item other) {
    Optional<LocalDate> a = one.account().day();
    Optional<LocalDate> b = other.account().day();
    return a.isEmpty() || b.isEmpty()
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(a.get(), b.get()));
  }

  @Override
  public List<Agreement> resolve(Group group) {
    List<Telling> tellings =
        group.items().stream().map(Telling::of).filter(Objects::nonNull).sorted().toList();
    List<Agreement> all = new ArrayList<>();
    for (Sides sides : Sides.of(tellings)) {
      all.addAll(new Timeline(sides).agreements());
    }
    all.sort(Comparator.comparing(Agreement::id));
    return List.copyOf(all);
  }
}
