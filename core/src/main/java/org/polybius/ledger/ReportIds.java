package org.polybius.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.polybius.model.Reading;
import org.polybius.model.Report;

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

  private ReportIds() {}

  /** The id of a report in a ledger; given it again, the same. */
  public static String of(Report report) {
    String url = report.url();
    boolean taken = report.id().length() == TEXT && report.sha256().startsWith(report.id());
    return url == null || !taken ? report.id() : report.id() + "-" + digits(url);
  }

  /** A reading of a report that has an id of its own in the ledger. */
  public static Reading with(Reading reading, String id) {
    Report as = reading.report();
    if (as.id().equals(id)) {
      return reading;
    }
    Report report =
        new Report(
            id,
            as.sha256(),
            as.rawSha256(),
            as.title(),
            as.outlet(),
            as.agencies(),
            as.byline(),
            as.datelinePlace(),
            as.published(),
            as.url(),
            as.language(),
            as.text(),
            as.spans());
    return new Reading(
        report, reading.run(), reading.failures(), reading.claims(), reading.fingerprint());
  }

  private static String digits(String url) {
    try {
      byte[] utf8 = url.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(utf8);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
