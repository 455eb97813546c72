package org.polybius.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Decision;
import org.polybius.model.Reading;
import org.polybius.model.Report;

/**
 * A ledger that lasts as long as the program: for reports that are reconciled once and not kept,
 * and as the yardstick of stores. Not for several threads. Work that fails half way leaves the
 * workspace half done.
 */
public final class InMemoryLedger implements Ledger {
  private final Map<String, List<Reading>> readings = new TreeMap<>();
  private final Map<List<String>, String> texts = new HashMap<>();
  private final Set<String> pending = new TreeSet<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final InMemoryWorkspace workspace = new InMemoryWorkspace();

  @Override
  public List<Appended> append(List<Reading> more) {
    return more.stream().map(this::append).toList();
  }

  private Appended append(Reading came) {
    Reading reading = ReportIds.with(came, ReportIds.of(came.report()));
    Report report = reading.report();
    List<Reading> known = readings.get(report.id());
    String sameText = texts.get(text(report.sha256(), report.url()));
    if (sameText == null && known != null) {
      return Appended.ID_TAKEN;
    }
    List<Reading> all = readings.computeIfAbsent(idOf(sameText, report), x -> new ArrayList<>());
    if (all.stream().anyMatch(r -> r.run().equals(reading.run()))) {
      return Appended.KNOWN;
    }
    texts.putIfAbsent(text(report.sha256(), report.url()), report.id());
    all.add(reading);
    pending.add(idOf(sameText, report));
    return all.size() == 1 ? Appended.NEW : Appended.READ_ANEW;
  }

  private static String idOf(@Nullable String known, Report report) {
    return known == null ? report.id() : known;
  }

  private static List<String> text(String sha256, @Nullable String url) {
    return List.of(sha256, url == null ? "" : url);
  }

  @Override
  public Optional<Reading> reading(String report) {
    List<Reading> all = readings.getOrDefault(report, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  @Override
  public boolean has(String sha256, String url) {
    return texts.containsKey(text(sha256, url));
  }

  @Override
  public List<String> pending(int limit) {
    return pending.stream().limit(limit).toList();
  }

  @Override
  public List<String> reports(String after, int limit) {
    return readings.keySet().stream().filter(id -> id.compareTo(after) > 0).limit(limit).toList();
  }

  @Override
  public long size() {
    return readings.size();
  }

  @Override
  public Decision decide(Function<List<Decision>, Decision> next) {
    Decision decision = next.apply(decisions());
    if (decisions.stream().anyMatch(d -> d.id().equals(decision.id()))) {
      throw new IllegalArgumentException("there is a decision " + decision.id() + " already");
    }
    Concerned.reports(decision, decisions).stream()
        .filter(readings::containsKey)
        .forEach(pending::add);
    decisions.add(decision);
    return decision;
  }

  @Override
  public List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  @Override
  public void settle(Collection<String> done, Consumer<Workspace> work) {
    work.accept(workspace);
    pending.removeAll(done);
  }

  @Override
  public void unsettle() {
    workspace.clear();
    pending.addAll(readings.keySet());
  }

  @Override
  public Workspace workspace() {
    return workspace;
  }

  @Override
  public void close() {}
}
