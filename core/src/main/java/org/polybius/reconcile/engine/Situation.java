package org.polybius.reconcile.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace;
import org.polybius.ledger.Workspace.Known;
import org.polybius.ledger.Workspace.Query;
import org.polybius.model.Account;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Thing;

/**
 * What a workspace says, as of today or as it was known at the end of a day: from the reports that
 * had certainly been published by then ({@link Account#knownBy}), which is what reconciling only
 * those gives; of several versions of one report, from the last that was known then. Decisions of
 * people hold for every day: they say how a report is to be read, which is no news of the day on
 * which someone noticed. Made for one question: what it has worked out it keeps.
 */
public final class Situation {
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::from, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Row::id);

  private final Workspace workspace;
  private final @Nullable LocalDate day;
  private final Map<String, Then> thens = new ConcurrentHashMap<>();

  private Situation(Workspace workspace, @Nullable LocalDate day) {
    this.workspace = workspace;
    this.day = day;
  }

  /** A query for those things only about which reports disagree. */
  public static Query disputed(Query query) {
    Set<String> labels = new TreeSet<>(query.labels());
    labels.add(ThingRows.DISPUTED);
    return new Query(
        query.matter(),
        labels,
        query.report(),
        query.from(),
        query.to(),
        query.known(),
        query.offset(),
        query.limit());
  }

  /** As of today: all that the workspace has, undated reports among it. */
  public static Situation today(Workspace workspace) {
    return new Situation(workspace, null);
  }

  /** As known at the end of a day. */
  public static Situation asKnownOn(LocalDate day, Workspace workspace) {
    return new Situation(workspace, day);
  }

  /** The day as of which this is known; empty for today. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  /** What is kept of a report; empty when it is not there or was not published yet. */
  public Optional<Account> account(String report) {
    return workspace.account(report).filter(this::isKnown);
  }

  /** What is kept of several reports, in ascending order of their ids, as far as it was known. */
  public List<Account> accounts(Collection<String> reports) {
    return workspace.accounts(reports).stream().filter(this::isKnown).toList();
  }

  /** Whether a report counts: of several versions of one, the last that is known does. */
  public boolean counts(Account account) {
    return day == null ? !account.isSuperseded() : account.countedOn(day);
  }

  /**
   * One page of the things that a query asks for, in its order.
   *
   * @param query asks for things of the matter; of whatever day, for the day is this situation's
   */
  public <T extends Thing> Page<T> page(Matter<T> matter, Query query) {
    if (day == null) {
      return new Page<>(things(matter, workspace.rows(query)), workspace.count(query));
    }
    Query whole = query.known(new Known(day.toString(), true));
    Then then = then(matter, day);
    List<Row> some = then.rows().stream().filter(query::asksFor).toList();
    if (!then.replaced().isEmpty()) {
      return sorted(matter, query, then.whole(whole), some);
    }
    long passed = Math.max(0, query.offset() - some.size());
    int before = Math.toIntExact(query.offset() - passed);
    List<Row> merged =
        new ArrayList<>(workspace.rows(whole.page(passed, Math.addExact(query.limit(), before))));
    merged.addAll(some);
    List<Row> page = merged.stream().sorted(ORDER).skip(before).limit(query.limit()).toList();
    return new Page<>(things(matter, page), workspace.count(whole) + some.size());
  }

  private static <T extends Thing> Page<T> sorted(
      Matter<T> matter, Query query, List<Row> whole, List<Row> parts) {
    List<Row> all = Stream.concat(whole.stream(), parts.stream()).sorted(ORDER).toList();
    List<Row> page = all.stream().skip(query.offset()).limit(query.limit()).toList();
    return new Page<>(things(matter, page), all.size());
  }

  /**
   * Things whose id begins with some characters, ascending by id.
   *
   * @param limit how many at most
   */
  public <T extends Thing> List<T> beginning(Matter<T> matter, String prefix, int limit) {
    if (day == null) {
      return things(matter, workspace.beginning(matter.name(), prefix, limit));
    }
    Known whole = new Known(day.toString(), true);
    Then then = then(matter, day);
    List<Row> rows = new ArrayList<>();
    then.rows().stream().filter(row -> row.id().startsWith(prefix)).forEach(rows::add);
    workspace.beginning(matter.name(), prefix, Integer.MAX_VALUE).stream()
        .filter(row -> whole.holds(row) && !then.replaced().contains(row.group()))
        .forEach(rows::add);
    rows.sort(Comparator.comparing(Row::id));
    return things(matter, rows.stream().limit(limit).toList());
  }

  /** What differs from today; worked out once. */
  private Then then(Matter<?> matter, LocalDate known) {
    return thens.computeIfAbsent(matter.name(), name -> new Then(matter, workspace, known));
  }

  private boolean isKnown(Account account) {
    return day == null || account.countedOn(day);
  }

  private static <T extends Thing> List<T> things(Matter<T> matter, Collection<Row> rows) {
    return rows.stream().map(row -> ThingRows.thing(matter, row)).toList();
  }

  /**
   * Some of the things that a query asks for.
   *
   * @param things in the query's order
   * @param count how many it asks for in all
   */
  public record Page<T extends Thing>(List<T> things, long count) {
    /** Copies the list. */
    public Page {
      things = List.copyOf(things);
    }
  }
}
