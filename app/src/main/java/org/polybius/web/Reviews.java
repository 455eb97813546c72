package org.polybius.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.polybius.query.Paging;

/** The page of the queue and the addresses to which its forms are sent. */
final class Reviews {
  private static final String PATH = "/review";
  private static final int SHOWN = 20;

  /** For those who give no reason. */
  private static final String NO_REASON = "no reason given";

  private final UnaryOperator<String> rules;
  private final Reviewing reviewing;

  Reviews(UnaryOperator<String> rules, Reviewing reviewing) {
    this.rules = rules;
    this.reviewing = reviewing;
  }

  List<Route> routes() {
    return List.of(
        new Route(PATH, "Review", Route.Kind.PAGE, this::page),
        decision("accept", "claim"),
        decision("reject", "claim"),
        decision("correct", "claim", "field", "value"),
        decision("merge", "matter", "claim", "other"),
        decision("split", "matter", "claim", "other"),
        decision("undo", "decision"));
  }

  private String page(Asking asking) {
    ReviewPage page =
        ReviewPage.of(
            Queue.of(asking.selection(), rules, asking.paging(SHOWN)),
            asking.desk().decisions(),
            asking.visitor());
    return Pages.render(
        "review", "Review", new Links(asking.filter()).to("/api/claims"), asking, page);
  }

  /**
   * Takes a decision and leads back to the page that it was taken on.
   *
   * @param fields of the form, in the order in which the action takes them
   */
  private Route decision(String action, String... fields) {
    return new Route(
        PATH + "/" + action,
        action + " as a decision of the reviewer",
        Route.Kind.WRITE,
        asking -> {
          List<String> words = new ArrayList<>();
          for (String field : fields) {
            words.add(asking.form(field));
          }
          String reason = asking.form("reason");
          // What is wrong with the address is said before anything is decided.
          Paging paging = asking.paging(SHOWN);
          reviewing.decide(
              asking.visitor().name(), reason.isEmpty() ? NO_REASON : reason, action, words);
          Links links = new Links(asking.filter());
          return paging.offset() == 0 ? links.to(PATH) : links.page(PATH, paging);
        });
  }
}
