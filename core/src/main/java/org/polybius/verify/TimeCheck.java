package org.polybius.verify;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.AgreementClaim;
import org.polybius.model.Claim;
import org.polybius.model.ContactClaim;
import org.polybius.model.EventClaim;
import org.polybius.model.FigureClaim;
import org.polybius.model.Period;
import org.polybius.model.Read;
import org.polybius.model.Reading;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** Dates against the days they span and against their words. */
final class TimeCheck {
  /** A calendar date to the day, month or year: the part of EDTF whose days are beyond doubt. */
  private static final Pattern PLAIN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private final Reading reading;
  private final Rederive rederive;
  private final Findings findings;

  TimeCheck(Reading reading, Rederive rederive, Findings findings) {
    this.reading = reading;
    this.rederive = rederive;
    this.findings = findings;
  }

  void run() {
    for (int i = 0; i < reading.claims().size(); i++) {
      claim(reading.claims().get(i), "/claims/" + i);
    }
  }

  private void claim(Claim claim, String path) {
    switch (claim.kind()) {
      case STATEMENT -> time(((StatementClaim) claim).time(), path + "/time");
      case EVENT -> time(((EventClaim) claim).time(), path + "/time");
      case FIGURE -> {
        time(((FigureClaim) claim).time(), path + "/time");
        time(((FigureClaim) claim).asOf(), path + "/asOf");
      }
      case AGREEMENT -> {
        time(((AgreementClaim) claim).declared(), path + "/declared");
        time(((AgreementClaim) claim).from(), path + "/from");
        time(((AgreementClaim) claim).to(), path + "/to");
        duration(((AgreementClaim) claim).duration(), path + "/duration");
      }
      case CONTACT -> time(((ContactClaim) claim).time(), path + "/time");
    }
  }

  private void time(@Nullable Read<Period> read, String path) {
    if (read == null) {
      return;
    }
    Period period = read.value();
    edge(period.earliest(), first(period.edtf()), path + "/earliest");
    edge(period.latest(), last(period.edtf()), path + "/latest");
    published(period.anchor(), path + "/anchor/value");
    said(read, path + "/anchor/value");
    if (!read.inferred()) {
      derived(read, period.edtf(), rederive.edtf(reading.report(), read), path + "/edtf");
    }
  }

  private void duration(@Nullable Read<String> read, String path) {
    if (read != null && !read.inferred()) {
      String words = QuantityCheck.words(reading.report(), read.spans());
      derived(read, read.value(), rederive.duration(words), path);
    }
  }

  /** The day of words that name an hour of it is given by them. */
  private void derived(Read<?> read, String got, Optional<String> given, String path) {
    boolean coarser = given.isPresent() && given.get().startsWith(got + "T");
    if (given.isPresent() && !given.get().equals(got) && !coarser) {
      String words = QuantityCheck.words(reading.report(), read.spans());
      String message = "the words \"" + words + "\" do not give this";
      findings.add(path, Finding.Rule.TIME, message, given.get(), got);
    }
  }

  /** What was counted from the publication was counted from the day the report gives. */
  private void published(Period.@Nullable Anchor anchor, String path) {
    String published = reading.report().published();
    if (anchor != null
        && anchor.kind() == Period.Anchor.Kind.PUBLISHED
        && (published == null || !published.startsWith(anchor.value()))) {
      findings.add(
          path,
          Finding.Rule.TIME,
          "is not when the report was published",
          published,
          anchor.value());
    }
  }

  /** What was counted from a statement was counted from the day of one that holds the words. */
  private void said(Read<Period> read, String path) {
    Period.Anchor anchor = read.value().anchor();
    if (anchor == null || anchor.kind() != Period.Anchor.Kind.STATEMENT) {
      return;
    }
    String day = anchor.value();
    if (reading.claims().stream().noneMatch(c -> saidOn(c, read.span(), day))) {
      String message = "is the day of no statement that holds the words";
      findings.add(path, Finding.Rule.TIME, message, null, day);
    }
  }

  private static boolean saidOn(Claim claim, Span words, String day) {
    return claim instanceof StatementClaim statement
        && statement.time() != null
        && String.valueOf(statement.time().value().earliest()).startsWith(day)
        && statement.content().stream().anyMatch(c -> c.contains(words));
  }

  private void edge(@Nullable String got, Optional<String> expected, String path) {
    String day = got == null ? null : got.substring(0, Math.min(10, got.length()));
    if (expected.isPresent() && !expected.get().equals(day)) {
      findings.add(path, Finding.Rule.TIME, "is not the day the date gives", expected.get(), got);
    }
  }

  private static Optional<String> first(String edtf) {
    return plain(edtf)
        .map(m -> m.group(3) != null ? edtf : m.group(2) != null ? edtf + "-01" : edtf + "-01-01");
  }

  private static Optional<String> last(String edtf) {
    return plain(edtf)
        .map(
            m ->
                m.group(3) != null
                    ? edtf
                    : m.group(2) != null
                        ? YearMonth.parse(edtf).atEndOfMonth().toString()
                        : edtf + "-12-31");
  }

  /** The parts of a plain date that exists; 2023-02-30 and seasons (month 21 and up) are none. */
  private static Optional<Matcher> plain(String edtf) {
    Matcher m = PLAIN.matcher(edtf);
    if (!m.matches()) {
      return Optional.empty();
    }
    int month = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
    int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
    if (month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    int length = LocalDate.of(Integer.parseInt(m.group(1)), month, 1).lengthOfMonth();
    return day <= length ? Optional.of(m) : Optional.empty();
  }
}
