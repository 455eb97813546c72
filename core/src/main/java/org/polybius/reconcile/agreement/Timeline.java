package org.polybius.reconcile.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim.Stage;

/**
 * What passed between two sides, in order of time: proposals, an agreement that takes effect, its
 * extensions, its end, and again. Each telling is given to the chapter that its day, stage and
 * dates fit.
 */
final class Timeline {
  /** Starts told within so many days are of one agreement that was put off. */
  private static final int PUT_OFF = 14;

  /** Proposals with terms that lie further apart are different ones. */
  private static final int NEW_OFFER = 4;

  /** Efforts without terms that lie further apart are different ones. */
  private static final int NEW_EFFORT = 10;

  /** Talks that ended so many days before or after something was sought are about that. */
  private static final int STALLED = 21;

  private final Sides sides;
  private final List<Chapter> bases = new ArrayList<>();
  private final List<Chapter> proposals = new ArrayList<>();
  private final List<Chapter> extensions = new ArrayList<>();
  private final List<Chapter> releases = new ArrayList<>();

  Timeline(Sides sides) {
    this.sides = sides;
  }

  List<Agreement> agreements() {
    if (sides.apart()) {
      Chapter deal = new Chapter(Agreement.Form.SIDE_DEAL);
      sides.tellings().forEach(deal::add);
      return List.of(new Drafting(sides, deal, List.of(deal)).agreement());
    }
    starts();
    own().filter(t -> concluded(t) && !beforeAny(t)).forEach(t -> current(t).orElseThrow().add(t));
    bases.removeIf(b -> b.tellings().isEmpty());
    bases.forEach(Chapter::settle);
    sides.tellings().stream().filter(t -> t.extension() && !t.proposed()).forEach(this::extend);
    sides.tellings().stream().filter(t -> t.extension() && t.proposed()).forEach(this::wish);
    own().filter(t -> !concluded(t) || beforeAny(t)).forEach(this::place);
    sides.tellings().stream().filter(Telling::implied).forEach(this::release);
    sides.tellings().stream().filter(Telling::stalled).forEach(this::stall);
    sides.tellings().stream().filter(Telling::delayed).forEach(this::delay);
    List<Chapter> all = new ArrayList<>(bases);
    releases.stream().filter(Timeline::mediated).forEach(all::add);
    all.addAll(extensions);
    all.addAll(proposals);
    return all.stream().map(c -> new Drafting(sides, c, all).agreement()).toList();
  }

  /** One agreement for each cluster of days on which one is told to begin, or to be concluded. */
  private void starts() {
    Map<LocalDate, List<Telling>> days = new TreeMap<>();
    for (Telling telling : sides.tellings()) {
      String start = telling.from() != null ? telling.from() : telling.declared();
      if (start != null && concluded(telling) && telling.stage() != Stage.EXTENDED) {
        days.computeIfAbsent(Telling.date(start), d -> new ArrayList<>()).add(telling);
      }
    }
    LocalDate last = null;
    for (Map.Entry<LocalDate, List<Telling>> e : days.entrySet()) {
      if (last == null || ChronoUnit.DAYS.between(last, e.getKey()) > PUT_OFF) {
        bases.add(new Chapter(Agreement.Form.AGREEMENT));
      }
      bases.get(bases.size() - 1).seed(e.getValue());
      last = e.getKey();
    }
    if (bases.isEmpty() && sides.tellings().stream().anyMatch(Timeline::concluded)) {
      Chapter only = new Chapter(Agreement.Form.AGREEMENT);
      only.seed(sides.tellings().stream().filter(Timeline::concluded).toList());
      bases.add(only);
    }
  }

  private static boolean concluded(Telling telling) {
    return telling.named() && !telling.proposed() && !telling.extension() && !telling.fresh();
  }

  /** Tellings of agreements themselves. */
  private Stream<Telling> own() {
    return sides.tellings().stream().filter(t -> !t.extension() && t.named());
  }

  /** Whether it is told before the day on which any agreement was concluded. */
  private boolean beforeAny(Telling telling) {
    return bases.isEmpty() || telling.day().isBefore(bases.get(0).first().minusDays(1));
  }

  /** What is sought while an agreement holds is about that one, unless it is said to be new. */
  private void place(Telling telling) {
    Chapter running = running(telling.day());
    boolean later = running != null && telling.day().isAfter(running.root().first());
    if (running != null && later && !telling.fresh()) {
      running.root().add(telling);
    } else {
      propose(telling, afterAny(telling));
    }
  }

  /** Whether an agreement had been concluded well before. */
  private boolean afterAny(Telling telling) {
    return bases.stream().anyMatch(b -> b.first().isBefore(telling.day().minusDays(1)));
  }

  /** The last agreement concluded by the day of the report. */
  private Optional<Chapter> current(Telling telling) {
    return bases.stream()
        .filter(b -> !b.first().isAfter(telling.day().plusDays(1)))
        .reduce((earlier, later) -> later);
  }

  private void propose(Telling telling, boolean afterwards) {
    Chapter last = proposals.isEmpty() ? null : proposals.get(proposals.size() - 1);
    if (last == null || another(last, telling, afterwards)) {
      last = new Chapter(Agreement.Form.PROPOSAL);
      last.afterwards(afterwards);
      proposals.add(last);
    }
    last.add(telling);
  }

  private static boolean another(Chapter last, Telling telling, boolean afterwards) {
    long gap = ChronoUnit.DAYS.between(last.latest(), telling.day());
    boolean terms = telling.length() != null || !telling.figures().isEmpty();
    return last.isAfterwards() != afterwards || gap > (terms ? NEW_OFFER : NEW_EFFORT);
  }

