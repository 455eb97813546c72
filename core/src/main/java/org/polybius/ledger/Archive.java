package org.polybius.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Failure;
import org.polybius.model.Original;
import org.polybius.model.Run;

/** A ledger that is kept: what it says of itself beyond what reconciling needs. */
public interface Archive extends Ledger {
  /**
   * Names what the ledger holds now, workspace included: it is another one as soon as anything was
   * appended or settled. Cheap to ask for.
   */
  String version();

  /**
   * Records, in one transaction, that something could not be read or stored. Equal failures are
   * recorded once.
   *
   * @param failures what went wrong, each message naming the input and the place
   */
  void record(List<Failure> failures);

  /** Keeps what reports were made from. What is there under its hash stays as it is. */
  void keep(List<Original> originals);

  /** What the reports with this {@link org.polybius.model.Report#rawSha256} were made from. */
  Optional<Original> original(String sha256);

  /**
   * Failures in the order in which they were recorded: those without a report, and those of the
   * latest reading of each report.
   *
   * @param after number of the entry after which to begin, 0 for the first
   */
  List<FailureEntry> failures(long after, int limit);

  /**
   * Ids of the reports of which there is no reading by a run, ascending.
   *
   * @param after id after which to begin, "" for the first
   */
  List<String> unread(Run run, String after, int limit);

  /**
   * All readings in the order in which they were appended.
   *
   * @param after number of the entry after which to begin, 0 for the first
   */
  List<ReadingEntry> readings(long after, int limit);

  /**
   * What the database finds wrong with itself.
   *
   * @return one line per fault, empty when there is none
   */
  List<String> faults();

  /**
   * A failure as it was recorded.
   *
   * @param number its place in the order of recording
   * @param recorded when, ISO 8601 instant
   * @param report id of its report; null where none could be read or stored
   * @param failure what went wrong
   */
  record FailureEntry(long number, String recorded, @Nullable String report, Failure failure) {}

  /**
   * A reading as it was appended.
   *
   * @param number its place in the order of appending
   * @param recorded when, ISO 8601 instant
   * @param report id under which its report stands
   * @param sha256 hash under which its report stands
   * @param url address under which its report stands, "" for none
   * @param document the reading as JSON of the form {@code polybius/1}, with the report's text; ""
   *     when what is stored of it is damaged
   */
  record ReadingEntry(
      long number, String recorded, String report, String sha256, String url, String document) {}
}
