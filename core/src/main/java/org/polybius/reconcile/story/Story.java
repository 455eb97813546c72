package org.polybius.reconcile.story;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match.Reason;
import org.polybius.reconcile.Thing;

/**
 * Reports about one affair.
 *
 * @param id prefix {@code s}
 * @param chapters the reports in the order of publishing, at least two
 * @param title terms that tell it from other stories, the most telling first
 * @param actors register ids or names of those that most of the reports name
 * @param places names of places that most of the reports name
 * @param from first day of publication, ISO 8601 date; null when not known
 * @param to last day of publication, ISO 8601 date; null when not known
 * @param labels title terms, actors, places and ids of the reports, lower case
 */
public record Story(
    String id,
    List<Chapter> chapters,
    List<String> title,
    List<String> actors,
    List<String> places,
    @Nullable String from,
    @Nullable String to,
    Set<String> labels)
    implements Thing {
  /**
   * A report and why it is here.
   *
   * @param report its id
   * @param outlet who published it
   * @param published EDTF
   * @param headline its headline
   * @param closest the report of the story that it is likest to, before it where there is one; null
   *     for the first
   * @param score likeness to that report, 0 to 1
   * @param reasons what they have in common, strongest first
   */
  public record Chapter(
      String report,
      @Nullable String outlet,
      @Nullable String published,
      @Nullable String headline,
      @Nullable String closest,
      double score,
      List<Reason> reasons) {
    /** Copies the list. */
    public Chapter {
      reasons = List.copyOf(reasons);
    }
  }

  /** Copies the collections; refuses a story of one report. */
  public Story {
    chapters = List.copyOf(chapters);
    title = List.copyOf(title);
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    labels = Set.copyOf(labels);
    if (chapters.size() < 2) {
      throw new IllegalArgumentException("a story of one report: " + chapters);
    }
  }

  @Override
  public List<Item.Id> items() {
    return chapters.stream().map(c -> new Item.Id(c.report(), "")).sorted().toList();
  }
}
