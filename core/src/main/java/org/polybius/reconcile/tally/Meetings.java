package org.polybius.reconcile.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polybius.model.Quantity;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.tally.People.Part;
import org.polybius.reconcile.tally.People.Side;

/**
 * Lets figures of one day meet that name the same people in other words: "13 women and children",
 * "13 hostages" and "13 Israelis" when others tell the thirteen Israelis from all hostages.
 */
final class Meetings {
  private Meetings() {}

  /** The counts of one fate, kind and day, under the people they turn out to be of. */
  static List<Count> of(List<Count> day) {
    List<Count> met = day.stream().map(c -> joint(c, day)).toList();
    Map<Long, List<Count>> told = byNumber(met);
    List<Count> narrowed = met.stream().map(c -> narrowed(c, alike(c, told))).toList();
    List<Count> dual = duals(narrowed);
    Map<Long, List<Count>> known = byNumber(dual);
    List<Count> same = dual.stream().map(c -> same(c, alike(c, known), dual.size())).toList();
    return same.stream().map(c -> summed(c, same)).toList();
  }

  private static Map<Long, List<Count>> byNumber(List<Count> counts) {
    Map<Long, List<Count>> byNumber = new HashMap<>();
    for (Count count : counts) {
      Long point = count.saying().point();
      if (point != null) {
        byNumber.computeIfAbsent(point, p -> new ArrayList<>()).add(count);
      }
    }
    return byNumber;
  }

  /** Those that name the same number, itself among them; none when it names none. */
  private static List<Count> alike(Count count, Map<Long, List<Count>> byNumber) {
    Long point = count.saying().point();
    return point == null ? List.of() : byNumber.getOrDefault(point, List.of());
  }

  /** "Women and children" are all of their nationality where no other number of all is told. */
  private static Count joint(Count count, List<Count> day) {
    People people = count.people();
    if (people.part() != Part.WOMEN_AND_CHILDREN) {
      return count;
    }
    People all = people.all();
    boolean other =
        day.stream()
            .filter(c -> c.people().equals(all) && c.saying().exact() && count.saying().exact())
            .anyMatch(c -> !c.sameNumber(count));
    boolean same = day.stream().anyMatch(c -> c.people().equals(all) && c.sameNumber(count));
    return other && !same ? count : count.of(all, "women and children make up all of them");
  }

  /** A number without nationality is that of the one nationality which has the same number. */
  private static Count narrowed(Count count, List<Count> alike) {
    People people = count.people();
    if (!people.nationality().isEmpty() || !named(count)) {
      return count;
    }
    Map<List<String>, Integer> fitting =
        new TreeMap<>(Comparator.comparing(n -> String.join("+", n)));
    for (Count other : alike) {
      People whose = other.people();
      boolean fits =
          !whose.nationality().isEmpty()
              && !whose.mixed()
              && sharp(other)
              && people.side().agrees(whose.side())
              && people.men().agrees(whose.men())
              && (people.part() == whose.part() || (people.part().whole() && whose.part().whole()));
      if (fits && !whole(count, other)) {
        fitting.merge(whose.nationality(), 1, Integer::sum);
      }
    }
    return fitting.size() == 1
        ? count.of(
            people.of(fitting.keySet().iterator().next()).on(side(count, alike)),
            "the nationality of which others tell this number")
        : count;
  }

  /** One number, be it rounded or the least there are. */
  private static boolean named(Count count) {
    return count.saying().exact() || count.saying().bound() == Quantity.Bound.AT_LEAST;
  }

  private static boolean sharp(Count count) {
    return count.saying().bound() == Quantity.Bound.EXACTLY;
  }

  private static Side side(Count count, List<Count> alike) {
    return count.people().side() != Side.NONE
        ? count.people().side()
        : alike.stream()
            .filter(c -> !c.people().nationality().isEmpty())
            .map(c -> c.people().side())
            .findFirst()
            .orElse(Side.NONE);
  }

  private static boolean whole(Count count, Count other) {
    return count.saying().report().equals(other.saying().report())
        && count.saying().claim().equals(other.saying().partOf());
  }

