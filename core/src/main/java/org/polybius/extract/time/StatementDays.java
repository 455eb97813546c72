package org.polybius.extract.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.extract.Voices;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/**
 * The days on which the statements of a report were made: what is said to have been "today" was so
 * on that day, whenever the report appeared (codebook, Times).
 */
final class StatementDays implements TimeAnchors {
  private final Voices voices;
  private final @Nullable AnchorDay document;
  private final Map<String, StatementClaim> byId = new HashMap<>();

  StatementDays(Voices voices, @Nullable AnchorDay document) {
    this.voices = voices;
    this.document = document;
    voices.statements().forEach(s -> byId.put(s.id(), s));
  }

  /** Whether any statement was made on another day than the document's. */
  boolean matter() {
    return voices.statements().stream()
        .flatMap(s -> day(s).stream())
        .anyMatch(d -> document == null || !d.equals(document.day()));
  }

  /** The day of the innermost statement around the words whose day is known. */
  @Override
  public Optional<AnchorDay> at(Span span) {
    Optional<StatementClaim> around = voices.innermost(span);
    while (around.isPresent()) {
      Optional<LocalDate> day = around.flatMap(StatementDays::day);
      if (day.isPresent()) {
        boolean same = document != null && document.day().equals(day.get());
        return day.filter(d -> !same)
            .map(d -> new AnchorDay(Period.Anchor.Kind.STATEMENT, d))
            .or(() -> Optional.ofNullable(document));
      }
      around = Optional.ofNullable(around.get().inside()).map(byId::get);
    }
    return Optional.ofNullable(document);
  }

  /** Known to the day only: "in October" is no day to count from. */
  private static Optional<LocalDate> day(StatementClaim statement) {
    Read<Period> time = statement.time();
    if (time == null) {
      return Optional.empty();
    }
    Granularity granularity = time.value().granularity();
    boolean oneDay = granularity == Granularity.DAY || granularity == Granularity.PART_OF_DAY;
    return oneDay ? Optional.ofNullable(Periods.first(time.value())) : Optional.empty();
  }
}
