package org.polybius.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.polybius.model.Decision;
import org.polybius.model.Reading;

/**
 * The append-only record of reports, readings and decisions, and the workspace derived from it.
 * What a call has returned for is on disk.
 */
public interface Ledger extends AutoCloseable {
  /**
   * Appends readings in one transaction. A report that is there already (same text and address) is
   * not stored again; a reading of it by other rules or models stands beside the older one. A
   * report is kept under the id that {@link ReportIds} says.
   *
   * @return for each reading, what became of it, in the same order
   */
  List<Appended> append(List<Reading> readings);

  /** The latest reading of a report. */
  Optional<Reading> reading(String report);

  /** Whether a text is there, by hash, with its address. */
  boolean has(String sha256, String url);

  /** Ids of reports whose latest reading, or a decision about it, is not yet in the workspace. */
  List<String> pending(int limit);

  /** Ids of all reports from an id on, exclusive, ascending. */
  List<String> reports(String after, int limit);

  /** How many reports there are. */
  long size();

  /**
   * Appends a decision and makes the reports pending that it concerns: see {@link
   * Concerned#reports}.
   *
   * @throws IllegalArgumentException when the ledger has a decision of that id
   */
  default void append(Decision decision) {
    decide(earlier -> decision);
  }

  /**
   * Appends the decision that follows from those before it, and makes the reports pending that it
   * concerns. All in one transaction: no other decision, of whatever process, comes in between.
   *
   * @param next makes the decision of all earlier ones in their order; it does not use this ledger
   * @return the decision
   * @throws IllegalArgumentException when the ledger has a decision of that id
   */
  Decision decide(Function<List<Decision>, Decision> next);

  /** All decisions in the order in which they were appended. */
  List<Decision> decisions();

  /**
   * Works on the workspace in one transaction, and takes the reports off the pending ones with it.
   * Nothing is appended meanwhile: work that looks readings and decisions up sees the latest, and
   * what comes later makes its reports pending again.
   *
   * @param done ids of reports that the work settles
   */
  void settle(Collection<String> done, Consumer<Workspace> work);

  /** Forgets all of the workspace: every report is pending then. */
  void unsettle();

  /** The workspace, for looking up. */
  Workspace workspace();

  @Override
  void close();

  /** What became of a reading that was to be appended. */
  enum Appended {
    /** A report that was not there before. */
    NEW,
    /** A report that was there, read by other rules or models. */
    READ_ANEW,
    /** Report and reading were there. */
    KNOWN,
    /** Another report has its id: nothing was stored. */
    ID_TAKEN
  }
}
