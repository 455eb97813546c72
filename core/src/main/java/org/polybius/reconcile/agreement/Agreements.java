package org.polybius.reconcile.agreement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.Account;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Matter;

/**
 * Agreements, extensions, proposals and side deals across reports. Claims meet that share a party
 * within some weeks: what passes between two sides in such a time is told apart by its {@link
 * Timeline}, since each of its steps is understood from the others only.
 */
public final class Agreements implements Matter<Agreement> {
  /** Reports further apart are not of one round of bargaining. */
  private static final int WEEKS = 21;

  /** Who names one side only is compared with near reports only. */
  private static final int NEAR = 10;

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
    return account.claims().stream()
        .filter(AgreementClaim.class::isInstance)
        .map(claim -> new Item(account, claim))
        .toList();
  }

  @Override
  public Set<String> keys(Item item) {
    LocalDate day = item.account().day().orElse(null);
    if (day == null) {
      return Set.of("undated " + item.id());
    }
    Set<String> keys = new TreeSet<>();
    for (Principal party : sides(item)) {
      for (YearMonth month : months(day)) {
        keys.add(party.key() + " " + month);
      }
    }
    return keys.isEmpty() ? Set.of("nobody " + item.id()) : keys;
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
   * The parties of a claim; where it names none, those of the report's other agreements, else of
   * its contacts.
   */
  static List<Principal> sides(Item item) {
    List<Principal> own = parties(item.as(AgreementClaim.class));
    if (!own.isEmpty()) {
      return own;
    }
    List<Principal> others = new ArrayList<>();
    for (Claim claim : item.account().claims()) {
      if (claim instanceof AgreementClaim agreement) {
        others.addAll(parties(agreement));
      }
    }
    if (others.isEmpty()) {
      for (Claim claim : item.account().claims()) {
        if (claim instanceof ContactClaim contact) {
          contact.parties().forEach(p -> others.addAll(Principal.of(p)));
        }
      }
    }
    return others.stream().distinct().toList();
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
    boolean partial = !shared.isEmpty() && Math.min(mine.size(), sides(other).size()) < 2;
    if (gap > WEEKS || !(both || (partial && gap <= NEAR))) {
      return Optional.empty();
    }
    List<String> names = shared.stream().map(Principal::name).toList();
    double near = 1 - (double) gap / (2 * WEEKS);
    double score = both ? near : near / 2;
    return Optional.of(
        new Match(
            score,
            List.of(
                new Match.Reason("actors", "same sides: " + String.join(", ", names), score),
                new Match.Reason("time", gap + " days between the reports", near))));
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
