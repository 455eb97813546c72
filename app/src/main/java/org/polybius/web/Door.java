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
   * Lets a request pass to an address that answers such as it is from. An address that does not say
   * whom it answers answers admins.
   *
   * @throws Unknown when somebody must sign in first
   * @throws Refused when it may not pass
   */
  static void permit(Context context) {
    Visitor visitor = Visitor.of(context);
    boolean permitted =
        context.routeRoles().isEmpty()
            ? Need.ADMIN.isMetBy(visitor.role())
            : context.routeRoles().stream()
                .allMatch(r -> r instanceof Need need && need.isMetBy(visitor.role()));
    if (permitted) {
      return;
    }
    if (visitor.role() == null) {
      throw new Unknown("Sign in first.");
    }
    throw new Refused("As " + visitor.may() + " you may not do this here.");
  }
}
