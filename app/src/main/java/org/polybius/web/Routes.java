package org.polybius.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** All addresses: what the server answers, what the description of the interface lists. */
final class Routes {
  /** Where changes of the ledger are told as they happen. */
  static final String EVENTS = "/api/events";

  private Routes() {}

  /**
   * All of them.
   *
   * @param rules says in words what a rule does
   * @param reviewing who may read and write
   */
  static List<Route> all(UnaryOperator<String> rules, Reviewing reviewing) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(new Pages().routes());
    routes.addAll(new ThingPages(rules).routes());
    routes.addAll(new Reviews(rules, reviewing).routes());
    routes.addAll(reviewing.door().routes());
    routes.addAll(new Searching().routes());
    routes.addAll(new Api().routes());
    routes.addAll(new Downloads().routes());
    List<Route> described = List.copyOf(routes);
    routes.add(
        new Route(
            "/openapi.json",
            "this description",
            Route.Kind.ONE,
            asking ->
                OpenApi.of(described, reviewing.door().isGuarded(), asking.context().port())));
    return List.copyOf(routes);
  }
}
