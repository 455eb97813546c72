package org.polybius.reconcile.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.polybius.model.Account;
import org.polybius.reconcile.Group;
import org.polybius.reconcile.Ids;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match;
import org.polybius.reconcile.story.Story.Chapter;

/** From connected reports to stories. */
final class Telling {
  private static final int TERMS = 8;
  private static final int MAIN = 5;

  private final Group group;
  private final List<Profile> profiles;
  private final List<Map<String, Double>> weights;

  Telling(Group group, Function<Item, Profile> profile) {
    this.group = group;
    this.profiles = group.items().stream().map(profile).toList();
    this.weights = Linkage.weights(profiles);
  }

  /** Ascending by id; reports that are alone are left out. */
  List<Story> stories() {
    return Linkage.of(group, profiles, weights, Linkage.STORY).stream()
        .filter(s -> s.size() > 1)
        .map(this::story)
        .sorted(Comparator.comparing(Story::id))
        .toList();
  }

  private Story story(List<Integer> members) {
    List<Item> items = members.stream().map(i -> group.items().get(i)).toList();
    List<String> title = title(members);
    List<String> actors = most(members, p -> p.cast().actors());
    List<String> places = most(members, p -> p.cast().places());
    List<String> days =
        items.stream().flatMap(i -> i.account().day().stream()).map(String::valueOf).toList();
    Set<String> labels = new TreeSet<>();
    for (Collection<String> some : List.of(title, actors, places)) {
      some.forEach(l -> labels.add(l.toLowerCase(Locale.ROOT)));
    }
    items.forEach(i -> labels.add(i.account().report().toLowerCase(Locale.ROOT)));
    return new Story(
        Ids.of("s", items),
        chapters(members),
        title,
        actors,
        places,
        days.isEmpty() ? null : days.get(0),
        days.isEmpty() ? null : days.get(days.size() - 1),
        labels);
  }

  private List<Chapter> chapters(List<Integer> members) {
    List<Chapter> chapters = new ArrayList<>();
    for (int at = 0; at < members.size(); at++) {
      chapters.add(at == 0 ? first(members.get(0)) : chapter(members, at));
    }
    return chapters;
  }

  private Chapter first(int member) {
    Account account = group.items().get(member).account();
    return new Chapter(
        account.report(),
        account.outlet(),
        account.published(),
        account.title(),
        null,
        1,
        List.of());
  }

  private Chapter chapter(List<Integer> members, int at) {
    int member = members.get(at);
    int closest = closest(members, at);
    Match best = Likeness.match(profiles.get(member), profiles.get(closest));
    Account account = group.items().get(member).account();
    return new Chapter(
        account.report(),
        account.outlet(),
        account.published(),
        account.title(),
        group.items().get(closest).account().report(),
        best.score(),
        best.reasons());
  }

  /** The likest of those before; of several the first. */
  private int closest(List<Integer> members, int at) {
    Profile own = profiles.get(members.get(at));
    int closest = members.get(0);
    double best = -1;
    for (int other : members.subList(0, at)) {
      double score = Likeness.score(own, profiles.get(other));
      closest = score > best ? other : closest;
      best = Math.max(score, best);
    }
    return closest;
  }

  /** Terms that weigh most in all its reports together, those of the whole group less. */
  private List<String> title(List<Integer> members) {
    Map<String, Double> sums = new HashMap<>();
    for (int member : members) {
      weights.get(member).forEach((t, w) -> sums.merge(t, w, Double::sum));
    }
    return sums.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(TERMS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> most(List<Integer> members, Function<Profile, Set<String>> of) {
    Map<String, Integer> counts = new HashMap<>();
    for (int member : members) {
      of.apply(profiles.get(member)).forEach(n -> counts.merge(n, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(e -> 2 * e.getValue() >= members.size())
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MAIN)
        .map(Map.Entry::getKey)
        .toList();
  }
}
