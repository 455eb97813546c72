package org.polybius.reconcile.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.agreement.Agreement.Form;

/** One agreement in the making: the tellings of it and the dates that follow from them. */
final class Chapter {
  private final Form form;
  private final List<Telling> tellings = new ArrayList<>();
  private final Set<Item.Id> items = new HashSet<>();
  private final List<Telling> seeds = new ArrayList<>();

  /** Asked for at every telling; null until it is, and when another was added since. */
  private @Nullable LocalDate first;

  private @Nullable LocalDate latest;
  private @Nullable Chapter before;
  private boolean afterwards;
  private @Nullable String declared;
  private @Nullable String from;
  private @Nullable String to;
  private @Nullable Length length;
  private boolean endInferred;

  Chapter(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  List<Telling> tellings() {
    return tellings;
  }

  void add(Telling telling) {
    if (items.add(telling.item().id())) {
      tellings.add(telling);
      first = null;
      latest = null;
    }
  }

  /** Tellings that show that there is such an agreement. */
  void seed(Collection<Telling> those) {
    seeds.addAll(those);
    first = null;
  }

  void follows(Chapter other) {
    before = other;
  }

  @Nullable Chapter before() {
    return before;
  }

  /** The agreement that was extended first. */
  Chapter root() {
    return before == null ? this : before.root();
  }

  void afterwards(boolean value) {
    afterwards = value;
  }

  /** Whether it is a proposal made after an agreement of the same sides. */
  boolean isAfterwards() {
    return afterwards;
  }

  /** First day on which it can be spoken of: its conclusion, else the first report. */
  LocalDate first() {
    LocalDate known = first == null ? earliest() : first;
    first = known;
    return known;
  }

  private LocalDate earliest() {
    List<Telling> all = seeds.isEmpty() ? tellings : seeds;
    LocalDate earliest = all.get(0).day();
    for (Telling telling : all) {
      earliest = earlier(earliest, telling.day());
      String day = telling.declared() != null ? telling.declared() : telling.from();
      boolean ofBase = form == Form.EXTENSION; // reports date the extended agreement there
      earliest = day == null || ofBase ? earliest : earlier(earliest, Telling.date(day));
    }
    return earliest;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Day of the last report. */
  LocalDate latest() {
    LocalDate known = latest;
    if (known == null) {
      known = tellings.stream().map(Telling::day).max(LocalDate::compareTo).orElseThrow();
      latest = known;
    }
    return known;
  }

  /** Works out the dates from what is told. */
  void settle() {
    List<Telling> own = own();
    length = most(own, Telling::length);
    declared = hour(own, Telling::declared);
    Chapter previous = before;
    from =
        previous == null ? hour(own, Telling::from) : previous.to != null ? previous.to : from(own);
    if (previous != null && previous.to == null) {
      declared = declared == null ? first().toString() : declared;
    }
    if (declared == null && form != Form.SIDE_DEAL && !effort()) {
      declared = conclusion(own);
    }
    if (own.stream().allMatch(Telling::implied)) {
      release();
      return;
    }
    String told = hour(own, Telling::to);
    if (form == Form.SIDE_DEAL && from == null) {
      from = inForce();
    }
    String worked = end(from, length);
    to = worked != null ? worked : told;
    endInferred =
        worked != null && (told == null || !Telling.date(told).equals(Telling.date(worked)));
  }

  /** A proposal of which no term is told: of efforts no day is that on which they became known. */
  private boolean effort() {
    return form == Form.PROPOSAL
        && tellings.stream().allMatch(t -> t.length() == null && t.figures().isEmpty());
  }

  /** A deal of which no beginning is told was in force when people were first let go under it. */
  private @Nullable String inForce() {
    return tellings.stream()
        .filter(t -> !t.proposed())
        .map(Telling::day)
        .min(LocalDate::compareTo)
        .map(LocalDate::toString)
        .orElse(null);
  }

  /** A release is over on its day: the day told, else that of the first report. */
  private void release() {
    String day = from != null ? from : first().toString();
    declared = day;
    from = day;
    to = day;
    endInferred = true;
  }

  /**
   * The tellings that speak of this agreement itself, not of its extension or of what it implies.
   */
  private List<Telling> own() {
    List<Telling> own =
        tellings.stream()
            .filter(t -> t.extension() == (form == Form.EXTENSION) && !t.implied())
            .toList();
    return own.isEmpty() ? tellings : own;
  }

  private static @Nullable String from(List<Telling> own) {
    return hour(own, Telling::from);
  }

  /** The day that most reports tell, with the hour that most of these tell. */
  private static @Nullable String hour(
      List<Telling> own, Function<Telling, @Nullable String> value) {
    LocalDate day = most(own, t -> date(value.apply(t)));
    if (day == null) {
      return null;
    }
    List<Telling> those = own.stream().filter(t -> day.equals(date(value.apply(t)))).toList();
    String hour = most(those, t -> withHour(value.apply(t)));
    return hour == null ? day.toString() : hour;
  }

  private static @Nullable LocalDate date(@Nullable String time) {
    return time == null ? null : Telling.date(time);
  }

  private static @Nullable String withHour(@Nullable String time) {
    return time == null || Telling.date(time).toString().equals(time) ? null : time;
  }

  private @Nullable String conclusion(List<Telling> own) {
    return own.stream()
        .filter(t -> !t.stalled() && !t.delayed() && (!t.proposed() || form == Form.PROPOSAL))
        .map(Telling::day)
        .min(LocalDate::compareTo)
        .map(LocalDate::toString)
        .orElse(null);
  }

  /** A length ends at the hour at which it began. */
  private static @Nullable String end(@Nullable String from, @Nullable Length length) {
    if (from == null || length == null) {
      return null;
    }
    String hour = from.substring(Telling.date(from).toString().length());
    return length.after(Telling.date(from)) + hour;
  }

  /** The value that most reports tell; of equally many, the one told last. */
  static <T> @Nullable T most(Collection<Telling> tellings, Function<Telling, @Nullable T> value) {
    Map<T, Set<String>> reports = new HashMap<>();
    Map<T, LocalDate> last = new HashMap<>();
    for (Telling telling : tellings) {
      T told = value.apply(telling);
      if (told != null) {
        reports.computeIfAbsent(told, v -> new HashSet<>()).add(telling.account().report());
        last.merge(told, telling.day(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    T best = null;
    for (T told : reports.keySet()) {
      best = best == null || better(told, best, reports, last) ? told : best;
    }
    return best;
  }

  private static <T> boolean better(
      T one, T other, Map<T, Set<String>> reports, Map<T, LocalDate> last) {
    int mine = Objects.requireNonNull(reports.get(one)).size();
    int others = Objects.requireNonNull(reports.get(other)).size();
    if (mine != others) {
      return mine > others;
    }
    int later =
        Objects.requireNonNull(last.get(one)).compareTo(Objects.requireNonNull(last.get(other)));
    return later != 0 ? later > 0 : one.toString().compareTo(other.toString()) > 0;
  }

  @Nullable String declared() {
    return declared;
  }

  @Nullable String from() {
    return from;
  }

  @Nullable String to() {
    return to;
  }

  @Nullable Length length() {
    return length;
  }

  boolean endInferred() {
    return endInferred;
  }

  @Nullable LocalDate start() {
    String start = from;
    return start == null ? null : Telling.date(start);
  }

  @Nullable LocalDate end() {
    String end = to;
    return end == null ? null : Telling.date(end);
  }
}
