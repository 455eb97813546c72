package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Place;

/** An event of a report that is being put together. */
final class Course {
  private final List<Element> elements = new ArrayList<>();
  private final Set<String> refs = new HashSet<>();
  private Days days = Days.UNKNOWN;

  Course(Element first) {
    add(first);
  }

  void add(Element element) {
    elements.add(element);
    refs.addAll(element.refs());
    days = days.and(element.days());
  }

  Days days() {
    return days;
  }

  List<Element> elements() {
    return elements;
  }

  /** Whether neither day nor place speaks against it. */
  boolean takes(Element element) {
    if (days.disjoint(element.days())) {
      return false;
    }
    Place place = element.place();
    return place == null
        || elements.stream().allMatch(e -> e.place() == null || Spots.may(e.place(), place));
  }

  boolean sharesPeople(Element element) {
    return element.refs().stream().anyMatch(refs::contains);
  }

  /** Characters between the element and the nearest of this event. */
  int distance(Element element) {
    return distance(element.position());
  }

  int distance(int position) {
    return elements.stream().mapToInt(e -> Math.abs(e.position() - position)).min().orElse(0);
  }

  /** As it stands among the other events of its kind. */
  Occurrence occurrence(Account account, List<Course> all) {
    Element first = elements.get(0);
    List<Claim> claims =
        elements.stream()
            .flatMap(e -> e.claims().stream())
            .distinct()
            .sorted(Comparator.comparingInt(account.claims()::indexOf))
            .toList();
    return new Occurrence(
        account,
        first.family(),
        first.standing(),
        claims,
        TraitReader.read(account, this, claims, all));
  }
}
