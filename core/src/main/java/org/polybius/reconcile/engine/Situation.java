package org.polybius.reconcile.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace;
import org.polybius.ledger.Workspace.Known;
import org.polybius.ledger.Workspace.Query;
import org.polybius.model.Account;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.Thing;

/**
 * What a workspace says, as of today or as it was known at the end of a day: from the reports that
 * had certainly been published by then ({@link Account#knownBy}), which is what reconciling only
 * those gives. Decisions of people hold for every day: they say how a report is to be read, which
 * is no news of the day on which someone noticed. Made for one question: what it has worked out it
 * keeps.
 */
public final class Situation {
  private static final int SLICE = 500;
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::from, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Row::id);

  private final Workspace workspace;
  private final @Nullable LocalDate day;
  private final Map<String, List<Row>> parts = new ConcurrentHashMap<>();

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
    List<Row> some = parts(matter, day).stream().filter(query::asksFor).toList();
    long passed = Math.max(0, query.offset() - some.size());
    int before = Math.toIntExact(query.offset() - passed);
    List<Row> merged =
        new ArrayList<>(workspace.rows(whole.page(passed, Math.addExact(query.limit(), before))));
    merged.addAll(some);
    List<Row> page = merged.stream().sorted(ORDER).skip(before).limit(query.limit()).toList();
    return new Page<>(things(matter, page), workspace.count(whole) + some.size());
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
    List<Row> rows = new ArrayList<>();
    parts(matter, day).stream().filter(row -> row.id().startsWith(prefix)).forEach(rows::add);
    workspace.beginning(matter.name(), prefix, Integer.MAX_VALUE).stream()
        .filter(whole::holds)
        .forEach(rows::add);
    rows.sort(Comparator.comparing(Row::id));
    return things(matter, rows.stream().limit(limit).toList());
  }

  /** What the groups of which a part was known on the day amounted to; worked out once. */
  private List<Row> parts(Matter<?> matter, LocalDate known) {
    List<Row> found = parts.get(matter.name());
    if (found == null) {
      found = workOut(matter, known);
      parts.put(matter.name(), found);
    }
    return found;
  }

  private List<Row> workOut(Matter<?> matter, LocalDate known) {
    Set<String> groups = new TreeSet<>();
    Query straddling = Query.first(matter.name(), SLICE).known(new Known(known.toString(), false));
    List<Row> rows = workspace.rows(straddling);
    for (long passed = SLICE; !rows.isEmpty(); passed += SLICE) {
      rows.forEach(row -> groups.add(row.group()));
      rows = workspace.rows(straddling.page(passed, SLICE));
    }
    Map<String, List<Item.Id>> members = new LinkedHashMap<>();
    groups.forEach(group -> members.put(group, members(matter, group)));
    Accounts accounts = new Accounts(workspace);
    accounts.read(members.values().stream().flatMap(List::stream).map(Item.Id::report).toList());
    List<Row> found = new ArrayList<>();
    members.forEach((group, ids) -> found.addAll(part(matter, group, accounts.items(ids))));
    return found;
  }

  private List<Item.Id> members(Matter<?> matter, String group) {
    return workspace.members(matter.name(), group).stream()
        .map(placement -> new Item.Id(placement.report(), placement.claim()))
        .toList();
  }

  private <T extends Thing> List<Row> part(Matter<T> matter, String group, List<Item> members) {
    List<Item> known = members.stream().filter(item -> isKnown(item.account())).toList();
    return ThingRows.of(matter, group, known, Reconciler.resolve(matter, known));
  }

  private boolean isKnown(Account account) {
    return day == null || account.knownBy().filter(known -> !known.isAfter(day)).isPresent();
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
