package org.polybius.reconcile.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names tallies so that a reader sees from the name what is counted. */
final class Keys {
  private Keys() {}

  /**
   * Tallies of one crisis with their keys.
   *
   * @param crisis its name; "" when it needs none
   */
  static List<Tally> named(List<Tally> tallies, String crisis) {
    Map<String, Integer> used = new HashMap<>();
    List<Tally> named = new ArrayList<>();
    for (Tally tally : tallies) {
      String key = key(tally, crisis);
      int times = used.merge(key, 1, Integer::sum);
      named.add(tally.named(times == 1 ? key : key + "." + times));
    }
    return named;
  }

  /** Such as {@code released.2023-11-24.isr.women} and {@code cumulative.released.…}. */
  private static String key(Tally tally, String crisis) {
    List<String> words = new ArrayList<>();
    if (tally.kind() != Kind.INCREMENT && tally.kind() != Kind.STOCK) {
      words.add(tally.kind().name());
    }
    words.add(tally.fate().name());
    if (tally.kind() != Kind.INCREMENT
        && tally.from() != null
        && !tally.from().equals(tally.to())) {
      words.add(tally.from());
    }
    String day = tally.kind() == Kind.INCREMENT && tally.from() != null ? tally.from() : tally.to();
    words.add(day == null ? "undated" : day);
    List<String> nationality = tally.people().nationality();
    words.add(nationality.isEmpty() ? "all" : String.join("+", nationality));
    if (tally.people().part() != People.Part.ALL) {
      words.add(tally.people().part().name());
    }
    if (tally.people().side() == People.Side.PRISONER && nationality.isEmpty()) {
      words.add("prisoners");
    }
    if (tally.people().men() != People.Men.NONE) {
      words.add(tally.people().men().name());
    }
    if (tally.place() != null) {
      words.add(tally.place().replace(' ', '-'));
    }
    if (!crisis.isEmpty()) {
      words.add(crisis.replace(' ', '-'));
    }
    return String.join(".", words).toLowerCase(Locale.ROOT);
  }
}