  /** "Eleven hostages, among them three Germans", who turn out to be eleven Israelis. */
  private static List<Count> duals(List<Count> day) {
    Map<Item.Id, People> byId = new HashMap<>();
    day.forEach(c -> byId.put(c.saying().id(), c.people()));
    return day.stream().map(c -> dual(c, byId)).toList();
  }

  private static Count dual(Count count, Map<Item.Id, People> byId) {
    String partOf = count.saying().partOf();
    People people = count.people();
    People whole = partOf == null ? null : byId.get(new Item.Id(count.saying().report(), partOf));
    if (whole == null || !people.named() || !whole.named() || !Count.captive(count.fate())) {
      return count;
    }
    boolean two =
        people.nationality().size() == 1
            && whole.nationality().size() == 1
            && !people.nationality().equals(whole.nationality());
    return two
        ? count.of(
            people.of(List.of(people.nationality().get(0), whole.nationality().get(0))),
            Figures.COMPLETED)
        : count;
  }

  /** "Eight children and five women" are of the nationality of which there are thirteen. */
  private static Count summed(Count count, List<Count> day) {
    if (!loose(count)) {
      return count;
    }
    for (Count other : day) {
      boolean pair =
          loose(other)
              && other.saying().report().equals(count.saying().report())
              && other.people().part() != count.people().part()
              && other.saying().who().equals(count.saying().who());
      if (pair) {
        Set<People> wholes = wholes(count.saying().number() + other.saying().number(), count, day);
        if (wholes.size() == 1) {
          People whole = wholes.iterator().next();
          People part =
              new People(whole.nationality(), count.people().part(), whole.side(), whole.men());
          return count.of(part, "the two parts make up the number of that nationality");
        }
      }
    }
    return count;
  }

  private static boolean loose(Count count) {
    People people = count.people();
    return sharp(count) && people.nationality().isEmpty() && !people.part().whole();
  }

  private static Set<People> wholes(long sum, Count part, List<Count> day) {
    Set<People> wholes = new HashSet<>();
    for (Count c : day) {
      People people = c.people();
      boolean all = people.part() == Part.ALL && people.named() && !people.dual();
      if (all
          && sharp(c)
          && c.saying().number() == sum
          && part.people().side().agrees(people.side())) {
        wholes.add(people);
      }
    }
    return wholes;
  }

  /** Boys among children, one nationality among two, when the number is the same. */
  private static Count same(Count count, List<Count> alike, int all) {
    if (!count.saying().exact()) {
      return count;
    }
    Map<People, Integer> fuller = new HashMap<>();
    long own = 0;
    for (Count other : alike) {
      if (other.sameNumber(count) && fuller(count.people(), other.people())) {
        int weight = other.saying().inferred().contains(Figures.COMPLETED) ? 1 : all;
        fuller.merge(other.people(), weight, Integer::sum);
      }
      own += other.sameNumber(count) && other.people().equals(count.people()) ? 1 : 0;
    }
    if (fuller.size() != 1) {
      return count;
    }
    Map.Entry<People, Integer> one = fuller.entrySet().iterator().next();
    return 2 * one.getValue() >= own
        ? count.of(one.getKey(), "others tell the same number of them more fully")
        : count;
  }

  private static boolean fuller(People people, People other) {
    if (other.men() != People.Men.NONE && people.of(other.men()).equals(other)) {
      return people.men() == People.Men.NONE;
    }
    if (people.equals(other)
        || people.nationality().isEmpty()
        || people.men() != other.men()
        || !people.side().agrees(other.side())) {
      return false;
    }
    boolean nationality =
        other.nationality().size() > people.nationality().size()
            && other.nationality().containsAll(people.nationality())
            && people.part() == other.part();
    boolean sides = people.side() == Side.NONE && other.side() != Side.NONE;
    boolean part =
        other.part() == Part.CHILDREN
            && (people.part() == Part.BOYS || people.part() == Part.GIRLS);
    return nationality
        || (people.nationality().equals(other.nationality())
            && (part || (sides && people.part() == other.part())));
  }
}
