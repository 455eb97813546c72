package org.polybius.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.model.Account;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.copies.CopyGroup;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.origin.Medium;
import org.polybius.reconcile.story.Story;
import org.polybius.reconcile.tally.Tally;

/**
 * All that a ledger amounts to on one day, as no filter narrows it.
 *
 * @param version of the ledger
 * @param accounts reports that count, in the order of publishing
 * @param claims in the order of publishing, then of the reading
 * @param incidents by first day
 * @param tallies in the order of the book
 * @param agreements by first day
 * @param channels by first day
 * @param stories by first day
 * @param copies by first day
 * @param disputes by first day
 * @param media those behind most reports first
 * @param known all reports by id, with those versions that a later one has replaced
 * @param lookup finds the reports and claims
 */
record Snapshot(
    String version,
    List<Account> accounts,
    List<Stated> claims,
    Backed<Incident> incidents,
    Backed<Tally> tallies,
    Backed<Kept> agreements,
    Backed<Channel> channels,
    Backed<Story> stories,
    Backed<CopyGroup> copies,
    Backed<Disputed> disputes,
    Backed<Medium> media,
    Map<String, Account> known,
    Lookup lookup) {

  /**
   * A snapshot of things that know their claims.
   *
   * @param of what was gathered
   */
  static Snapshot of(Gathered of) {
    Lookup lookup = new Lookup(of.accounts(), of.claims());
    return new Snapshot(
        of.version(),
        of.accounts(),
        of.claims(),
        things(of.incidents(), lookup),
        new Backed<>(of.tallies(), t -> lookup.placesOf(items(t))),
        new Backed<>(of.agreements(), k -> lookup.placesOf(k.agreement().items())),
        things(of.channels(), lookup),
        new Backed<>(
            of.stories(),
            s -> lookup.reportsOf(s.chapters().stream().map(Story.Chapter::report).toList())),
        new Backed<>(
            of.copies(), g -> lookup.reportsOf(g.members().stream().map(m -> m.report()).toList())),
        new Backed<>(of.disputes(), d -> lookup.placesOf(d.items())),
        new Backed<>(of.media(), m -> lookup.publishedBy(m.name())),
        of.known(),
        lookup);
  }

  private static <T extends Thing> Backed<T> things(List<T> things, Lookup lookup) {
    return new Backed<>(things, t -> lookup.placesOf(t.items()));
  }

  /**
   * What a snapshot is made of, each list in its order.
   *
   * @param version of the ledger
   */
  record Gathered(
      String version,
      List<Account> accounts,
      List<Stated> claims,
      List<Incident> incidents,
      List<Tally> tallies,
      List<Kept> agreements,
      List<Channel> channels,
      List<Story> stories,
      List<CopyGroup> copies,
      List<Disputed> disputes,
      List<Medium> media,
      Map<String, Account> known) {}

  Optional<Stated> claim(Item.Id id) {
    int place = lookup.placeOf(id);
    return place < 0 ? Optional.empty() : Optional.of(claims.get(place));
  }

  /** The claims behind a tally. */
  static List<Item.Id> items(Tally tally) {
    return tally.says().stream().flatMap(s -> s.claims().stream()).distinct().sorted().toList();
  }

  /** Ids of the reports of some stories, by folded id of the story. */
  List<String> reportsOf(Collection<String> wanted) {
    List<String> reports = new ArrayList<>();
    if (!wanted.isEmpty()) {
      for (Story story : stories.all()) {
        if (wanted.contains(Filter.folded(story.id()))) {
          story.chapters().forEach(chapter -> reports.add(chapter.report()));
        }
      }
    }
    return reports;
  }
}
