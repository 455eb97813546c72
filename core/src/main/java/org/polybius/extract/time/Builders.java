package org.polybius.extract.time;

import java.util.Optional;

/** What the rules make of what they caught; the column {@code makes} of {@code rules.tsv}. */
enum Builders {
  DATE(DateBuilders::date),
  SPOKEN_YEAR(DateBuilders::spokenYear),
  ISO(DateBuilders::iso),
  SLASH(DateBuilders::slash),
  DAYS(DateBuilders::days),
  YEARS(DateBuilders::years),
  DECADE(DateBuilders::decade),
  CENTURY(DateBuilders::century),
  SUBYEAR(DateBuilders::subYear),
  FIXED(DateBuilders::fixed),
  WEEKDAY(DateBuilders::weekday),
  UNIT(SpanBuilders::unit),
  SHIFT(SpanBuilders::shift),
  DEICTIC(SpanBuilders::deictic),
  OVERNIGHT((c, argument) -> Optional.of(new Range(SpanBuilders.days(-1), SpanBuilders.days(0)))),
  STRETCH(SpanBuilders::stretch),
  LENGTH(SpanBuilders::length),
  EVERY(SpanBuilders::every),
  EVENT_DAY(SpanBuilders::eventDay),
  AHEAD(SpanBuilders::ahead),
  VAGUE((c, argument) -> Optional.of(new Vague(Direction.valueOf(argument)))),
  CLOCK(ClockBuilders::clock),
  PART(ClockBuilders::part),
  CLOCK_OF_DAY(ClockBuilders::clockOfDay),
  EDGE(CombinedBuilders::edge),
  APPROXIMATE(CombinedBuilders::approximate),
  RANGE(CombinedBuilders::range),
  SINCE((c, argument) -> Optional.of(new Range(c.found().get(0).expression(), null))),
  UNTIL((c, argument) -> Optional.of(new Range(null, c.found().get(0).expression())));

  @SuppressWarnings("ImmutableEnumChecker") // method references that hold no state
  private final Made made;

  Builders(Made made) {
    this.made = made;
  }

  /** Makes an expression. */
  @FunctionalInterface
  interface Made {
    Optional<TimeExpression> of(Captures captures, String argument);
  }

  /** The expression; empty when what was caught means nothing, as 31 February does. */
  Optional<TimeExpression> build(Captures captures, String argument) {
    return made.of(captures, argument);
  }
}
