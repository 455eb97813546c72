package org.polybius.reconcile.story;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.model.Account;
import org.polybius.reconcile.Crowd;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Memo;

/**
 * Which reports are about one affair (codebook, "Stories"). Reports meet under a rare term and a
 * fortnight of the calendar: fixed bounds keep a war of years from becoming one group. A term that
 * more than {@value #MANY} reports of a fortnight have brings those of one day together.
 */
public final class Stories implements Matter<Story> {
  /** Likeness from which two reports are compared in the company of the others of their group. */
  private static final double CONNECTED = 0.2;

  private static final double RARE = 0.85;
  private static final int FORTNIGHT = 14;
  private static final int MANY = 200;

  private final Memo<Account, Profile> profiles = new Memo<>(Profile::of);

  @Override
  public String name() {
    return "stories";
  }

  @Override
  public Class<Story> type() {
    return Story.class;
  }

  /** The report as a whole, if it opens with any term. */
  @Override
  public List<Item> items(Account account) {
    return profiles.of(account).weights().isEmpty() ? List.of() : List.of(new Item(account, null));
  }

  @Override
  public Set<String> keys(Item item) {
    Profile profile = profiles.of(item.account());
    LocalDate day = profile.day();
    String when = day == null ? "-" : "" + Math.floorDiv(day.toEpochDay(), FORTNIGHT);
    Set<String> keys = new HashSet<>();
    for (String term : profile.weights().keySet()) {
      if (Profile.rarity(term) >= RARE) {
        String key = Crowd.limited(MANY, when + " " + term);
        keys.add(key);
        keys.add(Crowd.many(key, String.valueOf(day)));
      }
    }
    return Set.copyOf(keys);
  }

  @Override
  public boolean keyIsEnough() {
    return false;
  }

  @Override
  public Optional<Match> match(Item one, Item other) {
    Profile mine = profiles.of(one.account());
    Profile others = profiles.of(other.account());
    return Likeness.score(mine, others) >= CONNECTED
        ? Optional.of(Likeness.match(mine, others))
        : Optional.empty();
  }

  @Override
  public List<Story> resolve(Group group) {
    return new Telling(group, i -> profiles.of(i.account())).stories();
  }
}
