package org.polybius.reconcile.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.Notice;
import org.polybius.reconcile.copies.CopyGroup;
import org.polybius.reconcile.copies.CopyGroup.Member;
import org.polybius.reconcile.copies.CopyGroup.Relation;
import org.polybius.reconcile.origin.Medium.Counted;

/** The outlets and agencies of some reports: what they print, reprint and cite. */
public final class Press {
  private static final int SHOWN = 5;
  private static final Set<Notice> CORRECTING =
      EnumSet.of(Notice.CORRECTION, Notice.CLARIFICATION, Notice.RETRACTION);

  private final Map<String, Entry> entries = new TreeMap<>();
  private final Media media;
  private final Bodies bodies;
  private final Set<String> reprints = new HashSet<>();

  private Press(Media media, Bodies bodies) {
    this.media = media;
    this.bodies = bodies;
  }

  /** What was counted of one outlet or agency. */
  private static final class Entry {
    private final String name;
    private int published;
    private int wired;
    private int reprints;
    private int corrected;
    private final Map<String, Integer> cites = new TreeMap<>();
    private final Map<String, Integer> voices = new TreeMap<>();

    Entry(String name) {
      this.name = name;
    }
  }

  /**
   * The outlets and agencies, those behind most reports first.
   *
   * @param accounts the reports
   * @param copies groups that have any of them
   */
  public static List<Medium> of(Collection<Account> accounts, Collection<CopyGroup> copies) {
    Press press = new Press(Media.of(accounts, copies), Bodies.of(accounts));
    copies.stream()
        .flatMap(c -> c.members().stream())
        .filter(m -> m.relation() != Relation.FIRST)
        .map(Member::report)
        .forEach(press.reprints::add);
    accounts.forEach(press::count);
    return press.entries.entrySet().stream()
        .map(e -> press.medium(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingInt((Medium m) -> -m.published() - m.wired())
                .thenComparing(Medium::key))
        .toList();
  }

  private void count(Account account) {
    Entry outlet = entry(Media.outlet(account));
    outlet.published++;
    outlet.reprints += reprints.contains(account.report()) ? 1 : 0;
    outlet.corrected += account.edition().notices().stream().anyMatch(CORRECTING::contains) ? 1 : 0;
    account.agencies().forEach(a -> entry(a).wired++);
    Map<String, String> cited = new TreeMap<>();
    Set<String> voices = new TreeSet<>();
    for (Claim claim : account.claims()) {
      for (ActorMention actor : singles(claim)) {
        media.medium(account, actor).ifPresent(m -> cited.putIfAbsent(m.key(), m.name()));
        if (media.medium(account, actor).isEmpty()) {
          bodies.named(actor).ifPresent(b -> voices.add(b.name()));
        }
      }
    }
    cited.remove(Folded.medium(Media.outlet(account)));
    cited.values().forEach(this::entry);
    cited.keySet().forEach(key -> outlet.cites.merge(key, 1, Integer::sum));
    voices.forEach(name -> outlet.voices.merge(name, 1, Integer::sum));
  }

  private static List<ActorMention> singles(Claim claim) {
    return Bodies.chain(claim).stream().flatMap(a -> a.singles().stream()).toList();
  }

  private Entry entry(String name) {
    return entries.computeIfAbsent(Folded.medium(name), k -> new Entry(name));
  }

  private Medium medium(String key, Entry entry) {
    Map<String, Integer> cites = new HashMap<>();
    entry.cites.forEach((k, n) -> cites.put(name(k), n));
    return new Medium(
        key,
        entry.name,
        entry.published,
        entry.wired,
        entry.reprints,
        entry.corrected,
        most(cites),
        most(entry.voices),
        circle(key));
  }

  private String name(String key) {
    Entry entry = entries.get(key);
    return entry == null ? key : entry.name;
  }

  private static List<Counted> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> new Counted(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt((Counted c) -> -c.reports()).thenComparing(Counted::name))
        .limit(SHOWN)
        .toList();
  }

  private List<String> circle(String key) {
    return reach(key).stream()
        .filter(other -> !other.equals(key) && reach(other).contains(key))
        .map(this::name)
        .sorted()
        .toList();
  }

  private Set<String> reach(String from) {
    Set<String> reached = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.remove(open.size() - 1);
      Stream.ofNullable(entries.get(at))
          .flatMap(e -> e.cites.keySet().stream())
          .filter(reached::add)
          .forEach(open::add);
    }
    return reached;
  }
}
