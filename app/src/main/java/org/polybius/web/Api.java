package org.polybius.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.polybius.contract.Json;
import org.polybius.contract.ReadingJson;
import org.polybius.export.Trees;
import org.polybius.model.Claim;
import org.polybius.query.Paging;
import org.polybius.query.Selection;

/** The interface for programs: the same answers as the pages, as JSON. */
final class Api {
  /** Of whatever a thing in a list has many: a page of a list is bounded. */
  private static final int MOST = 20;

  /** The same for a thing that is asked for alone. */
  private static final int MOST_ALONE = 500;

  List<Route> routes() {
    return List.of(
        list("claims", Selection::claims, Trees::of),
        list("statements", s -> s.claims(Claim.Kind.STATEMENT), Trees::of),
        list("incidents", Selection::incidents, Trees::of),
        list("tallies", Selection::tallies, Trees::of),
        list("agreements", Selection::agreements, Trees::of),
        list("channels", Selection::channels, Trees::of),
        list("disagreements", Selection::disagreements, Trees::of),
        list("stories", Selection::stories, Trees::of),
        list("copies", Selection::copies, Trees::of),
        list("sources", Selection::sources, Trees::of),
        list("reports", Selection::reports, Trees::of),
        one("/api/situation", "how many there are of everything", Api::situation),
        one("/api/network", "actors and what is between them", a -> network(a.selection())),
        one("/api/map", "places of incidents", a -> map(a.selection())),
        one("/api/reports/{id}", "a report with all that was read from it", Api::report),
        one(
            "/api/incidents/{id}",
            "an incident",
            a -> whole(Trees.of(named(a.everything().incidents(), i -> i.id(), a)))),
        one(
            "/api/stories/{id}",
            "a story",
            a -> whole(Trees.of(named(a.everything().stories(), s -> s.id(), a)))));
  }

  private static ObjectNode whole(ObjectNode thing) {
    return Bounded.of(thing, MOST_ALONE);
  }

  private static <T> Route list(
      String name, Function<Selection, List<T>> of, Function<T, ObjectNode> json) {
    return new Route(
        "/api/" + name,
        name + " that the filter keeps",
        Route.Kind.LIST,
        asking -> {
          Paging.Page<T> page = asking.paging(Paging.USUAL).of(of.apply(asking.selection()));
          ObjectNode body = head(asking);
          body.put("count", page.count()).put("offset", page.paging().offset());
          body.put("limit", page.paging().limit());
          ArrayNode items = body.putArray(name);
          page.items().forEach(item -> items.add(Bounded.of(json.apply(item), MOST)));
          return Json.pretty(body);
        });
  }

  private static Route one(String path, String says, Function<Asking, ObjectNode> json) {
    return new Route(path, says, Route.Kind.ONE, asking -> Json.pretty(json.apply(asking)));
  }

  /** Every answer says of what: the filter as it was understood, and the ledger's version. */
  static ObjectNode head(Asking asking) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("ledger", asking.selection().version());
    ObjectNode filter = body.putObject("filter");
    asking
        .filter()
        .parameters()
        .forEach((name, values) -> values.forEach(filter.withArray(name)::add));
    return body;
  }

  private static <T> T named(List<T> things, Function<T, String> id, Asking asking) {
    String wanted = asking.path("id");
    return things.stream()
        .filter(t -> id.apply(t).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new Missing("There is no " + wanted + "."));
  }

  private static ObjectNode situation(Asking asking) {
    ObjectNode body = head(asking);
    ObjectNode counts = body.putObject("counts");
    asking.selection().counts().forEach(counts::put);
    Situations page = asking.selection().once(Situations.class, Situations::of);
    page.headlines().forEach(t -> body.withArray("headlines").add(Trees.of(t)));
    page.days().forEach(body.putObject("reportsByDay")::put);
    body.put("daysLeft", page.daysLeft());
    return body;
  }

  private static ObjectNode report(Asking asking) {
    String id = asking.path("id");
    return asking
        .everything()
        .report(id)
        .flatMap(known -> asking.desk().reading(id))
        .map(ReadingJson::tree)
        .orElseThrow(() -> new Missing("There is no report " + id + "."));
  }

  private static ObjectNode network(Selection selection) {
    return Trees.of(selection.once(Network.class, Network::of));
  }

  /** Places as GeoJSON (RFC 7946), each with what its coordinates stand for. */
  private static ObjectNode map(Selection selection) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
    Atlas atlas = selection.once(Atlas.class, Atlas::of);
    body.put("left", atlas.left()).put("unplaced", atlas.unplaced());
    ArrayNode features = body.putArray("features");
    for (Atlas.Spot spot : atlas.spots()) {
      ObjectNode feature = features.addObject().put("type", "Feature");
      ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
      geometry.putArray("coordinates").add(spot.lon()).add(spot.lat());
      ObjectNode properties = feature.putObject("properties");
      properties.put("name", spot.name()).put("country", spot.country());
      properties.put("precision", spot.precision().name()).put("count", spot.count());
      ArrayNode incidents = properties.putArray("incidents");
      spot.incidents().forEach(i -> incidents.addObject().put("id", i.id()).put("kind", i.kind()));
    }
    return body;
  }
}
