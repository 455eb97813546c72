package org.polybius.reconcile.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.EventClaim;
import org.polybius.reconcile.agreement.Agreement.Form;
import org.polybius.reconcile.agreement.Agreement.Step;

/**
 * The life-cycle of an agreement by evidence. A step is told by a report or follows from dates that
 * reports tell; what one side holds against the other is no step.
 */
final class LifeCycle {
  /** After so many days without news a standstill has not been overcome. */
  private static final int STANDSTILL = 5;

  private final Chapter chapter;
  private final List<Chapter> all;
  private final List<Step> steps = new ArrayList<>();

  LifeCycle(Chapter chapter, List<Chapter> all) {
    this.chapter = chapter;
    this.all = all;
  }

  List<Step> steps() {
    boolean implied = chapter.tellings().stream().allMatch(Telling::implied);
    if (implied) {
      completed();
    } else if (chapter.form() == Form.PROPOSAL) {
      sought();
    } else if (chapter.form() == Form.SIDE_DEAL) {
      told(EnumSet.complementOf(EnumSet.of(Stage.AGREED, Stage.IN_FORCE)));
      effect();
    } else {
      conclusion();
      putOff();
      effect();
      told(Set.of(Stage.SUSPENDED, Stage.COMPLETED));
      resumed();
      prolonged();
      end();
    }
    steps.sort(Comparator.comparing(Step::date).thenComparing(Step::stage));
    return List.copyOf(steps);
  }

  private void add(LocalDate day, Stage stage, boolean inferred, List<Telling> by) {
    boolean known =
        steps.stream().anyMatch(s -> s.date().equals(day.toString()) && s.stage() == stage);
    if (!known) {
      steps.add(new Step(day.toString(), stage, inferred, Drafting.items(by)));
    }
  }

  /** Steps that reports tell, each on the day told, else on the day of the report. */
  private void told(Set<Stage> stages) {
    for (Stage stage : new TreeSet<>(stages)) {
      for (LocalDate day : days(stage)) {
        add(day, stage, false, telling(stage, day));
      }
    }
  }

  /**
   * What never took effect was only sought, though some report had it agreed; its end and its
   * standstills are as told.
   */
  private void sought() {
    for (Telling telling : chapter.tellings()) {
      boolean over = telling.stage() == Stage.COLLAPSED || telling.stage() == Stage.SUSPENDED;
      Stage stage = over ? telling.stage() : Stage.PROPOSED;
      LocalDate day = day(telling);
      List<Telling> those =
          chapter.tellings().stream()
              .filter(t -> day(t).equals(day) && (over == (t.stage() == telling.stage())))
              .toList();
      add(day, stage, telling.stage() != stage, those);
    }
  }

  /** A collapse may come before the end, but not before the beginning. */
  private boolean atItsEnd(Telling telling) {
    LocalDate from = telling.stage() == Stage.COLLAPSED ? chapter.start() : chapter.end();
    return from == null || !day(telling).isBefore(from);
  }

  private Set<LocalDate> days(Stage stage) {
    Set<LocalDate> days = new TreeSet<>();
    telling(stage).forEach(t -> days.add(day(t)));
    return days;
  }

  private List<Telling> telling(Stage stage, LocalDate day) {
    return telling(stage).stream().filter(t -> day(t).equals(day)).toList();
  }

  private List<Telling> telling(Stage stage) {
    return chapter.tellings().stream().filter(t -> t.stage() == stage && !t.implied()).toList();
  }

  private static LocalDate day(Telling telling) {
    String told =
        switch (telling.stage()) {
          case AGREED, EXTENDED, PROPOSED -> telling.declared();
          case IN_FORCE -> telling.from();
          case EXPIRED, COLLAPSED, COMPLETED -> telling.to();
          case SUSPENDED -> null;
        };
    return told == null ? telling.day() : Telling.date(told);
  }

  /** A release that implies an agreement completes it. */
  private void completed() {
    String day = chapter.from() != null ? chapter.from() : chapter.declared();
    if (day != null) {
      add(Telling.date(day), Stage.COMPLETED, true, chapter.tellings());
    }
  }

