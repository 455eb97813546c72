package org.polybius.evaluation.truce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.polybius.evaluation.Counts;

/**
 * Counts right, produced and wanted per metric for one report, as {@code gold/truce-2023/README.md}
 * says. Doubtful gold items are neither rewarded nor punished: what they are brought together with
 * is left out of the produced.
 */
final class ClaimScorer {
  private static final double CONTENT_OVERLAP = 0.5;
  private static final String UNPLACED = "";

  private final String text;
  private final Map<String, Counts> counts = new TreeMap<>();

  private ClaimScorer(String text) {
    this.text = text;
  }

  /** The counts of one report by metric; {@code fate.X} are figures-f1 within one fate. */
  static Map<String, Counts> score(String text, List<Item> gold, List<Item> read) {
    ClaimScorer scorer = new ClaimScorer(text);
    Alignment figures = scorer.align("figure", gold, read);
    scorer.whole("figures", figures);
    scorer.fates(figures);
    scorer.fields(figures);
    scorer.links(figures, gold, read);
    scorer.whole("statements", scorer.align("statement", gold, read));
    Alignment agreements = scorer.align("agreement", gold, read);
    scorer.whole("agreements", agreements);
    scorer.agreementFields(agreements);
    scorer.whole("contacts", scorer.align("contact", gold, read));
    return scorer.counts;
  }

  /** Brings the items of one kind of one report together. */
  static Alignment align(String kind, String text, List<Item> gold, List<Item> read) {
    return new ClaimScorer(text).align(kind, gold, read);
  }

  private Alignment align(String kind, List<Item> gold, List<Item> read) {
    return Alignment.of(ofKind(kind, gold), ofKind(kind, read), ClaimScorer::meet, this::right);
  }

  private static List<Item> ofKind(String kind, List<Item> items) {
    return items.stream().filter(i -> i.kind().equals(kind)).toList();
  }

  private static boolean meet(Item gold, Item read) {
    if (gold.overlap(read) > 0) {
      return true;
    }
    return gold.kind().equals("agreement")
        && gold.value("from") != null
        && same("from", gold, read);
  }

  private boolean right(Item gold, Item read) {
    return switch (gold.kind()) {
      case "figure" -> figureRight(gold, read);
      case "statement" -> statementRight(gold, read);
      default -> allFound("party", gold, read);
    };
  }

  /** Interval and fate equal, and the population's heads overlap. */
  private static boolean figureRight(Item gold, Item read) {
    List<Item.Person> wanted = gold.people("population");
    List<Item.Person> got = read.people("population");
    boolean heads = wanted.isEmpty() || got.stream().anyMatch(p -> p.matches(wanted.get(0)));
    return intervalRight(gold, read) && same("fate", gold, read) && heads;
  }

  private static boolean intervalRight(Item gold, Item read) {
    boolean open = gold.value("low") == null && gold.value("high") == null;
    return same("low", gold, read)
        && same("high", gold, read)
        && (!open || same("point", gold, read));
  }

  private boolean statementRight(Item gold, Item read) {
    List<Item.Person> wanted = gold.people("speaker");
    List<Item.Person> got = read.people("speaker");
    boolean speaker =
        wanted.isEmpty() ? got.isEmpty() : got.stream().anyMatch(p -> p.overlaps(wanted.get(0)));
    return speaker && Words.tokenOverlap(gold.anchors(), read.anchors(), text) >= CONTENT_OVERLAP;
  }

  private static boolean allFound(String role, Item gold, Item read) {
    return gold.people(role).stream()
        .allMatch(w -> read.people(role).stream().anyMatch(p -> p.matches(w)));
  }

  private static boolean same(String field, Item gold, Item read) {
    return Objects.equals(gold.value(field), read.value(field));
  }

  private void whole(String name, Alignment a) {
    int right = count(a.pairs(), p -> p.right() && !p.gold().doubtful());
    int found = count(a.pairs(), p -> !p.gold().doubtful());
    int missed = count(a.missed(), i -> !i.doubtful());
    add(name + "-f1", right, found + a.extra().size(), found + missed);
    add(name + "-found-f1", found, found + a.extra().size(), found + missed);
  }

  private static <T> int count(List<T> list, Predicate<T> condition) {
    return Math.toIntExact(list.stream().filter(condition).count());
  }