  /**
   * An extension that is made: that of the same length, else the one then in force. What is told
   * before the agreement begins is a term of it, not an extension.
   */
  private void extend(Telling telling) {
    Chapter base = current(telling).orElse(null);
    if (base == null || before(telling, base)) {
      (base == null ? anyBase() : Optional.of(base)).ifPresent(b -> b.add(telling));
      return;
    }
    Chapter last = last(base);
    Chapter known = sameLength(base, telling);
    boolean other =
        last == null
            || (telling.length() != null && known == null && last.length() != null)
            || renews(telling, known, last);
    if (other) {
      Chapter next = new Chapter(Agreement.Form.EXTENSION);
      next.follows(last == null ? base : last);
      extensions.add(next);
      tell(next, telling);
    } else {
      tell(known != null ? known : Objects.requireNonNull(last), telling);
    }
  }

  private static void tell(Chapter extension, Telling telling) {
    extension.seed(List.of(telling));
    extension.add(telling);
    extension.settle();
  }

  /** Whether it is told when the last was to end, and none says that it is over. */
  private boolean renews(Telling telling, @Nullable Chapter known, Chapter last) {
    LocalDate end = last.end();
    boolean recalled = known != null && known != last;
    return !recalled
        && end != null
        && !telling.day().isBefore(end)
        && fromNow(telling, end)
        && !ended(end, telling.day());
  }

  /** Whether a report of these days has it that the agreement is over. */
  private boolean ended(LocalDate from, LocalDate to) {
    return sides.tellings().stream()
        .filter(t -> t.stage() == Stage.EXPIRED || t.stage() == Stage.COLLAPSED)
        .anyMatch(t -> !t.day().isBefore(from) && !t.day().isAfter(to));
  }

  /** Long after the end, reports look back. */
  private static boolean fromNow(Telling telling, LocalDate end) {
    return ChronoUnit.DAYS.between(end, telling.day()) <= 1 && telling.stage() != Stage.IN_FORCE;
  }

  /**
   * Talks that end stop what is sought about that time; where nothing is, they are no agreement.
   */
  private void stall(Telling telling) {
    proposals.stream()
        .filter(p -> away(p, telling) <= STALLED)
        .min(Comparator.comparingLong(p -> away(p, telling)))
        .ifPresent(p -> p.add(telling));
  }

  /** A release that is put off stops what is in force; of what is not, nothing is known by it. */
  private void delay(Telling telling) {
    Chapter running = running(telling.day());
    LocalDate start = running == null ? null : running.start();
    if (running != null && start != null && !telling.day().isBefore(start)) {
      running.add(telling);
    }
  }

  private static long away(Chapter proposal, Telling telling) {
    boolean ahead = telling.day().isBefore(proposal.first());
    long before = ChronoUnit.DAYS.between(telling.day(), proposal.first());
    long after = ChronoUnit.DAYS.between(proposal.latest(), telling.day());
    return ahead ? before : Math.max(0, after);
  }

  /** A mediated release belongs to the agreement in force, else it is an agreement of its own. */
  private void release(Telling telling) {
    Chapter running = running(telling.day());
    if (running != null && covers(running)) {
      running.add(telling);
      return;
    }
    LocalDate day = released(telling);
    Chapter same =
        releases.stream()
            .filter(r -> ChronoUnit.DAYS.between(released(r.tellings().get(0)), day) <= 1)
            .reduce((a, b) -> b)
            .orElse(null);
    if (same == null) {
      same = new Chapter(Agreement.Form.AGREEMENT);
      releases.add(same);
    }
    same.add(telling);
    same.settle();
  }

  /**
   * Whether releases may be owed to it: not to some deal of which no more is told than the name.
   */
  private static boolean covers(Chapter chapter) {
    return chapter.start() != null
        || chapter.length() != null
        || chapter.tellings().stream().anyMatch(t -> t.truce() || !t.claim().terms().isEmpty());
  }

  private static boolean mediated(Chapter release) {
    return release.tellings().stream().anyMatch(t -> !t.claim().thirdParties().isEmpty());
  }

  private static LocalDate released(Telling telling) {
    String told = telling.from();
    return told == null ? telling.day() : Telling.date(told);
  }

  private @Nullable Chapter running(LocalDate day) {
    List<Chapter> all = new ArrayList<>(bases);
    all.addAll(extensions);
    return all.stream()
        .filter(c -> !c.first().isAfter(day))
        .filter(c -> c.end() == null || !day.isAfter(c.end().plusDays(1)))
        .reduce((a, b) -> b)
        .orElse(null);
  }

  private Optional<Chapter> anyBase() {
    return bases.stream().findFirst();
  }

  private static boolean before(Telling telling, Chapter base) {
    LocalDate start = base.start();
    return start != null && telling.day().isBefore(start);
  }

  private @Nullable Chapter last(Chapter base) {
    return extensions.stream().filter(e -> e.root() == base).reduce((a, b) -> b).orElse(null);
  }

  private @Nullable Chapter sameLength(Chapter base, Telling telling) {
    Length length = telling.length();
    return length == null
        ? null
        : extensions.stream()
            .filter(e -> e.root() == base && length.equals(e.length()))
            .filter(e -> !e.first().isAfter(telling.day()))
            .reduce((a, b) -> b)
            .orElse(null);
  }

  /** An extension that is only sought belongs to the one that comes of it, else to the last. */
  private void wish(Telling telling) {
    Chapter next =
        extensions.stream()
            .filter(e -> !e.first().isBefore(telling.day()))
            .findFirst()
            .orElse(null);
    Chapter last = extensions.isEmpty() ? null : extensions.get(extensions.size() - 1);
    Chapter at =
        next != null ? next : last != null ? last : current(telling).or(this::anyBase).orElse(null);
    if (at == null) {
      propose(telling, false);
    } else {
      at.add(telling);
    }
  }
}
