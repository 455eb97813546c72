package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.TimeBasis;

/**
 * A quarter, half or season of a year. What will be told of "the third quarter" in the months after
 * it is still that quarter, so the future reaches for the next year only half a year later. Seasons
 * are meteorological and northern in their bounds (winter 2023 is December 2023 to February 2024);
 * their EDTF form leaves the hemisphere open.
 *
 * @param part which division of the year
 * @param number 1-based within the year; spring is season 1
 * @param year as stated; null when left out
 * @param which "last summer"; null when not said
 * @param yearShift years from the anchor's; null when not said
 */
public record SubYear(
    Part part,
    int number,
    @Nullable Integer year,
    @Nullable Which which,
    @Nullable Integer yearShift)
    implements TimeExpression {

  private static final int HALF_YEAR = 6;

  /** Divisions of the year, with the EDTF code of the first. */
  public enum Part {
    SEASON(21, 3, 3),
    QUARTER(33, 1, 3),
    HALF(40, 1, 6);

    private final int code;
    private final int firstMonth;
    private final int months;

    Part(int code, int firstMonth, int months) {
      this.code = code;
      this.firstMonth = firstMonth;
      this.months = months;
    }
  }

  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    if (year != null) {
      return Optional.of(in(year, TimeBasis.EXPLICIT, null));
    }
    AnchorDay anchor = reference.document();
    return anchor == null ? Optional.empty() : Optional.of(near(anchor, reference.direction()));
  }

  private Period near(AnchorDay anchor, Direction direction) {
    int y = anchor.day().getYear();
    if (yearShift != null) {
      return in(y + yearShift, TimeBasis.PARTIAL, anchor);
    }
    LocalDate start = start(y);
    boolean begun = !start.isAfter(anchor.day());
    LocalDate end = start.plusMonths(part.months);
    boolean ended = !end.isAfter(anchor.day());
    boolean longEnded = !end.plusMonths(HALF_YEAR).isAfter(anchor.day());
    boolean back =
        which == Which.LAST ? !ended : which == null && direction != Direction.FUTURE && !begun;
    boolean forth =
        which == Which.NEXT ? begun : which == null && direction == Direction.FUTURE && longEnded;
    return in(back ? y - 1 : forth ? y + 1 : y, TimeBasis.PARTIAL, anchor);
  }

  private LocalDate start(int y) {
    return LocalDate.of(y, part.firstMonth, 1).plusMonths((number - 1L) * part.months);
  }

  private Period in(int y, TimeBasis basis, @Nullable AnchorDay anchor) {
    LocalDate first = start(y);
    LocalDate last = first.plusMonths(part.months).minusDays(1);
    String edtf = y + "-" + (part.code + number - 1);
    return Periods.of(edtf, first, last, Granularity.SEASON, basis, anchor);
  }
}
