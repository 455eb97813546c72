package org.polybius.evaluation.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.polybius.contract.Json;
import org.polybius.query.Filter;

/**
 * All that a server can be asked, as it says itself: the pages of its menu, the interface that it
 * describes, pages about things that its lists hold; each under whatever filter.
 */
final class Addresses {
  private static final int THINGS = 300;

  private final Client client;
  private final Map<String, List<String>> routes = new TreeMap<>();
  private final Map<String, List<String>> values = new TreeMap<>();
  private final List<String> days = new ArrayList<>();

  /**
   * An address and the route that it is of.
   *
   * @param path with its query
   */
  record Address(String route, String path) {}

  private Addresses(Client client) {
    this.client = client;
  }

  /** Asks a server what there is to ask. */
  static Addresses of(Client client) throws IOException {
    Addresses addresses = new Addresses(client);
    addresses.things();
    addresses.menu();
    addresses.described();
    return addresses;
  }

  private void menu() throws IOException {
    Document page = Jsoup.parse(client.get("/").text());
    page.select("nav[aria-label=Views] a").forEach(a -> put(a.attr("href"), a.attr("href")));
    values.put("actor", page.select("#actors option").eachAttr("value"));
    values.put("outlet", page.select("#outlets option").eachAttr("value"));
    values.put("type", page.select("select[name=type] option[value~=.]").eachAttr("value"));
    values.put("status", page.select("select[name=status] option[value~=.]").eachAttr("value"));
    values.get("actor").forEach(actor -> put("/actors/{id}", "/actors/" + Filter.encoded(actor)));
  }

  private void things() throws IOException {
    for (String kind : List.of("incidents", "stories", "reports")) {
      for (String id : ids(kind, kind, "id")) {
        put("/" + kind + "/{id}", "/" + kind + "/" + Filter.encoded(id));
        put("/api/" + kind + "/{id}", "/api/" + kind + "/" + Filter.encoded(id));
      }
    }
    evidence("incidents", "id");
    evidence("tallies", "key");
    evidence("agreements", "id");
    evidence("channels", "id");
    evidence("disagreements", "id");
    JsonNode dates = json("/api/situation").get("reportsByDay");
    dates.fieldNames().forEachRemaining(days::add);
    values.put("story", ids("stories", "stories", "id"));
    values.put("place", places());
    values.put("text", List.of("truce", "civilians killed", "attacked", "hostages", "was there"));
  }

  private void evidence(String kind, String id) throws IOException {
    for (String key : ids(kind, kind, id)) {
      String matter = "/evidence/" + kind + "/";
      put("/evidence/" + kind + "/{id}", matter + Filter.encoded(key));
    }
  }

  private List<String> places() throws IOException {
    List<String> places = new ArrayList<>();
    json("/api/map").get("features").forEach(f -> places.add(f.at("/properties/name").asText()));
    return places;
  }

  /** Ids of things from the whole of a list, not its beginning alone. */
  private List<String> ids(String list, String field, String id) throws IOException {
    int count = json("/api/" + list + "?limit=1").get("count").asInt();
    List<String> ids = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      int offset = Math.max(0, (count - THINGS / 3) * part / 2);
      String page = "/api/" + list + "?limit=" + THINGS / 3 + "&offset=" + offset;
      json(page).get(field).forEach(thing -> ids.add(thing.at("/" + id).asText()));
    }
    return ids;
  }

  private JsonNode json(String path) throws IOException {
    return Json.parse(client.get(path).text());
  }

  /** What the description lists that has an end: a stream of events has none. */
  private void described() throws IOException {
    json("/openapi.json")
        .get("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode content = path.getValue().at("/get/responses/200/content");
              if (!path.getKey().contains("{") && content.has("application/json")) {
                put(path.getKey(), path.getKey());
              }
            });
  }

  private void put(String route, String path) {
    routes.computeIfAbsent(route, r -> new ArrayList<>()).add(path);
  }

  /** Every route once, without a filter. */
  List<Address> each() {
    List<Address> each = new ArrayList<>();
    routes.forEach((route, paths) -> each.add(new Address(route, paths.get(0))));
    return Collections.unmodifiableList(each);
  }

  /** Any route about anything under any filter: one in three under none. */
  Address any(Random random) {
    List<String> names = List.copyOf(routes.keySet());
    String route = one(names, random);
    String query = random.nextInt(3) == 0 ? "" : filter(random);
    boolean list = route.matches("/api/[a-z]+s") || !route.startsWith("/api");
    if (list && !route.contains("{") && random.nextInt(4) == 0) {
      query += "&offset=" + 20 * random.nextInt(50);
    }
    String path = one(routes.getOrDefault(route, List.of()), random);
    return new Address(route, query.isEmpty() ? path : path + "?" + query.replaceFirst("^&", ""));
  }

  private String filter(Random random) {
    List<String> names = List.copyOf(values.keySet());
    String filter = part(one(names, random), random);
    if (random.nextInt(3) == 0) {
      filter += "&" + time(random);
    }
    return filter;
  }

  private String part(String name, Random random) {
    List<String> possible = values.getOrDefault(name, List.of());
    return possible.isEmpty() ? "" : name + "=" + Filter.encoded(one(possible, random));
  }

  private String time(Random random) {
    LocalDate from = LocalDate.parse(one(days, random));
    return "from=" + from + "&to=" + from.plusDays(1 + random.nextInt(30));
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
