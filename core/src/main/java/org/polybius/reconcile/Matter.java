package org.polybius.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polybius.model.Account;

/**
 * One kind of thing that claims of several reports are about. All methods are pure functions of
 * their arguments, and none depends on the order of items.
 *
 * @param <T> what a group of items amounts to
 */
public interface Matter<T extends Thing> {
  /** Its name, which is the name of its command and its table too. */
  String name();

  /** What its things are, for writing them down and reading them back. */
  Class<T> type();

  /** The items of a report that concern it. */
  List<Item> items(Account account);

  /**
   * Keys under which an item may meet others: items that share none are never compared. Keep the
   * items under one key few however many reports there are.
   */
  Set<String> keys(Item item);

  /**
   * Whether items that share a key belong together for that alone. If so, {@link #match} is not
   * asked, and every item has exactly one key.
   */
  boolean keyIsEnough();

  /**
   * Whether two items that share a key speak of the same. Symmetric.
   *
   * @return empty when a veto holds or the score stays under the threshold
   */
  Optional<Match> match(Item one, Item other);

  /**
   * What the items of one connected group amount to, ascending by id. A group amounts to something
   * when any part of it does: what was known on some day is looked for behind today's things.
   */
  List<T> resolve(Group group);
}
