package org.polybius.reconcile.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.AgreementClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.Fate;
import org.polybius.model.FigureClaim;
import org.polybius.model.Granularity;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** When the fates of a report's figures befell people, read or concluded within the report. */
final class Days {
  static final String CONCLUDED = "day concluded within the report";

  private final Account account;
  private final Map<String, FigureClaim> claims;
  private final Map<String, People> people;

  /**
   * A time.
   *
   * @param from first day; null when open or not known
   * @param to last day; null when not known
   * @param why what was concluded, in words; empty when the time was read
   */
  record When(@Nullable LocalDate from, @Nullable LocalDate to, List<String> why) {
    static final When UNKNOWN = new When(null, null, List.of());

    boolean known() {
      return to != null;
    }
  }

  Days(Account account, Map<String, FigureClaim> claims, Map<String, People> people) {
    this.account = account;
    this.claims = claims;
    this.people = people;
  }

  When of(FigureClaim figure) {
    When own = stated(figure);
    if (own.known()) {
      return own;
    }
    Kind kind = Figures.kind(figure);
    if (kind == Kind.CUMULATIVE && Sense.NOW.in(cue(figure)) && account.day().isPresent()) {
      return new When(null, account.day().get(), List.of("as of the day on which it was said"));
    }
    if (kind == Kind.STOCK || kind == Kind.CUMULATIVE) {
      Optional<When> said = said(figure);
      if (said.isPresent() || kind == Kind.STOCK) {
        return said.orElse(When.UNKNOWN);
      }
    }
    return moved(figure)
        .or(() -> agreed(figure))
        .or(() -> event(figure))
        .or(() -> fromFigure(figure))
        .orElse(When.UNKNOWN);
  }

  /** The words that tell how the figure adds up; "" when none do. */
  private String cue(FigureClaim figure) {
    return figure.head().fields().getOrDefault("aggregation", List.of()).stream()
        .map(account::words)
        .collect(Collectors.joining(" "));
  }

  private static When stated(FigureClaim figure) {
    Read<Period> time = figure.asOf() != null ? figure.asOf() : figure.time();
    if (time == null) {
      return When.UNKNOWN;
    }
    When when = when(time.value(), List.of());
    if (when.from() == null || Figures.kind(figure) == Kind.CUMULATIVE || !time.inferred()) {
      return when;
    }
    return new When(when.from(), when.to(), List.of(CONCLUDED));
  }

  private static When when(Period period, List<String> why) {
    LocalDate to = Figures.date(period.latest());
    return new When(Figures.date(period.earliest()), to, why);
  }

  /** What an agreement promises is due while the agreement lasts. */
  private Optional<When> agreed(FigureClaim figure) {
    if (figure.agreement() == null || !Figures.kind(figure).ahead()) {
      return Optional.empty();
    }
    return account
        .claim(figure.agreement())
        .filter(AgreementClaim.class::isInstance)
        .map(AgreementClaim.class::cast)
        .flatMap(Terms::period)
        .map(p -> new When(p.first(), p.last(), List.of("due while the agreement lasts")))
        .or(() -> termOf(figure));
  }

  /** When another term of the same agreement is due. */
  private Optional<When> termOf(FigureClaim figure) {
    return claims.values().stream()
        .filter(o -> !o.equals(figure) && Objects.equals(o.agreement(), figure.agreement()))
        .filter(o -> Figures.kind(o).ahead())
        .map(Days::stated)
        .filter(When::known)
        .findFirst()
        .map(w -> new When(w.from(), w.to(), List.of("due with another term of the agreement")));
  }

  /** People moved by then: the day on which it was said, where no day of moving is told. */
  private Optional<When> moved(FigureClaim figure) {
    boolean past = Figures.kind(figure) == Kind.INCREMENT;
    boolean away = figure.fate() == Fate.EVACUATED || figure.fate() == Fate.DISPLACED;
    return past && away
        ? said(figure).or(this::occasion).map(w -> new When(null, w.to(), w.why()))
        : Optional.empty();
  }

  /** The one day of all statements of the report that are dated in so many words. */
  private Optional<When> occasion() {
    List<When> days = statements(s -> true).distinct().toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  /** A state or a total that somebody tells on a day holds as of that day. */
  private Optional<When> said(FigureClaim figure) {
    Span words = figure.quantity().span();
    return statements(s -> s.content().stream().anyMatch(c -> c.contains(words))).findFirst();
  }

  /** The days on which such statements were made, where told. */
  private Stream<When> statements(Predicate<StatementClaim> which) {
    return account.claims().stream()
        .filter(StatementClaim.class::isInstance)
        .map(StatementClaim.class::cast)
        .filter(which)
        .map(StatementClaim::time)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .filter(t -> !t.inferred() && t.value().granularity() == Granularity.DAY)
        .map(t -> when(t.value(), List.of("as of the day on which it was said")))
        .filter(w -> w.to() != null && w.to().equals(w.from()));
  }

  private Optional<When> event(FigureClaim figure) {
    if (figure.event() == null) {
      return Optional.empty();
    }
    return account
        .claim(figure.event())
        .filter(EventClaim.class::isInstance)
        .map(c -> ((EventClaim) c).time())
        .filter(t -> t.value().granularity() == Granularity.DAY)
        .map(t -> when(t.value(), List.of("day of its event")));
  }

  /** The day of its whole, its part, its counterpart, or the same number told twice. */
  private Optional<When> fromFigure(FigureClaim figure) {
    Set<FigureClaim> near = new LinkedHashSet<>();
    List<FigureClaim> others = new ArrayList<>(claims.values());
    for (FigureClaim other : others) {
      boolean linked =
          other.id().equals(figure.partOf())
              || other.id().equals(figure.exchangedFor())
              || figure.id().equals(other.partOf());
      if (linked || told(figure, other)) {
        near.add(other);
      }
    }
    return near.stream()
        .filter(o -> !o.equals(figure) && Figures.kind(o) == Figures.kind(figure))
        .map(Days::stated)
        .filter(w -> w.known() && Objects.equals(w.to(), w.from()))
        .findFirst()
        .map(w -> new When(w.from(), w.to(), List.of("day of a figure linked to it")));
  }

  private boolean told(FigureClaim one, FigureClaim other) {
    return one.fate() == other.fate()
        && one.quantity().value().equals(other.quantity().value())
        && Objects.equals(people.get(one.id()), people.get(other.id()));
  }
}
