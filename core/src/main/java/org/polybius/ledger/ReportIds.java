package org.polybius.ledger;

import java.util.Objects;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Sha256;

/**
 * Under which id a ledger keeps a report. An id that was given stays. One that was taken from the
 * text gets a mark of the address, if there is one: the same text at two addresses is two reports,
 * a reprint, and which of them came first must not show. docs/decisions/0017-report-ids.md.
 */
public final class ReportIds {
  /** Digits of the hash of an address: enough to tell the reprints of one text apart. */
  private static final int DIGITS = 12;

  /** Digits of the hash of a text that make an id. */
  private static final int TEXT = 16;

  /** Digits of the hash of a text that tell versions of one report apart. */
  private static final int VERSION = 8;

  private ReportIds() {}

  /** The id of a report in a ledger; given it again, the same. */
  public static String of(Report report) {
    String url = report.url();
    boolean taken = report.id().length() == TEXT && report.sha256().startsWith(report.id());
    return url == null || !taken
        ? report.id()
        : report.id() + "-" + Sha256.hex(url).substring(0, DIGITS);
  }

  /** A reading of a report that has an id of its own in the ledger. */
  public static Reading with(Reading reading, String id) {
    return reading.report().id().equals(id)
        ? reading
        : new Reading(
            reading.report().named(id),
            reading.run(),
            reading.failures(),
            reading.claims(),
            reading.fingerprint());
  }

  /** The id of a report whose own id a version of it has already. */
  public static String ofVersion(Report report) {
    return report.id() + "~" + report.sha256().substring(0, VERSION);
  }

  /**
   * Whether of two reports with one id one is the other, changed: they stand under one address or,
   * where neither has any, under one headline.
   */
  public static boolean areVersions(Report one, Report other) {
    boolean addressed = one.url() != null || other.url() != null;
    return addressed
        ? Objects.equals(one.url(), other.url())
        : one.title() != null && one.title().equals(other.title());
  }
}
