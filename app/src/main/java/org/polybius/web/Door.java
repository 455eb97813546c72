package org.polybius.web;

import io.javalin.http.Context;
import java.util.List;

/** Who comes in, and who may do what. It stands before every address, known or not. */
sealed interface Door permits OpenDoor, UsersDoor {
  /**
   * Notes who a request is from, and lets it pass when it changes nothing or comes from a page of
   * this server.
   *
   * @throws Unknown when somebody must sign in first
   * @throws Refused when it may not pass
   */
  void check(Context context);

  /** Whether somebody who came in may still be told things; asking does not count as a visit. */
  boolean stays(Visitor visitor);

  /** Whether whoever comes must sign in. */
  boolean isGuarded();

  /** Whether anybody who can sign in may put others out. */
  boolean hasAdmin();

  /** Addresses of its own. */
  List<Route> routes();

  /**
   * Lets a request pass to an address that answers such as it is from.
   *
   * @throws Unknown when somebody must sign in first
   * @throws Refused when it may not pass
   */
  static void permit(Context context) {
    Visitor visitor = Visitor.of(context);
    if (needs(context).stream().allMatch(need -> need.isMetBy(visitor.role()))) {
      return;
    }
    if (visitor.role() == null) {
      throw new Unknown("Sign in first.");
    }
    throw new Refused("As " + visitor.may() + " you may not do this here.");
  }

  /**
   * What the address needs; one that does not say answers admins. HEAD is no address's own: it is
   * answered without asking one, with nothing but that there is one.
   */
  private static List<Need> needs(Context context) {
    if (context.method().name().equals("HEAD")) {
      return List.of(Need.VIEWER);
    }
    List<Need> said =
        context.routeRoles().stream().filter(Need.class::isInstance).map(Need.class::cast).toList();
    return said.isEmpty() ? List.of(Need.ADMIN) : said;
  }
}
