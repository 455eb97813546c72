package org.polybius.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polybius.query.Disputed;
import org.polybius.query.Paging;
import org.polybius.query.Selection;
import org.polybius.query.Stated;
import org.polybius.reconcile.Item;

/**
 * What a person should look at first: claims of disagreements, then claims that were inferred or
 * stand alone, the latest first.
 *
 * @param claims in that order
 */
public record Queue(Paging.Page<Entry> claims) {
  /**
   * A claim and why it stands here.
   *
   * @param why in words
   */
  public record Entry(Evidence.Shown shown, String why) {}

  static Queue of(Selection selection, Paging paging) {
    Set<Item.Id> disputed = new HashSet<>();
    selection.disagreements().stream().map(Disputed::items).forEach(disputed::addAll);
    List<Stated> order = new ArrayList<>(selection.claims());
    order.sort(
        Comparator.comparing((Stated c) -> !disputed.contains(c.id()))
            .thenComparing(Queue::day, Comparator.reverseOrder()));
    Paging.Page<Stated> page = paging.of(order);
    Evidence.Finder finder = new Evidence.Finder(selection, rule -> "");
    List<Entry> entries =
        page.items().stream()
            .map(c -> new Entry(finder.shown(c), disputed.contains(c.id()) ? "disputed" : "new"))
            .toList();
    return new Queue(new Paging.Page<>(entries, page.count(), paging));
  }

  private static String day(Stated claim) {
    String published = claim.account().published();
    return published == null ? "" : published;
  }
}
