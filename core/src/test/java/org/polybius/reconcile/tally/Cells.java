package org.polybius.reconcile.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.model.Quantity;
import org.polybius.model.Status;
import org.polybius.reconcile.tally.People.Part;
import org.polybius.reconcile.tally.People.Side;

/** Makes cells of one saying each: as good as cells of many, since a book joins them. */
final class Cells {
  private final List<TallyCell> cells = new ArrayList<>();
  private Fate fate = Fate.RELEASED;
  private List<String> scene = List.of();
  private List<String> apart = List.of();

  static final People ALL = new People(List.of(), Part.ALL, Side.HOSTAGE);

  static People of(String... nationality) {
    return new People(List.of(nationality), Part.ALL, Side.HOSTAGE);
  }

  static People part(Part part, String... nationality) {
    return new People(List.of(nationality), part, Side.HOSTAGE);
  }

  /** What became of the people of the cells that follow. */
  Cells fate(Fate other) {
    fate = other;
    return this;
  }

  /** Between whom and where what the cells that follow count takes place. */
  Cells scene(String... names) {
    scene = List.of(names);
    return this;
  }

  /** Decisions that the cells that follow are not the same as others with them. */
  Cells apart(String... decisions) {
    apart = List.of(decisions);
    return this;
  }

  /** A figure of a day. */
  Cells day(String report, String published, String day, People people, long number) {
    return add(report, published, Kind.INCREMENT, day, day, people, Quantity.exactly(number), null);
  }

  /** A figure that is a part of the figure before it in its report. */
  Cells part(
      String report, String published, String day, People people, long number, String whole) {
    return add(
        report, published, Kind.INCREMENT, day, day, people, Quantity.exactly(number), whole);
  }

  /** A figure without a time. */
  Cells undated(String report, String published, Kind kind, People people, long number) {
    return add(report, published, kind, null, null, people, Quantity.exactly(number), null);
  }

  Cells said(
      String report, String published, Kind kind, @Nullable String day, People people, Quantity q) {
    return add(report, published, kind, day, day, people, q, null);
  }

  /** A number that its report takes back. */
  Cells denied(String report, String published, String day, People people, long number) {
    return add(
        report,
        published,
        Kind.INCREMENT,
        day,
        day,
        people,
        Quantity.exactly(number),
        null,
        Status.DENIED,
        List.of());
  }

  /** A figure on somebody's word. */
  Cells voiced(
      String report, String published, String day, People people, long number, String who) {
    return add(
        report,
        published,
        Kind.INCREMENT,
        day,
        day,
        people,
        Quantity.exactly(number),
        null,
        Status.HAPPENED,
        List.of(who));
  }

  private Cells add(
      String report,
      String published,
      Kind kind,
      @Nullable String from,
      @Nullable String to,
      People people,
      Quantity q,
      @Nullable String whole) {
    return add(report, published, kind, from, to, people, q, whole, Status.HAPPENED, List.of());
  }

  private Cells add(
      String report,
      String published,
      Kind kind,
      @Nullable String from,
      @Nullable String to,
      People people,
      Quantity q,
      @Nullable String whole,
      Status status,
      List<String> who) {
    String claim =
        "f" + (cells.stream().filter(c -> c.sayings().get(0).report().equals(report)).count() + 1);
    Saying saying =
        new Saying(
            report,
            claim,
            published,
            q.low(),
            q.high(),
            q.point(),
            q.bound(),
            status,
            who,
            people.toString(),
            whole,
            null,
            scene,
            apart,
            List.of());
    cells.add(
        new TallyCell(
            "t-" + cells.size(),
            List.of(saying.id()),
            from,
            to,
            Set.of(),
            fate,
            kind,
            people,
            null,
            List.of(saying)));
    return this;
  }

  List<TallyCell> list() {
    return List.copyOf(cells);
  }

  /** The tallies, every report being an origin of its own. */
  List<Tally> book() {
    return TallyBook.of(cells, ids -> (int) ids.stream().map(i -> i.report()).distinct().count());
  }

  /** The tally of a key. */
  Tally tally(String key) {
    List<Tally> book = book();
    return book.stream()
        .filter(t -> t.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    key + " is not among " + book.stream().map(Tally::key).toList()));
  }
}
