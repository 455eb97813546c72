package org.polybius.extract.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Granularity;
import org.polybius.model.Period;

/**
 * A part of a day: "Friday night", "this morning".
 *
 * @param day the day; null in a bare "overnight", "in the morning"
 * @param part which part
 */
public record PartOfDay(@Nullable TimeExpression day, Part part) implements TimeExpression {
  /** Parts of a day, with TimeML's code. */
  public enum Part {
    MORNING("MO"),
    MIDDAY("MI"),
    AFTERNOON("AF"),
    EVENING("EV"),
    NIGHT("NI"),
    DAYTIME("DT");

    private final String code;

    Part(String code) {
      this.code = code;
    }

    /** TimeML's code, without its T. */
    public String code() {
      return code;
    }
  }

  @Override
  public Kind kind() {
    return day == null ? Kind.CLOCK : Kind.DATE;
  }

  @Override
  public Optional<Period> resolve(Reference reference) {
    return day == null ? Optional.empty() : day.resolve(reference).map(PartOfDay::of);
  }

  /** The day stays whole in its bounds: when a night ends nobody says. */
  private static Period of(Period whole) {
    return whole.granularity() != Granularity.DAY
        ? whole
        : new Period(
            whole.edtf(),
            whole.earliest(),
            whole.latest(),
            Granularity.PART_OF_DAY,
            whole.basis(),
            whole.anchor());
  }
}
