package org.polybius.reconcile.version;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Account;
import org.polybius.model.Notice;

/**
 * The order of the versions of one report: by when they were taken from the web, which shows what
 * stood there then; else by when they say that they were changed or published; of two of one time
 * the one that calls itself corrected, updated or retracted is the later. Where all that is the
 * same, or no time is known, nothing says which is the later, and none replaces the other.
 */
final class Order {
  /** In the order of versions, those without a time first. */
  static final Comparator<Account> OF_VERSIONS =
      Comparator.comparing((Account a) -> time(a).orElse(Instant.MIN))
          .thenComparing(a -> !a.edition().notices().isEmpty());

  private Order() {}

  /** Whether one version replaced another. */
  static boolean isLater(Account one, Account other) {
    return time(one).isPresent() && time(other).isPresent() && OF_VERSIONS.compare(one, other) > 0;
  }

  private static Optional<Instant> time(Account account) {
    return instant(account.edition().retrieved())
        .or(() -> instant(account.edition().modified()))
        .or(() -> instant(account.published()));
  }

  /** The instant of a date-time, or of the first moment of a day, UTC. */
  private static Optional<Instant> instant(@Nullable String edtf) {
    if (edtf == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          edtf.contains("T")
              ? OffsetDateTime.parse(edtf).toInstant()
              : LocalDate.parse(edtf).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // a month, an interval or a guess orders nothing
    }
  }

  /**
   * The day from which a later version counts: that of its change, else that on which it was found
   * on the web, else that of its publication.
   */
  static @Nullable LocalDate day(Account account) {
    for (String written :
        new @Nullable String[] {
          account.edition().modified(), account.edition().retrieved(), account.published()
        }) {
      if (written != null && written.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?")) {
        return LocalDate.parse(written.substring(0, "2023-12-11".length()));
      }
    }
    return null;
  }

  /** Whether a version takes back what an earlier one said, whatever words it has left of it. */
  static boolean retracts(Account account) {
    return account.edition().notices().contains(Notice.RETRACTION);
  }
}
