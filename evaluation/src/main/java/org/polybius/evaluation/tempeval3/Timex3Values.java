package org.polybius.evaluation.tempeval3;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polybius.extract.time.Ahead;
import org.polybius.extract.time.Approximate;
import org.polybius.extract.time.CalendarUnit;
import org.polybius.extract.time.Clock;
import org.polybius.extract.time.ClockOfDay;
import org.polybius.extract.time.Direction;
import org.polybius.extract.time.Edge;
import org.polybius.extract.time.EventDay;
import org.polybius.extract.time.Length;
import org.polybius.extract.time.PartOfDay;
import org.polybius.extract.time.Range;
import org.polybius.extract.time.Recurring;
import org.polybius.extract.time.Reference;
import org.polybius.extract.time.Shifted;
import org.polybius.extract.time.Stretch;
import org.polybius.extract.time.TimeExpression;
import org.polybius.extract.time.TimeGrammar;
import org.polybius.extract.time.TimeMention;
import org.polybius.extract.time.UnitOf;
import org.polybius.extract.time.Vague;
import org.polybius.extract.time.Weekday;
import org.polybius.model.Period;

/** Our expressions as TIMEX3: TimeML's own forms for weeks, quarters, parts of day and lengths. */
final class Timex3Values {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

  private Timex3Values() {}

  /** The annotations of one mention: of a range its ends, of anything else itself. */
  static List<Timex3> of(TimeMention mention) {
    return of(mention.match(), mention.reference());
  }

  private static List<Timex3> of(TimeGrammar.Match match, Reference reference) {
    List<Timex3> all = new ArrayList<>();
    if ((match.expression() instanceof Range || match.expression() instanceof Ahead)
        && !match.parts().isEmpty()) {
      Optional<String> whole = value(match.expression(), reference);
      boolean point = match.expression() instanceof Ahead && whole.isPresent();
      for (TimeGrammar.Match part : match.parts()) {
        List<Timex3> inner = of(part, reference);
        inner.forEach(
            t -> all.add(point ? new Timex3(t.start(), t.end(), "DATE", whole.orElseThrow()) : t));
      }
      return all;
    }
    value(match.expression(), reference)
        .ifPresent(
            v ->
                all.add(
                    new Timex3(
                        match.span().start(), match.span().end(), type(match.expression(), v), v)));
    return all;
  }

  private static String type(TimeExpression e, String value) {
    if (e instanceof Recurring) {
      return "SET";
    }
    return value.startsWith("P") && !value.endsWith("_REF")
        ? "DURATION"
        : value.contains("T") && !value.endsWith("_REF") ? "TIME" : "DATE";
  }

  private static Optional<String> value(TimeExpression e, Reference r) {
    if (e instanceof Vague v) {
      return Optional.of(v.towards() == Direction.UNKNOWN ? "PRESENT_REF" : v.towards() + "_REF");
    }
    if (e instanceof Edge edge) {
      return value(edge.whole(), r);
    }
    if (e instanceof Approximate approximate) {
      return value(approximate.time(), r);
    }
    if (e instanceof Length length) {
      return Optional.of(length(length));
    }
    if (e instanceof Stretch stretch) {
      return Optional.of(
          stretch.amount() != null
              ? length(stretch.amount(), stretch.unit())
              : stretch.sign() < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    if (e instanceof Recurring recurring) {
      return recurring(recurring);
    }
    return clock(e, r).or(() -> date(e, r));
  }

  private static Optional<String> recurring(Recurring recurring) {
    if (recurring.every() instanceof Weekday w) {
      return Optional.of("XXXX-WXX-" + w.day().getValue());
    }
    return recurring.every() instanceof Length l ? Optional.of(length(l)) : Optional.empty();
  }

  private static String length(Length length) {
    return length.iso().orElseGet(() -> length(null, length.parts().get(0).unit()));
  }

  private static String length(
      @org.jspecify.annotations.Nullable Integer amount, CalendarUnit unit) {
    String n = amount == null ? "X" : amount.toString();
    return switch (unit) {
      case SECOND, MINUTE, HOUR -> "PT" + n + unit.letter();
      case DECADE -> amount == null ? "PXY" : "P" + amount * 10 + "Y";
      case CENTURY -> amount == null ? "PXY" : "P" + amount * 100 + "Y";
      case QUARTER -> amount == null ? "PXM" : "P" + amount * 3 + "M";
      default -> "P" + n + unit.letter();
    };
  }

  private static Optional<String> clock(TimeExpression e, Reference r) {
    if (e instanceof ClockOfDay c) {
      return date(c.day(), r).map(d -> d + "T" + CLOCK.format(c.clock().time()));
    }
    if (e instanceof Clock c) {
      return day(r).map(d -> d + "T" + CLOCK.format(c.time()));
    }
    if (e instanceof PartOfDay p) {
      Optional<String> day = p.day() == null ? day(r) : value(p.day(), r);
      return day.map(d -> d.contains("T") ? d : d + "T" + p.part().code());
    }
    return Optional.empty();
  }

  private static Optional<String> day(Reference r) {
    return Optional.ofNullable(r.document()).map(d -> d.day().toString());
  }

  private static Optional<String> date(TimeExpression e, Reference r) {
    Optional<Period> period = e.resolve(r);
    CalendarUnit unit =
        e instanceof UnitOf u ? u.unit() : e instanceof Shifted s ? s.unit() : CalendarUnit.DAY;
    if (unit == CalendarUnit.WEEK || unit == CalendarUnit.WEEKEND) {
      return period.map(p -> week(LocalDate.parse(p.edtf().substring(0, 10)), unit));
    }
    if (e instanceof EventDay || e instanceof Range || e instanceof Ahead) {
      return period.map(Period::edtf).filter(v -> !v.contains("/"));
    }
    return period.map(p -> timeMl(p.edtf()));
  }

  private static String week(LocalDate day, CalendarUnit unit) {
    LocalDate thursday = day.with(DayOfWeek.THURSDAY);
    int number = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    String week = String.format(Locale.ROOT, "%d-W%02d", thursday.getYear(), number);
    return unit == CalendarUnit.WEEKEND ? week + "-WE" : week;
  }

  /** EDTF's seasons 21 to 24, quarters 33 to 36, halves 40 and 41. */
  private static String timeMl(String edtf) {
    int code = edtf.matches("\\d{4}-\\d{2}") ? Integer.parseInt(edtf.substring(5)) : 0;
    String year = edtf.substring(0, Math.min(5, edtf.length()));
    if (code >= 40) {
      return year + "H" + (code - 39);
    }
    if (code >= 33) {
      return year + "Q" + (code - 32);
    }
    return code >= 21 ? year + SEASONS.get(code - 21) : edtf;
  }
}
