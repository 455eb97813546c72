package org.polybius.reconcile.story;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polybius.model.Account;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Group.Bond;
import org.polybius.reconcile.Item;

/**
 * Which words of reports name the same happening, whatever its kind: those by words of one family
 * in reports about one affair. An event claim knows more (days, places, people, numbers) and is
 * compared by {@code incident}; this is for all that no claim covers. One sense per affair is what
 * the strong plain baselines rest on (Cybulska and Vossen 2015; Ahmed et al. 2023).
 */
public final class Happenings {
  /**
   * Mean likeness from which reports of one subject are about one affair. Lower than that of
   * stories, which are cut out of all that is published.
   */
  private static final double ONE_AFFAIR = 0.04;

  private Happenings() {}

  /**
   * A name for the happening of each naming: equal names, same happening.
   *
   * @param reports those of one subject, in any order
   * @param namings in these reports, in any order
   * @return by id of the naming
   * @throws IllegalArgumentException when a naming is of none of the reports
   */
  public static Map<String, String> of(Collection<Account> reports, Collection<Naming> namings) {
    Map<String, Integer> affairs = affairs(reports);
    Map<String, String> happenings = new TreeMap<>();
    for (Naming naming : namings) {
      Integer affair = affairs.get(naming.report());
      if (affair == null) {
        throw new IllegalArgumentException("no report " + naming.report());
      }
      happenings.put(naming.id(), affair + " " + act(naming));
    }
    return happenings;
  }

  private static String act(Naming naming) {
    String family = WordFamilies.of(naming.lemma().toLowerCase(Locale.ROOT), naming.noun());
    return WordFamilies.saying(family) ? family + " " + naming.doer() : family;
  }

  /** The affair of each report, by its place among the affairs. */
  private static Map<String, Integer> affairs(Collection<Account> reports) {
    Group all =
        new Group(
            reports.stream().map(a -> new Item(a, null)).toList(),
            (one, other) -> Optional.empty(),
            (one, other) -> Bond.NONE);
    List<Profile> profiles = all.items().stream().map(i -> Profile.of(i.account())).toList();
    List<List<Integer>> sets = Linkage.of(all, profiles, Linkage.weights(profiles), ONE_AFFAIR);
    Map<String, Integer> affairs = new TreeMap<>();
    for (int affair = 0; affair < sets.size(); affair++) {
      for (int place : sets.get(affair)) {
        affairs.put(all.items().get(place).account().report(), affair);
      }
    }
    return affairs;
  }
}
