package org.polybius.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.query.Selection;
import org.polybius.query.Stated;

/**
 * Finds claims where there is no index: those with all of the words, in themselves or in their
 * report's headline, as the filter's own words are matched. The latest come first.
 */
public final class Plain {
  private static final String NOTE =
      "there is no index; polybius reindex makes it. Until then claims are matched word by word,"
          + " without phrases, other spellings or counts";

  private final Desk desk;

  /** Of a ledger. */
  public Plain(Desk desk) {
    this.desk = desk;
  }

  /**
   * What has the words of a question; claims, whatever its level is.
   *
   * @throws org.polybius.query.FilterException when there are more words than a filter takes
   */
  public Answer search(Question question) {
    Filter filter = question.filter().andText(question.words());
    Selection kept = desk.select(filter);
    List<Stated> claims = kept.claims();
    int end = Math.max(0, claims.size() - question.offset());
    List<Stated> page = new ArrayList<>();
    for (int i = end - 1; i >= Math.max(0, end - question.limit()); i--) {
      page.add(claims.get(i));
    }
    List<Hit> hits = page.stream().map(claim -> hit(claim, filter.text())).toList();
    return new Answer(kept.version(), NOTE, claims.size(), hits, List.of());
  }

  private static Hit hit(Stated claim, String words) {
    return new Hit(
        Level.CLAIMS,
        claim.account().report(),
        claim.claim().id(),
        null,
        claim.account().title(),
        claim.account().outlet(),
        claim.account().published(),
        List.of(passage(claim.words(), words)));
  }

  /** Longer words first, so that none hides another that begins with it. */
  private static Passage passage(String text, String words) {
    String any =
        Stream.of(words.split(" "))
            .filter(word -> !word.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    if (any.isEmpty()) {
      return new Passage(text, List.of());
    }
    Matcher found =
        Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    return new Passage(
        text, found.results().map(m -> new Passage.Mark(m.start(), m.end())).toList());
  }
}
