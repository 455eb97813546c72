package org.polybius.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.polybius.model.Claim;
import org.polybius.query.Paging;
import org.polybius.query.Selection;
import org.polybius.query.Stated;

/** Pages that show all of something under a filter. */
final class Pages {
  /** Reports that are said to wait, at most. */
  private static final int PENDING = 100;

  List<Route> routes() {
    return List.of(
        page(
            "/", "Situation", "/api/situation", (a, s) -> s.once(Situations.class, Situations::of)),
        page("/timeline", "Timeline", "/api/incidents", (a, s) -> Timeline.of(s, a.paging(50))),
        page("/figures", "Figures", "/api/tallies", (a, s) -> Figures.of(s, a.paging(12))),
        page(
            "/agreements",
            "Agreements",
            "/api/agreements",
            (a, s) -> a.paging(20).of(s.agreements())),
        page("/network", "Network", "/api/network", (a, s) -> s.once(Network.class, Network::of)),
        page("/map", "Map", "/api/map", (a, s) -> s.once(Atlas.class, Atlas::of)),
        page(
            "/statements",
            "Statements",
            "/api/statements",
            (a, s) -> shown(s, latest(s.claims(Claim.Kind.STATEMENT)), a.paging(40))),
        page(
            "/disagreements",
            "Disagreements",
            "/api/disagreements",
            (a, s) -> a.paging(20).of(reversed(s.disagreements()))),
        page("/sources", "Sources", "/api/sources", (a, s) -> a.paging(60).of(s.sources())));
  }

  private static Route page(
      String path, String title, String api, BiFunction<Asking, Selection, Object> content) {
    String template = path.equals("/") ? "situation" : path.substring(1);
    return new Route(
        path,
        title,
        Route.Kind.PAGE,
        asking -> {
          Object shown = content.apply(asking, asking.selection());
          return render(template, title, new Links(asking.filter()).to(api), asking, shown);
        });
  }

  /**
   * A page in its frame.
   *
   * @param api address that gives the same as JSON; "" for none
   */
  static String render(String template, String title, String api, Asking asking, Object page) {
    Exports exports = Exports.of(asking.path(), asking.filter());
    return render(template, title, api, asking, exports, page);
  }

  /** A page in its frame, with what can be taken along of it. */
  static String render(
      String template, String title, String api, Asking asking, Exports exports, Object page) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame(title, api, asking, exports));
    model.put("page", page);
    return Templates.render(template, model);
  }

  private static Frame frame(String title, String api, Asking asking, Exports exports) {
    Selection selection = asking.selection();
    return new Frame(
        title,
        asking.path(),
        asking.filter(),
        new Links(asking.filter(), asking.own()),
        exports,
        selection.counts(),
        selection.version(),
        api,
        asking.desk().pending(PENDING),
        asking.everything().once(Frame.Known.class, Frame.Known::of),
        asking.visitor());
  }

  static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<Stated> latest(List<Stated> claims) {
    return reversed(claims);
  }

  private static Paging.Page<Evidence.Shown> shown(
      Selection selection, List<Stated> claims, Paging paging) {
    Paging.Page<Stated> page = paging.of(claims);
    Evidence.Finder finder = new Evidence.Finder(selection, rule -> "");
    return new Paging.Page<>(
        page.items().stream().map(finder::shown).toList(), page.count(), paging);
  }
}
