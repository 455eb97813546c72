package org.polybius.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polybius.contract.Json;
import org.polybius.query.FilterException;

/** Describes the interface (OpenAPI 3.1), from the table of routes: nothing can be forgotten. */
final class OpenApi {
  private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

  /** Parameters of the filter, and what they ask for. */
  private static final Map<String, String> FILTER =
      Map.ofEntries(
          Map.entry("from", "not ending before this day, such as 2023-11-30"),
          Map.entry("to", "not beginning after this day"),
          Map.entry("actor", "all of these take part or speak: id, name, or ISO 3166-1 alpha-3"),
          Map.entry("place", "at any of these: id, name or country"),
          Map.entry("type", "of any of these: kind of claim, PLOVER type or mode, fate"),
          Map.entry("status", "of any of these: happened, denied, in_force …"),
          Map.entry("story", "told by a report of any of these stories, by id"),
          Map.entry("outlet", "published or wired by any of these"),
          Map.entry("origin", "resting on the word of any of these"),
          Map.entry("text", "with all of these words in the claim or its report's headline"),
          Map.entry("as-known-on", "from the reports published by the end of this day alone"));

  private OpenApi() {}

  /**
   * The description.
   *
   * @param guarded whether people and programs sign in
   * @param port by which the server was reached
   */
  static String of(List<Route> routes, boolean guarded, int port) {
    ObjectNode api = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    api.putObject("info")
        .put("title", "Polybius")
        .put("version", "1")
        .put("description", "What news reports say of a crisis, with the words behind it.");
    ObjectNode paths = api.putObject("paths");
    routes.stream()
        .filter(r -> !r.isPage() && !r.writes())
        .forEach(r -> path(r, guarded, paths.putObject(r.path())));
    ObjectNode events = paths.putObject(Routes.EVENTS).putObject("get");
    events.put("summary", "changes of the ledger as they happen, each with its version");
    response(events.putObject("responses"), "200", "an event for each change", "text/event-stream")
        .put("type", "string");
    ObjectNode components = api.putObject("components");
    problem(components.putObject("schemas").putObject("Problem"));
    if (guarded) {
      security(api, port, components.putObject("securitySchemes"));
    }
    return Json.pretty(api);
  }

  /** Either of a program's token and a person's session will do, for every address. */
  private static void security(ObjectNode api, int port, ObjectNode schemes) {
    schemes
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "made by polybius users token add; acts in its user's role");
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", Cookies.name(port))
        .put(
            "description",
            "set at /login, for people; named by the port, behind TLS __Host-polybius");
    ArrayNode either = api.putArray("security");
    either.addObject().putArray("token");
    either.addObject().putArray("session");
  }

  private static void path(Route route, boolean guarded, ObjectNode path) {
    ObjectNode get = path.putObject("get").put("summary", route.says());
    ArrayNode parameters = get.putArray("parameters");
    Matcher part = PART.matcher(route.path());
    while (part.find()) {
      ObjectNode parameter = parameters.addObject().put("name", part.group(1));
      parameter.put("in", "path").put("required", true).putObject("schema").put("type", "string");
    }
    FILTER.keySet().stream().sorted().forEach(name -> filter(name, parameters));
    if (route.kind() == Route.Kind.SEARCH) {
      word(Searching.WORDS, "words, \"phrases\", name~, begin*, field:word", parameters);
      word(Searching.OF, "sentences (unless said), claims or reports", parameters);
      word(Searching.SIMILAR, "yes: also what is similar in meaning", parameters);
    }
    if (route.kind() == Route.Kind.FILE && !Downloads.format(route).of().isEmpty()) {
      String tables = String.join(", ", Downloads.format(route).of());
      word(Searching.OF, "of which table: " + tables + "; the first unless said", parameters);
    }
    if (route.kind() == Route.Kind.LIST || route.kind() == Route.Kind.SEARCH) {
      number("offset", "how many to pass over", 0, parameters);
      number("limit", "how many at most, up to 1000", 1, parameters);
    }
    ObjectNode responses = get.putObject("responses");
    found(route, responses);
    responses.putObject("304").put("description", "the same as the ETag sent along");
    List<String> refusals = guarded ? List.of("400", "401", "403", "404") : List.of("400", "404");
    for (String code : refusals) {
      response(responses, code, "not to be answered", "application/problem+json")
          .put("$ref", "#/components/schemas/Problem");
    }
  }

  private static void found(Route route, ObjectNode responses) {
    if (route.kind() == Route.Kind.FILE) {
      String type = Downloads.format(route).mediaType();
      response(responses, "200", "a file", type).put("type", "string").put("format", "binary");
    } else {
      response(responses, "200", "found", "application/json").put("type", "object");
    }
  }

  private static void filter(String name, ArrayNode parameters) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
    parameter.put("description", FILTER.get(name));
    boolean day = name.equals("from") || name.equals("to") || name.equals("as-known-on");
    ObjectNode schema = parameter.putObject("schema");
    if (day) {
      schema.put("type", "string").put("format", "date");
    } else if (name.equals("text")) {
      schema.put("type", "string");
    } else {
      schema.put("type", "array").putObject("items").put("type", "string");
    }
  }

  private static void word(String name, String says, ArrayNode parameters) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
    parameter.put("description", says).putObject("schema").put("type", "string");
  }

  private static void number(String name, String says, int least, ArrayNode parameters) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
    parameter.put("description", says).putObject("schema").put("type", "integer");
    ((ObjectNode) parameter.get("schema")).put("minimum", least);
  }

  private static ObjectNode response(ObjectNode responses, String code, String says, String media) {
    ObjectNode response = responses.putObject(code).put("description", says);
    return response.putObject("content").putObject(media).putObject("schema");
  }

  private static void problem(ObjectNode schema) {
    schema.put("type", "object").put("description", "problem details, RFC 9457");
    ObjectNode properties = schema.putObject("properties");
    List.of("type", "title", "detail", "parameter")
        .forEach(name -> properties.putObject(name).put("type", "string"));
    properties.putObject("status").put("type", "integer");
    ArrayNode types = ((ObjectNode) properties.get("type")).putArray("examples");
    for (FilterException.Problem problem : FilterException.Problem.values()) {
      types.add("/openapi.json#" + problem.name().toLowerCase(Locale.ROOT));
    }
  }
}
