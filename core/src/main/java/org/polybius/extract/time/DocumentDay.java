package org.polybius.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Report;
import org.polybius.model.Span;
import org.polybius.model.TimeBasis;

/**
 * The day a report's relative times are counted from: that of its dateline, else that of its
 * publication.
 */
public final class DocumentDay {
  /** Name of the field whose span holds the dateline's date. */
  public static final String DATELINE_DATE = "datelineDate";

  private static final int ISO_DATE = 10;

  private DocumentDay() {}

  /** The day; empty when the report states neither to the day. */
  public static Optional<AnchorDay> of(Report report) {
    AnchorDay published =
        day(report.published())
            .map(d -> new AnchorDay(Period.Anchor.Kind.PUBLISHED, d))
            .orElse(null);
    return dateline(report, published).or(() -> Optional.ofNullable(published));
  }

  /**
   * A dateline leaves out the year: it is the latest such day up to the publication, one day more
   * for where the sun rises earlier.
   */
  private static Optional<AnchorDay> dateline(Report report, @Nullable AnchorDay published) {
    List<Span> spans = report.spans().getOrDefault(DATELINE_DATE, List.of());
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    AnchorDay latest =
        published == null ? null : new AnchorDay(published.kind(), published.day().plusDays(1));
    Span span = spans.get(0);
    return TimeGrammar.find(report.text(), span.start(), span.end()).stream()
        .flatMap(m -> m.expression().resolve(Reference.of(latest, Direction.PAST)).stream())
        .filter(p -> p.granularity() == Granularity.DAY)
        .flatMap(p -> day(p.edtf()).stream())
        .map(d -> new AnchorDay(Period.Anchor.Kind.DATELINE, d))
        .findFirst();
  }

  private static Optional<LocalDate> day(@Nullable String edtf) {
    if (edtf == null || edtf.length() < ISO_DATE) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(edtf.substring(0, ISO_DATE)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day as a period. */
  static Period period(AnchorDay anchor) {
    TimeBasis basis =
        anchor.kind() == Period.Anchor.Kind.DATELINE ? TimeBasis.DATELINE : TimeBasis.PUBLISHED;
    return Periods.day(anchor.day(), basis, anchor);
  }
}