  private void fates(Alignment a) {
    for (Alignment.Pair p : a.pairs()) {
      if (!p.gold().doubtful()) {
        add("fate." + p.gold().value("fate"), p.right() ? 1 : 0, 0, 1);
        add("fate." + p.read().value("fate"), 0, 1, 0);
      }
    }
    a.missed().stream()
        .filter(i -> !i.doubtful())
        .forEach(i -> add("fate." + i.value("fate"), 0, 0, 1));
    a.extra().forEach(i -> add("fate." + i.value("fate"), 0, 1, 0));
  }

  private void fields(Alignment a) {
    for (Alignment.Pair p : a.pairs()) {
      if (p.gold().doubtful()) {
        continue;
      }
      accuracy("interval-accuracy", intervalRight(p.gold(), p.read()));
      accuracy("fate-accuracy", same("fate", p.gold(), p.read()));
      if (p.right()) {
        accuracy("aggregation-accuracy", same("aggregation", p.gold(), p.read()));
        accuracy("status-accuracy", same("status", p.gold(), p.read()));
        accuracy("day-accuracy", same("time", p.gold(), p.read()));
        if (p.gold().value("time") != null) {
          accuracy("day-stated-accuracy", same("time", p.gold(), p.read()));
        }
        accuracy("voice-accuracy", sameVoice(p.gold(), p.read()));
      }
    }
  }

  private static boolean sameVoice(Item gold, Item read) {
    return gold.people("voice").size() == read.people("voice").size()
        && allFound("voice", gold, read);
  }

  private void agreementFields(Alignment a) {
    for (Alignment.Pair p : a.pairs()) {
      if (!p.gold().doubtful() && p.right()) {
        accuracy("agreement-stage-accuracy", same("stage", p.gold(), p.read()));
        accuracy("agreement-mediators-accuracy", allFound("mediator", p.gold(), p.read()));
        accuracy("agreement-duration-accuracy", same("duration", p.gold(), p.read()));
      }
    }
  }

  /**
   * A relation between two figures of one report.
   *
   * @param relation partOf or exchangedFor
   * @param from the part, or the smaller id
   * @param to the whole, or the larger id
   */
  private record Link(String relation, String from, String to) {
    static Link exchange(String a, String b) {
      boolean ordered = a.compareTo(b) <= 0;
      return new Link("exchangedFor", ordered ? a : b, ordered ? b : a);
    }

    boolean touches(Set<String> ids) {
      return ids.contains(from) || ids.contains(to);
    }

    Link renamed(Map<String, String> ids) {
      String a = ids.getOrDefault(from, UNPLACED);
      String b = ids.getOrDefault(to, UNPLACED);
      return relation.equals("partOf") ? new Link(relation, a, b) : exchange(a, b);
    }
  }

  /** Part-of and exchange links; one that touches a figure without a partner is wrong. */
  private void links(Alignment a, List<Item> gold, List<Item> read) {
    Map<String, String> goldId =
        a.pairs().stream()
            .collect(Collectors.toMap(p -> p.read().id(), p -> p.gold().id(), (x, y) -> x));
    Set<String> doubtful =
        gold.stream().filter(Item::doubtful).map(Item::id).collect(Collectors.toSet());
    Set<Link> wanted = links(gold);
    wanted.removeIf(link -> link.touches(doubtful));
    List<Link> got = new ArrayList<>(links(read).stream().map(l -> l.renamed(goldId)).toList());
    got.removeIf(link -> link.touches(doubtful));
    int right = count(got, wanted::contains);
    add("links-f1", right, got.size(), wanted.size());
  }

  private static Set<Link> links(List<Item> items) {
    Set<Link> links = new HashSet<>();
    for (Item item : ofKind("figure", items)) {
      for (String whole : item.links().getOrDefault("partOf", Set.of())) {
        links.add(new Link("partOf", item.id(), whole));
      }
      for (String other : item.links().getOrDefault("exchangedFor", Set.of())) {
        links.add(Link.exchange(item.id(), other));
      }
    }
    return links;
  }

  private void accuracy(String metric, boolean right) {
    add(metric, right ? 1 : 0, 1, 1);
  }

  private void add(String metric, double right, double produced, double wanted) {
    counts.merge(metric, new Counts(right, produced, wanted), Counts::plus);
  }
}
