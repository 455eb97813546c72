package org.polybius.coder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.TimeBasis;

/** Dates in cells, as fine as the coder says that they are known. */
final class CoderTimes {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ENGLISH));

  private CoderTimes() {}

  /** The day in a cell; a time of day after it is passed over. */
  static Optional<LocalDate> day(CodedRow row, String column) {
    String written = row.value(column).replaceFirst("[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$", "");
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(LocalDate.parse(written, form));
      } catch (DateTimeException e) {
        // another form, or none
      }
    }
    return Optional.empty();
  }

  /** A day. */
  static Read<Period> day(LocalDate day, Span words) {
    String edtf = day.toString();
    Period period = new Period(edtf, edtf, edtf, Granularity.DAY, TimeBasis.EXPLICIT, null);
    return Read.of(period, words);
  }

  /** The month in which a day lies. */
  static Read<Period> month(LocalDate day, Span words) {
    YearMonth month = YearMonth.from(day);
    Period period =
        new Period(
            month.toString(),
            month.atDay(1).toString(),
            month.atEndOfMonth().toString(),
            Granularity.MONTH,
            TimeBasis.EXPLICIT,
            null);
    return Read.inferred(period, words);
  }

  /** From a day to another, both inclusive. */
  static Read<Period> from(LocalDate first, LocalDate last, List<Span> words) {
    Period period =
        new Period(
            first + "/" + last,
            first.toString(),
            last.toString(),
            Granularity.INTERVAL,
            TimeBasis.EXPLICIT,
            null);
    return new Read<>(period, words, true);
  }
}
