package org.polybius.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.polybius.model.Ruling;
import org.polybius.model.Ruling.Act;
import org.polybius.query.Disputed;
import org.polybius.query.Paging;
import org.polybius.query.Selection;
import org.polybius.query.Stated;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.incident.Incident;
import org.polybius.review.Deciding;

/**
 * What a person should look at first: claims about which reports disagree, then those that were
 * joined with others on weak grounds or whose actors are not named in their own words, then the
 * rest; the latest first. What a person has accepted or corrected needs no look.
 */
final class Queue {
  /** Joins shown of one claim. */
  private static final int JOINS = 6;

  /** Under this mean probability a join is looked at before others. */
  private static final double WEAK = 0.75;

  private final Selection selection;
  private final Set<Item.Id> disputed = new HashSet<>();
  private final Map<Item.Id, List<Incident.Link>> links = new HashMap<>();

  /** Where all claims to be looked at stand, in order. */
  private final int[] order;

  private Queue(Selection selection) {
    this.selection = selection;
    selection.disagreements().stream().map(Disputed::items).forEach(disputed::addAll);
    for (Incident incident : selection.incidents()) {
      for (Incident.Link link : incident.links()) {
        links.computeIfAbsent(link.one(), i -> new ArrayList<>()).add(link);
        links.computeIfAbsent(link.other(), i -> new ArrayList<>()).add(link);
      }
    }
    List<Stated> ordered =
        selection.claims().stream()
            .filter(claim -> !isDecided(claim))
            .map(claim -> new Ranked(rank(claim), claim))
            .sorted(Ranked.ORDER)
            .map(Ranked::claim)
            .toList();
    this.order = selection.places(ordered);
  }

  /**
   * One page of it. What is disputed or joined with others is so under every filter that keeps the
   * claim, so that the order of all is the order of those.
   */
  static Paging.Page<Case> of(Selection selection, UnaryOperator<String> rules, Paging paging) {
    Queue queue = selection.whole().once(Queue.class, Queue::new);
    Paging.Page<Stated> page = paging.of(selection.once(Kept.class, Kept::of).claims());
    Evidence.Finder finder = new Evidence.Finder(selection, rules);
    List<Case> cases = page.items().stream().map(c -> queue.shown(c, finder)).toList();
    return new Paging.Page<>(cases, page.count(), paging);
  }

  /**
   * What a filter keeps of the order.
   *
   * @param claims that are to be looked at
   */
  private record Kept(List<Stated> claims) {
    static Kept of(Selection selection) {
      return new Kept(selection.kept(selection.whole().once(Queue.class, Queue::new).order));
    }
  }

  private static boolean isDecided(Stated claim) {
    return claim.account().rulings().stream().anyMatch(r -> settles(r, claim));
  }

  private static boolean settles(Ruling ruling, Stated claim) {
    return ruling.claim().equals(claim.claim().id())
        && (ruling.act() == Act.ACCEPTED || ruling.act() == Act.CORRECTED);
  }

  private int rank(Stated claim) {
    if (disputed.contains(claim.id())) {
      return 0;
    }
    return doubts(claim).isEmpty() ? 2 : 1;
  }

  private List<String> doubts(Stated claim) {
    List<String> doubts = new ArrayList<>();
    if (links.getOrDefault(claim.id(), List.of()).stream().anyMatch(l -> l.score() < WEAK)) {
      doubts.add("joined on weak grounds");
    }
    if (Named.of(claim).stream().anyMatch(Named::isIndirect)) {
      doubts.add("actor not named here");
    }
    return doubts;
  }

  /**
   * A claim with its rank, which takes some work.
   *
   * @param rank 0 is looked at first
   */
  private record Ranked(int rank, Stated claim) {
    private static final Comparator<Ranked> ORDER =
        Comparator.comparingInt(Ranked::rank)
            .thenComparing(Ranked::day, Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.claim.id());

    private String day() {
      String published = claim.account().published();
      return published == null ? "" : published;
    }
  }

  private Case shown(Stated claim, Evidence.Finder finder) {
    List<String> why = new ArrayList<>();
    if (disputed.contains(claim.id())) {
      why.add("disputed");
    }
    why.addAll(doubts(claim));
    if (why.isEmpty()) {
      why.add("new");
    }
    List<Case.Joined> joined =
        links.getOrDefault(claim.id(), List.of()).stream()
            .sorted(Comparator.comparingDouble(Incident.Link::score))
            .limit(JOINS)
            .map(link -> joined(claim, link))
            .toList();
    return new Case(
        finder.shown(claim),
        why,
        Named.of(claim),
        joined,
        Deciding.matters(claim.account(), claim.claim()),
        Deciding.fields(claim.account(), claim.claim()));
  }

  private Case.Joined joined(Stated claim, Incident.Link link) {
    Item.Id other = link.one().equals(claim.id()) ? link.other() : link.one();
    String words = selection.claim(other).map(Stated::words).orElse("");
    List<String> reasons = link.reasons().stream().map(Queue::reason).toList();
    return new Case.Joined(
        other, words, Show.percent(Math.round(1000 * link.score()), 1000), reasons);
  }

  private static String reason(Match.Reason reason) {
    return (reason.weight() < 0 ? "against: " : "") + Show.reason(reason);
  }
}
