package org.polybius.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.Field;
import org.polybius.model.FigureClaim;
import org.polybius.model.Quantity;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Span;

/** Numbers against their kind of bound, their words, and the whole they are part of. */
final class QuantityCheck {
  /** "Hostages were freed": a plural without a number is two or more. */
  private static final Quantity BARE_PLURAL = Quantity.vague(2);

  private final Reading reading;
  private final Rederive rederive;
  private final Findings findings;

  QuantityCheck(Reading reading, Rederive rederive, Findings findings) {
    this.reading = reading;
    this.rederive = rederive;
    this.findings = findings;
  }

  void run() {
    Map<String, FigureClaim> figures = new HashMap<>();
    for (Claim claim : reading.claims()) {
      if (claim instanceof FigureClaim figure) {
        figures.put(figure.id(), figure);
      }
    }
    for (int i = 0; i < reading.claims().size(); i++) {
      if (reading.claims().get(i) instanceof FigureClaim figure) {
        String path = "/claims/" + i;
        bound(figure.quantity().value(), path + "/quantity");
        words(figure.quantity(), path + "/quantity");
        part(figure, figures.get(figure.partOf()), path + "/partOf");
      } else if (reading.claims().get(i) instanceof AgreementClaim agreement) {
        terms(agreement, "/claims/" + i + "/terms/");
      }
    }
  }

  private void terms(AgreementClaim agreement, String path) {
    for (int k = 0; k < agreement.terms().size(); k++) {
      AgreementClaim.Amount amount = agreement.terms().get(k).amount();
      if (amount != null) {
        bound(amount.quantity().value(), path + k + "/quantity");
        words(amount.quantity(), path + k + "/quantity");
      }
    }
  }

  /** The contract's table of bounds (design, "Quantities"). */
  private void bound(Quantity q, String path) {
    Long point = q.point();
    long n = point == null ? -1 : point;
    Quantity expected =
        switch (q.bound()) {
          case EXACTLY -> n < 0 ? null : Quantity.exactly(n);
          case AT_LEAST -> n < 0 ? null : Quantity.atLeast(n);
          case OVER -> n < 0 ? null : Quantity.over(n);
          case UP_TO -> n < 0 ? null : Quantity.upTo(n);
          case ABOUT -> n < 0 ? null : Quantity.about(n);
          case UNDER ->
              q.high() == null ? null : new Quantity(0L, q.high(), q.high() + 1, q.bound());
          case RANGE ->
              q.low() == null || q.high() == null ? null : Quantity.range(q.low(), q.high());
          case VAGUE -> q.low() == null ? null : Quantity.vague(q.low());
        };
    if (!q.equals(expected)) {
      findings.add(
          path,
          Finding.Rule.QUANTITY,
          "numbers do not fit the bound " + q.bound(),
          expected == null ? null : said(expected),
          said(q));
    }
  }

  private void words(Read<Quantity> read, String path) {
    if (read.inferred()) {
      return;
    }
    String words = words(reading.report(), read.spans());
    Quantity got = read.value();
    Optional<Quantity> given = rederive.quantity(words);
    if (given.isEmpty() && !got.equals(BARE_PLURAL)) {
      findings.add(
          path,
          Finding.Rule.QUANTITY,
          "the words \"" + words + "\" give no number",
          null,
          said(got));
    } else if (given.isPresent() && !given.get().equals(got)) {
      String message = "the words \"" + words + "\" do not give this";
      findings.add(
          path + differing(given.get(), got),
          Finding.Rule.QUANTITY,
          message,
          said(given.get()),
          said(got));
    }
  }

  private static String differing(Quantity a, Quantity b) {
    if (!Objects.equals(a.low(), b.low())) {
      return "/low";
    }
    if (!Objects.equals(a.high(), b.high())) {
      return "/high";
    }
    return Objects.equals(a.point(), b.point()) ? "/bound" : "/point";
  }

  private void part(FigureClaim part, @Nullable FigureClaim whole, String path) {
    if (whole == null) {
      return;
    }
    Long least = part.quantity().value().low();
    Long most = whole.quantity().value().high();
    if (least != null && most != null && least > most) {
      findings.add(
          path,
          Finding.Rule.PART,
          "the part is more than its whole " + whole.id(),
          "at most " + most,
          "at least " + least);
    }
  }

  static String words(Report report, List<Span> spans) {
    String title = report.title() == null ? "" : report.title();
    return spans.stream()
        .map(span -> span.in(span.field() == Field.TITLE ? title : report.text()))
        .collect(Collectors.joining(" "));
  }

  private static String said(Quantity q) {
    String low = q.low() == null ? "…" : q.low().toString();
    String high = q.high() == null ? "…" : q.high().toString();
    return q.bound()
        + " ["
        + low
        + ", "
        + high
        + "]"
        + (q.point() == null ? "" : " point " + q.point());
  }
}
