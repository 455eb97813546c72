package org.polybius.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.polybius.contract.ContractException;
import org.polybius.contract.DecisionJson;
import org.polybius.contract.ReadingJson;
import org.polybius.contract.ReadingParts;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Concerned;
import org.polybius.ledger.LedgerException;
import org.polybius.ledger.Workspace;
import org.polybius.model.Decision;
import org.polybius.model.Failure;
import org.polybius.model.Field;
import org.polybius.model.Original;
import org.polybius.model.Reading;
import org.polybius.model.Run;
import org.polybius.model.Span;

/** A ledger in a database. Thread-safe: one thread writes at a time, others look things up. */
final class SqlLedger implements Archive {
  private static final List<String> WORKSPACE =
      List.of("account", "placement", "placement_key", "thing", "thing_label", "thing_report");

  private final Access access;
  private final Clock clock;
  private final Unpacked unpacked = new Unpacked();

  /**
   * A ledger.
   *
   * @param clock tells when something is recorded
   */
  SqlLedger(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  private Appending appending(Handle handle) {
    return new Appending(handle, clock.instant().toString());
  }

  @Override
  public List<Appended> append(List<Reading> readings) {
    return access.write(handle -> appending(handle).readings(readings));
  }

  @Override
  public String version() {
    return access.read(
        handle ->
            handle
                .createQuery(
                    "SELECT (SELECT COALESCE(MAX(number), 0) FROM reading), (SELECT"
                        + " COALESCE(MAX(number), 0) FROM decision), (SELECT number FROM"
                        + " settlement)")
                .map((row, c) -> row.getLong(1) + "." + row.getLong(2) + "." + row.getLong(3))
                .one());
  }

  @Override
  public void record(List<Failure> failures) {
    access.write(
        handle -> {
          failures.forEach(appending(handle)::failure);
          return failures;
        });
  }

  @Override
  public void keep(List<Original> originals) {
    access.write(
        handle -> {
          originals.forEach(appending(handle)::original);
          return originals;
        });
  }

  @Override
  public Optional<Original> original(String sha256) {
    return access.read(
        handle ->
            handle
                .createQuery("SELECT media_type, extractor, body FROM original WHERE sha256 = ?")
                .bind(0, sha256)
                .map((row, context) -> original(sha256, row))
                .findOne());
  }

  private Original original(String sha256, ResultSet row) throws SQLException {
    try {
      byte[] bytes = Packed.unpackBytes(row.getBytes(3));
      return new Original(sha256, row.getString(1), row.getString(2), bytes);
    } catch (DataFormatException e) {
      throw damaged("with original " + sha256, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Optional<Reading> reading(String report) {
    return access
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT p.body, r.body FROM report p JOIN reading r ON r.report = p.number"
                            + " WHERE p.id = ? ORDER BY r.number DESC LIMIT 1")
                    .bind(0, report)
                    .map((row, context) -> parts(report, row.getBytes(1), row.getBytes(2)))
                    .findOne())
        .map(parts -> reading(report, parts));
  }

  private ReadingParts parts(String report, byte[] text, byte[] rest) {
    try {
      return new ReadingParts(Packed.unpack(text), Packed.unpack(rest));
    } catch (DataFormatException e) {
      throw damaged(report, String.valueOf(e.getMessage()), e);
    }
  }

  private Reading reading(String report, ReadingParts parts) {
    try {
      return ReadingJson.read(parts.tree());
    } catch (ContractException e) {
      throw damaged(report, String.valueOf(e.getMessage()), e);
    }
  }

  private LedgerException damaged(String report, String reason, Exception cause) {
    String name = access.database().name();
    return new LedgerException(
        name + ": what is stored of report " + report + " is damaged: " + reason, cause);
  }

  @Override
  public boolean has(String sha256, String url) {
    return access.read(
        handle ->
            handle
                .createQuery("SELECT number FROM report WHERE mark = ?")
                .bind(0, Appending.mark(sha256, url))
                .mapTo(Long.class)
                .findOne()
                .isPresent());
  }

  @Override
  public List<String> pending(int limit) {
    return access.read(
        handle ->
            handle
                .createQuery(
                    "SELECT p.id FROM pending n JOIN report p ON p.number = n.report ORDER BY"
                        + " n.report LIMIT ?")
                .bind(0, limit)
                .mapTo(String.class)
                .list());
  }

  @Override
  public List<String> reports(String after, int limit) {
    return access.read(
        handle ->
            handle
                .createQuery("SELECT id FROM report WHERE id > ? ORDER BY id LIMIT ?")
                .bind(0, after)
                .bind(1, limit)
                .mapTo(String.class)
                .list());
  }

  @Override
  public List<String> unread(Run run, String after, int limit) {
    return access.read(
        handle ->
            handle
                .createQuery(
                    "SELECT p.id FROM report p WHERE p.id > ? AND NOT EXISTS (SELECT 1 FROM reading"
                        + " r WHERE r.report = p.number AND r.software = ? AND r.rules = ? AND"
                        + " r.models = ?) ORDER BY p.id LIMIT ?")
                .bind(0, after)
                .bind(1, run.software())
                .bind(2, run.rules())
                .bind(3, run.models())
                .bind(4, limit)
                .mapTo(String.class)
                .list());
  }

  @Override
  public List<ReadingEntry> readings(long after, int limit) {
    return access.read(
        handle ->
            handle
                .createQuery(
                    "SELECT r.number, r.recorded, p.id, p.sha256, p.url, p.body, r.body FROM"
                        + " reading r JOIN report p ON p.number = r.report WHERE r.number > ? ORDER"
                        + " BY r.number LIMIT ?")
                .bind(0, after)
                .bind(1, limit)
                .map((row, context) -> entry(row))
                .list());
  }

  private ReadingEntry entry(ResultSet row) throws SQLException {
    String report = row.getString(3);
    return new ReadingEntry(
        row.getLong(1),
        row.getString(2),
        report,
        row.getString(4),
        row.getString(5),
        document(row.getBytes(6), row.getBytes(7)));
  }

  private static String document(byte[] text, byte[] rest) {
    try {
      return new ReadingParts(Packed.unpack(text), Packed.unpack(rest)).line();
    } catch (DataFormatException | ContractException e) {
      return "";
    }
  }

  @Override
  public List<FailureEntry> failures(long after, int limit) {
    return access.read(
        handle ->
            handle
                .createQuery(
                    "SELECT f.number, f.recorded, p.id, f.stage, f.code, f.message, f.field,"
                        + " f.first_char, f.end_char FROM failure f LEFT JOIN reading r ON r.number"
                        + " = f.reading LEFT JOIN report p ON p.number = r.report WHERE f.number >"
                        + " ? AND (f.reading IS NULL OR f.reading = (SELECT MAX(l.number) FROM"
                        + " reading l WHERE l.report = p.number)) ORDER BY f.number LIMIT ?")
                .bind(0, after)
                .bind(1, limit)
                .map((row, context) -> failure(row))
                .list());
  }

  private static FailureEntry failure(ResultSet row) throws SQLException {
    String field = row.getString(7);
    Span span = field == null ? null : new Span(row.getInt(8), row.getInt(9), Field.valueOf(field));
    return new FailureEntry(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        new Failure(row.getString(4), row.getString(5), row.getString(6), span));
  }

  @Override
  public long size() {
    return access.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM report").mapTo(Long.class).one());
  }

  @Override
  public Decision decide(Function<List<Decision>, Decision> next) {
    return access.write(
        handle -> {
          List<Decision> earlier = decisions(handle);
          Decision decision = next.apply(earlier);
          if (earlier.stream().anyMatch(d -> d.id().equals(decision.id()))) {
            throw new IllegalArgumentException("there is a decision " + decision.id());
          }
          handle.execute(
              "INSERT INTO decision (id, recorded, body) VALUES (?, ?, ?)",
              decision.id(),
              clock.instant().toString(),
              DecisionJson.line(decision));
          for (String report : Concerned.reports(decision, earlier)) {
            number(handle, report).ifPresent(appending(handle)::pending);
          }
          return decision;
        });
  }

  private static Optional<Long> number(Handle handle, String report) {
    return handle
        .createQuery("SELECT number FROM report WHERE id = ?")
        .bind(0, report)
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public List<Decision> decisions() {
    return access.read(SqlLedger::decisions);
  }

  private static List<Decision> decisions(Handle handle) {
    return handle
        .createQuery("SELECT body FROM decision ORDER BY number")
        .map((row, context) -> DecisionJson.read(row.getString(1)))
        .list();
  }

  @Override
  public void settle(Collection<String> done, Consumer<Workspace> work) {
    access.write(
        handle -> {
          work.accept(new SqlWorkspace(new Within(handle), unpacked));
          for (String report : done) {
            handle.execute(
                "DELETE FROM pending WHERE report = (SELECT number FROM report WHERE id = ?)",
                report);
          }
          return countSettlement(handle);
        });
  }

  private static int countSettlement(Handle handle) {
    return handle.execute("UPDATE settlement SET number = number + 1");
  }

  @Override
  public void unsettle() {
    access.write(
        handle -> {
          WORKSPACE.forEach(table -> handle.execute(access.database().emptying(table)));
          handle.execute(access.database().emptying("pending"));
          handle.execute("INSERT INTO pending (report) SELECT number FROM report");
          return countSettlement(handle);
        });
  }

  @Override
  public Workspace workspace() {
    return new SqlWorkspace(access::read, unpacked);
  }

  @Override
  public List<String> faults() {
    return access.read(
        handle -> {
          List<String> faults = new ArrayList<>(access.database().faults(handle));
          faults.addAll(
              handle
                  .createQuery(
                      "SELECT MIN(id), MAX(id) FROM report GROUP BY sha256, url HAVING COUNT(*) >"
                          + " 1")
                  .map((row, context) -> twice(row.getString(1), row.getString(2)))
                  .list());
          return faults;
        });
  }

  private static String twice(String one, String other) {
    return "reports " + one + " and " + other + " are one, by text and address";
  }

  @Override
  public void close() {
    access.close();
  }

  /** Works with the connection of a transaction that is under way. */
  private record Within(Handle handle) implements SqlWorkspace.Connections {
    @Override
    public <T> T with(Access.Work<T> work) {
      return work.with(handle);
    }
  }
}
