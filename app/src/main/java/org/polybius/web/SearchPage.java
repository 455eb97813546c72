package org.polybius.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.query.Filter;
import org.polybius.query.Paging;
import org.polybius.query.Selection;
import org.polybius.reconcile.Item;
import org.polybius.search.Answer;
import org.polybius.search.Facet;
import org.polybius.search.Hit;
import org.polybius.search.Level;
import org.polybius.search.Passage;
import org.polybius.search.Question;

/**
 * What was found, as a page shows it.
 *
 * @param words that were looked for
 * @param level what was looked for
 * @param hits one page of them
 * @param note why the words were taken literally; "" when they were understood
 * @param facets how all hits spread
 * @param indexed whether an index answered
 * @param stale whether the ledger has changed since the index was made
 */
public record SearchPage(
    String words,
    Level level,
    Paging.Page<Found> hits,
    String note,
    List<Facet> facets,
    boolean indexed,
    boolean stale) {
  /** Words of a sentence by which a browser finds it on the page of its report. */
  private static final int FRAGMENT = 8;

  /** Parameter of the filter that keeps what a facet counts. */
  private static final Map<String, String> FACETS =
      Map.of("kind", "type", "type", "type", "outlet", "outlet", "country", "place");

  /** Copies the list. */
  public SearchPage {
    facets = List.copyOf(facets);
  }

  static SearchPage of(Question question, Answer answer, Asking asking, boolean indexed) {
    Selection all = asking.everything();
    Links links = new Links(asking.filter());
    List<Found> found = answer.hits().stream().map(hit -> found(hit, all, links)).toList();
    int count = (int) Math.min(Integer.MAX_VALUE, answer.count());
    return new SearchPage(
        question.words(),
        indexed ? question.level() : Level.CLAIMS,
        new Paging.Page<>(found, count, new Paging(question.offset(), question.limit())),
        answer.note() == null || !indexed ? "" : answer.note(),
        answer.facets(),
        indexed,
        indexed && !answer.version().equals(asking.selection().version()));
  }

  private static Found found(Hit hit, Selection all, Links links) {
    Item.Id id = new Item.Id(hit.report(), hit.claim() == null ? "" : hit.claim());
    Optional<Evidence.Shown> shown =
        hit.claim() == null
            ? Optional.empty()
            : all.claim(id).map(new Evidence.Finder(all, rule -> "")::shown);
    List<List<Piece>> passages = hit.passages().stream().map(SearchPage::pieces).toList();
    return new Found(hit, links.report(id) + fragment(hit), passages, shown.orElse(null));
  }

  /** Text fragments: wicg.github.io/scroll-to-text-fragment. A browser without them ignores it. */
  private static String fragment(Hit hit) {
    if (hit.level() != Level.SENTENCES || hit.passages().isEmpty()) {
      return "";
    }
    String[] words = hit.passages().get(0).text().strip().split("\\s+");
    List<String> first = List.of(words).subList(0, Math.min(FRAGMENT, words.length));
    return "#:~:text=" + Filter.encoded(String.join(" ", first)).replace("-", "%2D");
  }

  private static List<Piece> pieces(Passage passage) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Passage.Mark mark : passage.marks()) {
      pieces.add(new Piece(passage.text().substring(done, mark.start()), false));
      pieces.add(new Piece(passage.text().substring(mark.start(), mark.end()), true));
      done = mark.end();
    }
    pieces.add(new Piece(passage.text().substring(done), false));
    return pieces;
  }

  /** Levels in the order in which they are offered. */
  public List<Level> levels() {
    return List.of(Level.SENTENCES, Level.CLAIMS, Level.REPORTS);
  }

  /** A level as addresses have it. */
  public String word(Level one) {
    return Searching.word(one);
  }

  /** The parameter of the filter that keeps what a facet counts. */
  public String parameter(Facet facet) {
    return FACETS.getOrDefault(facet.name(), facet.name());
  }

  /** How a value of a facet is called. */
  public String called(Facet facet, Facet.Value value) {
    return facet.name().equals("country") ? Show.country(value.word()) : value.word();
  }

  /**
   * A hit.
   *
   * @param address where its words stand
   * @param passages with what was found marked
   * @param shown the claim; null for other hits, and for a claim that does not count any more
   */
  public record Found(
      Hit hit, String address, List<List<Piece>> passages, Evidence.@Nullable Shown shown) {
    /** Copies the list. */
    public Found {
      passages = List.copyOf(passages);
    }
  }

  /**
   * A stretch of a passage.
   *
   * @param marked whether it was looked for
   */
  public record Piece(String text, boolean marked) {}
}
