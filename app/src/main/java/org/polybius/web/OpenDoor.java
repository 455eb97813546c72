package org.polybius.web;

import io.javalin.http.Context;
import java.util.List;
import org.polybius.users.Role;
import org.polybius.users.Secrets;

/**
 * A door without users: whoever uses this machine reads, and decides where a reviewer was named. In
 * every form is a secret of this process.
 */
final class OpenDoor implements Door {
  private final OwnPages ownPages = new OwnPages(false);
  private final Visitor visitor;

  private OpenDoor(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Nobody may write. */
  static OpenDoor toRead() {
    return new OpenDoor(new Visitor("", Role.VIEWER, "", ""));
  }

  /** Whoever comes decides under one name. */
  static OpenDoor toDecideAs(String name) {
    return new OpenDoor(new Visitor(name, Role.REVIEWER, Secrets.fresh(), ""));
  }

  @Override
  public void check(Context context) {
    visitor.note(context);
    if (OwnPages.isSafe(context)) {
      return;
    }
    if (!visitor.decides()) {
      throw new Refused("This server only shows; serve --reviewer NAME takes decisions.");
    }
    ownPages.check(context, visitor.token());
  }

  @Override
  public boolean stays(Visitor who) {
    return true;
  }

  @Override
  public boolean isGuarded() {
    return false;
  }

  @Override
  public boolean hasAdmin() {
    return false;
  }

  @Override
  public List<Route> routes() {
    return List.of();
  }
}
