package org.polybius.reconcile.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Aggregation;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;

/**
 * Sorts the claims of one report into the events they are about. A claim with a day or place of its
 * own that another event of the report cannot have opens an event; one without joins the event that
 * the text tells next to it, and the first one otherwise.
 */
final class Occurrences {
  private static final int NEAR = 400;
  private static final int LONGEST_TOTAL_DAYS = 3;

  /** A running total of more people than this sums up more than one event. */
  private static final int MOST_AT_ONCE = 12;

  private Occurrences() {}

  /** The events of a report, in text order. */
  static List<Occurrence> of(Account account) {
    Map<String, List<Element>> byKind = new TreeMap<>();
    for (Element element : elements(account)) {
      String kind = element.family().name() + " " + element.standing();
      byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(element);
    }
    List<Occurrence> found = new ArrayList<>();
    byKind.values().forEach(elements -> found.addAll(split(account, elements)));
    found.sort(Comparator.comparingInt(o -> account.claims().indexOf(o.lead())));
    return found;
  }

  /** In text order. */
  private static List<Element> elements(Account account) {
    Map<String, List<FigureClaim>> byEvent = new HashMap<>();
    List<Element> elements = new ArrayList<>();
    Set<String> events = new HashSet<>();
    account.claims().stream().filter(EventClaim.class::isInstance).forEach(c -> events.add(c.id()));
    for (Claim claim : account.claims()) {
      if (claim instanceof FigureClaim figure && !total(figure)) {
        String event = figure.event();
        if (event != null && events.contains(event)) {
          byEvent.computeIfAbsent(event, e -> new ArrayList<>()).add(figure);
        } else {
          Element.of(figure).ifPresent(elements::add);
        }
      }
    }
    for (Claim claim : account.claims()) {
      if (claim instanceof EventClaim event) {
        elements.add(Element.of(event, byEvent.getOrDefault(event.id(), List.of())));
      }
    }
    elements.sort(Comparator.comparingInt(Element::position));
    return elements;
  }

  /** Whether a figure sums up many events: those have their tally. */
  private static boolean total(FigureClaim figure) {
    boolean sums =
        figure.aggregation() == Aggregation.CUMULATIVE || figure.aggregation() == Aggregation.STOCK;
    if (!sums) {
      return false;
    }
    Days days = Days.of(figure.time());
    boolean open = figure.time() != null && days.unknown();
    Long number = figure.quantity().value().point();
    boolean many = figure.event() == null && number != null && number > MOST_AT_ONCE;
    return open || many || (days.from() != null && days.length() > LONGEST_TOTAL_DAYS);
  }

  private static List<Occurrence> split(Account account, List<Element> elements) {
    List<Course> courses = new ArrayList<>();
    for (Element element : elements) {
      Course course = home(element, courses);
      if (course == null) {
        courses.add(new Course(element));
      } else {
        course.add(element);
      }
    }
    return courses.stream().map(c -> c.occurrence(account, courses)).toList();
  }

  private static @Nullable Course home(Element element, List<Course> courses) {
    List<Course> open = courses.stream().filter(c -> c.takes(element)).toList();
    for (Course course : open) {
      if (course.sharesPeople(element)) {
        return course;
      }
    }
    if (open.isEmpty()) {
      return null;
    }
    Course nearest = Collections.min(open, Comparator.comparingInt(c -> c.distance(element)));
    boolean near = nearest.distance(element) <= NEAR;
    if (element.days().precise() && !near && open.stream().noneMatch(c -> c.days().precise())) {
      return null;
    }
    return near ? nearest : open.get(0);
  }
}
