package org.polybius.reconcile.tally;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Read;

/** How long an agreement lasts. */
final class Terms {
  private Terms() {}

  /**
   * Days.
   *
   * @param first inclusive
   * @param last inclusive
   */
  record Span(LocalDate first, LocalDate last) {}

  /** First and last day, when both follow from what the report says of the agreement. */
  static Optional<Span> period(AgreementClaim agreement) {
    LocalDate first = earliest(agreement.from());
    LocalDate last = latest(agreement.to());
    Period length = length(agreement.duration());
    if (first != null && last == null && length != null) {
      last = first.plus(length).minusDays(1);
    }
    if (first == null || last == null || last.isBefore(first)) {
      return Optional.empty();
    }
    return Optional.of(new Span(first, last));
  }

  private static @Nullable LocalDate earliest(@Nullable Read<org.polybius.model.Period> time) {
    return time == null ? null : Figures.date(time.value().earliest());
  }

  private static @Nullable LocalDate latest(@Nullable Read<org.polybius.model.Period> time) {
    return time == null ? null : Figures.date(time.value().latest());
  }

  private static @Nullable Period length(@Nullable Read<String> duration) {
    if (duration == null) {
      return null;
    }
    try {
      Period length = Period.parse(duration.value());
      return length.isZero() || length.isNegative() ? null : length;
    } catch (DateTimeException e) {
      // hours and minutes ("PT48H") give no whole days to count with
      return null;
    }
  }
}
