package org.polybius.web;

import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;
import org.polybius.users.Role;

/** Whom an address answers, where there are users. */
enum Need implements RouteRole {
  /** Whoever asks: what is needed to sign in, and nothing of the ledger. */
  ANYBODY(null),
  /** Who may read. */
  VIEWER(Role.VIEWER),
  /** Who may decide. */
  REVIEWER(Role.REVIEWER),
  /** Who may end what others began. */
  ADMIN(Role.ADMIN);

  private final @Nullable Role least;

  Need(@Nullable Role least) {
    this.least = least;
  }

  /**
   * Whether somebody is answered.
   *
   * @param role null for nobody in particular
   */
  boolean isMetBy(@Nullable Role role) {
    return least == null || (role != null && role.includes(least));
  }
}
