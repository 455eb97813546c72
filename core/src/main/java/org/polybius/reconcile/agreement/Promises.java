package org.polybius.reconcile.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Status;
import org.polybius.reconcile.agreement.Agreement.Form;

/** Which tellings of an agreement say what was promised, and which what came of it. */
final class Promises {
  private final Chapter chapter;
  private final List<Chapter> all;
  private final List<Telling> tellings;
  private final boolean promised;

  Promises(Chapter chapter, List<Chapter> all) {
    this.chapter = chapter;
    this.all = all;
    boolean implied = chapter.tellings().stream().allMatch(Telling::implied);
    List<Telling> own = chapter.tellings().stream().filter(t -> implied || !t.implied()).toList();
    List<Telling> before = own.stream().filter(t -> !looksBack(t)).toList();
    tellings = before.stream().anyMatch(Promises::termed) ? before : own;
    promised = tellings.stream().flatMap(t -> t.figures().stream()).anyMatch(Promises::owed);
  }

  /** Those told until it was over; all where these say nothing of its terms. */
  List<Telling> tellings() {
    return tellings;
  }

  private static boolean termed(Telling telling) {
    return telling.length() != null || !telling.claim().terms().isEmpty();
  }

  private boolean looksBack(Telling telling) {
    LocalDate over =
        all.stream()
            .filter(c -> c.root() == chapter.root())
            .map(Chapter::end)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    return over != null && !telling.day().isBefore(over);
  }

  /**
   * The figures of a telling that are promises. What has happened is delivery, and only where no
   * promise is told does it say what was promised; what is due on one day is its share.
   */
  List<FigureClaim> figures(Telling telling) {
    return telling.figures().stream()
        .filter(f -> owed(f) || (!promised && chapter.form() != Form.SIDE_DEAL))
        .filter(f -> !ofOneDay(f) && !share(telling, f))
        .toList();
  }

  /** "39 prisoners, 24 women and 15 minors": part of a number that is let go together. */
  private static boolean share(Telling telling, FigureClaim figure) {
    String whole = figure.partOf();
    return whole != null
        && telling
            .account()
            .claim(whole)
            .filter(FigureClaim.class::isInstance)
            .map(FigureClaim.class::cast)
            .filter(f -> f.fate() == Fate.RELEASED || f.fate() == Fate.EXCHANGED)
            .isPresent();
  }

  private static boolean owed(FigureClaim figure) {
    return figure.status() != Status.HAPPENED && figure.status() != Status.ONGOING;
  }

  /** Due on a day of an agreement that lasts several. */
  private boolean ofOneDay(FigureClaim figure) {
    Length length = chapter.length();
    boolean several = length != null && !length.equals(new Length(0, 1));
    return several
        && Optional.ofNullable(figure.time())
            .filter(t -> t.value().earliest() != null)
            .filter(t -> day(t.value().earliest()).equals(day(t.value().latest())))
            .isPresent();
  }

  private static String day(@Nullable String time) {
    return time == null ? "" : Telling.date(time).toString();
  }

  /** Whether the length that a telling gives is one of the agreement, and not so far in all. */
  boolean length(Telling telling) {
    Length length = telling.length();
    if (length == null || rate(telling, length)) {
      return false;
    }
    if (chapter.form() == Form.EXTENSION) {
      return !telling.proposed() || tellings.stream().noneMatch(Promises::concluded);
    }
    Length own = chapter.length();
    boolean inAll = !telling.extension() && own != null && !own.equals(length);
    return !(inAll && chapter.form() == Form.AGREEMENT && extended());
  }

  private static boolean concluded(Telling telling) {
    return !telling.proposed() && telling.length() != null;
  }

  /** "A day more for every ten": the number of people is the term. */
  private boolean rate(Telling telling, Length length) {
    return telling.extension()
        && chapter.form() != Form.EXTENSION
        && length.count() == 1
        && !telling.figures().isEmpty();
  }

  private boolean extended() {
    return all.stream().anyMatch(c -> c.before() != null && c.root() == chapter.root());
  }
}
