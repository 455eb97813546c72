package org.polybius.reconcile.channel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.Span;
import org.polybius.reconcile.Crowd;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Matter;

/**
 * Who is in contact with whom across reports. Claims about the same two belong together as long as
 * the reports are no further apart than three months: after a longer silence, contact is taken up
 * anew. Of two about whom there are more than {@value #MANY} claims, those of each quarter of the
 * calendar make a channel of their own.
 */
public final class Channels implements Matter<Channel> {
  /** Days between reports beyond which contact is taken up anew. */
  static final int SILENCE = 92;

  private static final int MANY = 500;
  private static final int QUARTERS = 4;
  private static final int MONTHS = 3;

  @Override
  public String name() {
    return "channels";
  }

  @Override
  public Class<Channel> type() {
    return Channel.class;
  }

  /**
   * Claims that tell of contact between two. An event at the words of a contact says no more than
   * the contact does, unless that names no two.
   */
  @Override
  public List<Item> items(Account account) {
    List<Item> items = new ArrayList<>();
    List<Span> told = new ArrayList<>();
    for (Claim claim : account.claims()) {
      if (claim instanceof ContactClaim contact) {
        Item item = new Item(account, contact);
        boolean names = !Contacts.of(item).isEmpty();
        if (names) {
          items.add(item);
        }
        if (names || contact.polarity() != Polarity.EXISTS) {
          told.add(trigger(contact));
        }
      }
    }
    account.claims().stream()
        .filter(claim -> !(claim instanceof ContactClaim))
        .map(claim -> new Item(account, claim))
        .filter(item -> !Contacts.of(item).isEmpty())
        .filter(item -> told.stream().noneMatch(trigger(item.as(Claim.class))::overlaps))
        .forEach(items::add);
    return List.copyOf(items);
  }

  private static Span trigger(Claim claim) {
    Span trigger = claim.head().trigger();
    return trigger == null ? claim.head().evidence().spans().get(0) : trigger;
  }

  @Override
  public Set<String> keys(Item item) {
    Optional<LocalDate> day = item.account().day();
    Set<String> keys = new TreeSet<>();
    for (String pair : pairs(item)) {
      if (day.isEmpty()) {
        keys.add(pair + " undated");
      } else {
        int quarter = day.get().getYear() * QUARTERS + (day.get().getMonthValue() - 1) / MONTHS;
        String all = Crowd.counted(MANY, pair);
        keys.add(all);
        keys.add(Crowd.few(all, pair + " " + quarter));
        keys.add(Crowd.few(all, pair + " " + (quarter + 1)));
        keys.add(Crowd.many(all, pair + " " + quarter));
      }
    }
    return keys;
  }

  private static Set<String> pairs(Item item) {
    return Contacts.of(item).stream()
        .map(Contact::pair)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public boolean keyIsEnough() {
    return false;
  }

  @Override
  public Optional<Match> match(Item one, Item other) {
    Set<String> shared = pairs(one);
    shared.retainAll(pairs(other));
    long gap = gap(one, other);
    if (shared.isEmpty() || gap > SILENCE) {
      return Optional.empty();
    }
    double near = 1 - (double) gap / (2 * SILENCE);
    return Optional.of(
        new Match(
            near,
            List.of(
                new Match.Reason("actors", "same two: " + String.join(", ", shared), 1),
                new Match.Reason("time", gap + " days between the reports", near))));
  }

  /** Days between two reports; none between two without a day. */
  private static long gap(Item one, Item other) {
    Optional<LocalDate> a = one.account().day();
    Optional<LocalDate> b = other.account().day();
    if (a.isPresent() && b.isPresent()) {
      return Math.abs(ChronoUnit.DAYS.between(a.get(), b.get()));
    }
    return a.isEmpty() && b.isEmpty() ? 0 : Long.MAX_VALUE;
  }

  @Override
  public List<Channel> resolve(Group group) {
    return new Assembly(group).channels();
  }
}
