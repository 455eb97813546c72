package org.polybius.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.model.Account;
import org.polybius.reconcile.Item;
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
 * @param byId claims by id
 */
record Snapshot(
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
    Map<String, Account> known,
    Map<Item.Id, Stated> byId) {

  /** Claims by id. */
  static Map<Item.Id, Stated> index(Collection<Stated> claims) {
    Map<Item.Id, Stated> byId = new HashMap<>();
    claims.forEach(claim -> byId.put(claim.id(), claim));
    return byId;
  }

  Optional<Stated> claim(Item.Id id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The claims behind a tally. */
  static List<Item.Id> items(Tally tally) {
    return tally.says().stream().flatMap(s -> s.claims().stream()).distinct().sorted().toList();
  }

  /** Ids of the reports of some stories, by folded id of the story. */
  List<String> reportsOf(Collection<String> wanted) {
    List<String> reports = new ArrayList<>();
    for (Story story : stories) {
      if (wanted.contains(Filter.folded(story.id()))) {
        story.chapters().forEach(chapter -> reports.add(chapter.report()));
      }
    }
    return reports;
  }
}