  /** When it was concluded: the day told, and the first day on which a report has it so. */
  private void conclusion() {
    String declared = chapter.declared();
    if (declared != null) {
      LocalDate day = Telling.date(declared);
      List<Telling> by =
          chapter.tellings().stream().filter(t -> declared.equals(t.declared())).toList();
      add(day, Stage.AGREED, by.isEmpty(), by.isEmpty() ? chapter.tellings().subList(0, 1) : by);
    }
    days(Stage.AGREED).stream()
        .filter(d -> chapter.start() == null || d.isBefore(Objects.requireNonNull(chapter.start())))
        .filter(d -> chapter.form() == Form.AGREEMENT)
        .forEach(d -> add(d, Stage.AGREED, false, telling(Stage.AGREED, d)));
  }

  /** A beginning that was told before a later one was put off. */
  private void putOff() {
    LocalDate start = chapter.start();
    if (start == null || chapter.form() == Form.EXTENSION) {
      return;
    }
    for (Telling telling : chapter.tellings()) {
      String told = telling.from();
      if (told != null && Telling.date(told).isBefore(start)) {
        List<Telling> later =
            chapter.tellings().stream()
                .filter(t -> Objects.equals(t.from(), chapter.from()))
                .toList();
        List<Telling> both = new ArrayList<>(later);
        both.add(telling);
        add(Telling.date(told), Stage.SUSPENDED, true, both);
      }
    }
  }

  private void effect() {
    LocalDate start = chapter.start();
    if (start != null) {
      List<Telling> by =
          chapter.tellings().stream()
              .filter(t -> Objects.equals(t.from(), chapter.from()))
              .toList();
      add(start, Stage.IN_FORCE, by.isEmpty(), by.isEmpty() ? chapter.tellings() : by);
    }
  }

  /** In force again: the first report within some days that has it so after a standstill. */
  private void resumed() {
    for (LocalDate halt : days(Stage.SUSPENDED)) {
      boolean running = chapter.start() != null && !halt.isBefore(chapter.start());
      chapter.tellings().stream()
          .filter(t -> running && goesOn(t))
          .filter(t -> t.day().isAfter(halt) || (t.day().equals(halt) && delivers(t, halt)))
          .filter(t -> !t.day().isAfter(halt.plusDays(STANDSTILL)))
          .min(Comparator.comparing(Telling::day).thenComparing(Comparator.naturalOrder()))
          .ifPresent(t -> add(t.day(), Stage.IN_FORCE, true, List.of(t)));
    }
  }

  private static boolean goesOn(Telling telling) {
    return telling.implied() || (telling.stage() == Stage.IN_FORCE && telling.from() == null);
  }

  /** Whether it has people let go on a day. */
  private static boolean delivers(Telling telling, LocalDate day) {
    return telling.account().claims().stream()
        .filter(c -> c instanceof EventClaim e && Implied.released(e))
        .map(c -> ((EventClaim) c).time())
        .filter(Objects::nonNull)
        .map(t -> t.value().earliest())
        .anyMatch(t -> t != null && t.startsWith(day.toString()));
  }

  private List<Chapter> next() {
    return all.stream().filter(c -> c.before() == chapter).toList();
  }

  /** An agreement that was prolonged had been kept until then. */
  private void prolonged() {
    for (Chapter next : next()) {
      String declared = next.declared();
      LocalDate end = chapter.end();
      if (declared != null && chapter.form() == Form.AGREEMENT) {
        add(Telling.date(declared), Stage.EXTENDED, false, next.tellings());
      }
      if (end != null) {
        add(end.minusDays(1), Stage.COMPLETED, true, next.tellings());
      }
    }
  }

  /** The end of the last in a row: as told, on the day on which it was to end. */
  private void end() {
    if (!next().isEmpty()) {
      return;
    }
    List<Telling> ends = new ArrayList<>();
    Chapter root = chapter.root();
    for (Chapter c : all) {
      if (c.root() == root) {
        c.tellings().stream()
            .filter(t -> t.stage() == Stage.EXPIRED || t.stage() == Stage.COLLAPSED)
            .filter(this::atItsEnd)
            .forEach(ends::add);
      }
    }
    if (ends.isEmpty()) {
      return;
    }
    boolean collapsed = ends.stream().anyMatch(t -> t.stage() == Stage.COLLAPSED);
    LocalDate end = chapter.end();
    LocalDate first = ends.stream().map(LifeCycle::day).min(LocalDate::compareTo).orElseThrow();
    boolean early = collapsed && end != null && first.isBefore(end);
    add(
        end == null || early ? first : end,
        collapsed ? Stage.COLLAPSED : Stage.EXPIRED,
        false,
        ends);
  }
}
