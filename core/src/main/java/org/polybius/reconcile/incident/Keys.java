package org.polybius.reconcile.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.Place;
import org.polybius.reconcile.Crowd;
import org.polybius.reconcile.Item;

/**
 * Under which keys an occurrence meets others: kind of event with a victim's name; with another
 * name and a fortnight; with a town, an actor or a country and a day. The claims of one report that
 * are about one event meet under a key of their own, and only the first of them meets others. A
 * name or word that more than {@value #MANY} tellings have brings those only together that were
 * published on one day.
 */
final class Keys {
  private static final int FORTNIGHT = 28;

  /** Where what has no day, in reports without a date, meets its like. */
  private static final long UNDATED = -1;

  private static final int RARE = 40;
  private static final int MANY = 200;

  /** How long after an event reports still tell it without its day. */
  private static final int FRESH_DAYS = 3;

  private final Occurrence occurrence;
  private final Traits traits;
  private final Set<String> keys = new TreeSet<>();

  private Keys(Occurrence occurrence) {
    this.occurrence = occurrence;
    this.traits = occurrence.traits();
  }

  static Set<String> of(Occurrence occurrence, Item item) {
    Keys keys = new Keys(occurrence);
    keys.keys.add("told " + occurrence.account().report() + " " + occurrence.lead().id());
    if (item.claim() != null && item.claim().id().equals(occurrence.lead().id())) {
      keys.meet();
    }
    return Set.copyOf(keys.keys);
  }

  private void meet() {
    traits.victims().forEach(v -> addWord("name " + v));
    traits.people().forEach(p -> addWord("name " + p));
    for (long window : windows()) {
      traits.terms().names().forEach(n -> addWord("words " + n + " " + window));
      traits.terms().rare(RARE).forEach(w -> addWord("word " + w + " " + window));
    }
    for (LocalDate day : days()) {
      for (Place place : traits.places()) {
        String where = place.id() != null ? place.id() : place.country() + " " + place.name();
        add("place " + where + " " + day);
      }
      traits.actors().forEach(a -> add("actor " + a + " " + day));
    }
  }

  /** Two overlapping stretches of time: what is a week apart shares one. */
  private Set<Long> windows() {
    Days days = traits.days().precise() ? traits.days() : traits.published();
    if (days == null || days.from() == null) {
      return Set.of(UNDATED);
    }
    long day = days.from().toEpochDay();
    return Set.of(
        2 * Math.floorDiv(day, FORTNIGHT), 2 * Math.floorDiv(day + FORTNIGHT / 2, FORTNIGHT) + 1);
  }

  private void add(String key) {
    keys.add(occurrence.family().name() + " " + key);
  }

  private void addWord(String word) {
    String key = Crowd.limited(MANY, occurrence.family().name() + " " + word);
    Days published = traits.published();
    keys.add(key);
    keys.add(Crowd.many(key, published == null ? "undated" : String.valueOf(published.from())));
  }

  /** Its days; when they are not known, those from which its report can still be fresh. */
  private List<LocalDate> days() {
    Days days = traits.days();
    Days published = traits.published();
    List<LocalDate> all = new ArrayList<>();
    if (days.precise() && days.from() != null) {
      for (int i = 0; i <= days.length(); i++) {
        all.add(days.from().plusDays(i));
      }
    } else if (published != null && published.from() != null) {
      for (int i = 0; i <= FRESH_DAYS; i++) {
        all.add(published.from().minusDays(i));
      }
    }
    return all;
  }
}
