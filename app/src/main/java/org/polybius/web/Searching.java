package org.polybius.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.polybius.contract.Json;
import org.polybius.contract.Records;
import org.polybius.query.FilterException;
import org.polybius.query.Paging;
import org.polybius.search.Answer;
import org.polybius.search.Level;
import org.polybius.search.Plain;
import org.polybius.search.Question;
import org.polybius.search.SearchException;

/**
 * The page of search and its data: what the index finds, or, without one, the claims that have the
 * words.
 */
final class Searching {
  /** The words that are looked for, as {@code polybius search} takes them. */
  static final String WORDS = "q";

  /** What is to be found: a {@link Level} in lower case. */
  static final String OF = "of";

  private static final String PATH = "/search";
  private static final String DATA = "/api/search";
  private static final int SHOWN = 20;

  List<Route> routes() {
    return List.of(
        new Route(PATH, "Search", Route.Kind.PAGE, Searching::page),
        new Route(
            DATA, "what has some words, and how it spreads", Route.Kind.SEARCH, Searching::data));
  }

  private static String page(Asking asking) {
    Found found = Found.of(asking);
    SearchPage page = SearchPage.of(found.question, found.answer, asking, found.indexed);
    String data = new Links(asking.filter(), asking.own()).to(DATA);
    return Pages.render("search", "Search", data, asking, page);
  }

  private static String data(Asking asking) {
    Found found = Found.of(asking);
    ObjectNode json = Api.head(asking);
    Records.tree(found.answer).properties().forEach(e -> put(json, e));
    json.put("indexed", found.indexed);
    json.put("stale", !found.answer.version().equals(asking.selection().version()));
    json.put("offset", found.question.offset()).put("limit", found.question.limit());
    return Json.pretty(json);
  }

  private static void put(ObjectNode json, Map.Entry<String, JsonNode> field) {
    json.set(field.getKey(), field.getValue());
  }

  /**
   * An answer and what was asked.
   *
   * @param indexed whether an index answered
   */
  private record Found(Question question, Answer answer, boolean indexed) {
    static Found of(Asking asking) {
      Question question = question(asking);
      try {
        return asking
            .index()
            .search(question)
            .map(answer -> new Found(question, answer, true))
            .orElseGet(() -> new Found(question, new Plain(asking.desk()).search(question), false));
      } catch (SearchException e) {
        throw wrong(FilterException.Problem.TOO_LONG, WORDS, e);
      }
    }

    private static Question question(Asking asking) {
      Paging paging = asking.paging(SHOWN);
      try {
        return new Question(
            asking.other(WORDS),
            level(asking.other(OF)),
            asking.filter(),
            paging.offset(),
            paging.limit());
      } catch (SearchException e) {
        boolean deep = paging.offset() > Question.DEEPEST;
        throw deep
            ? wrong(FilterException.Problem.NOT_A_NUMBER, "offset", e)
            : wrong(FilterException.Problem.TOO_LONG, WORDS, e);
      }
    }
  }

  private static FilterException wrong(
      FilterException.Problem problem, String parameter, SearchException e) {
    FilterException wrong = new FilterException(problem, parameter, String.valueOf(e.getMessage()));
    wrong.initCause(e);
    return wrong;
  }

  private static Level level(String word) {
    if (word.isEmpty()) {
      return Level.SENTENCES;
    }
    return Stream.of(Level.values())
        .filter(level -> word(level).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new FilterException(
                    FilterException.Problem.UNKNOWN_WORD,
                    OF,
                    "'" + word + "' is none of reports, sentences, claims"));
  }

  /** A level as addresses have it. */
  static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
