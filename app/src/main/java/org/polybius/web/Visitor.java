package org.polybius.web;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.polybius.users.Role;

/**
 * Who a request is from.
 *
 * @param name under which it decides; "" for nobody in particular
 * @param role what it may do; null for nobody in particular
 * @param token what each of its forms carries; "" for none
 * @param session id of its session; "" for none
 */
public record Visitor(String name, @Nullable Role role, String token, String session) {
  /** Nobody in particular, on a page that has no forms. */
  public static final Visitor NOBODY = new Visitor("", null, "", "");

  private static final String ATTRIBUTE = "visitor";

  /** Who a request was found to be from. */
  static Visitor of(Context context) {
    Visitor visitor = context.attribute(ATTRIBUTE);
    return visitor == null ? NOBODY : visitor;
  }

  /** Notes that a request is from this one. */
  void note(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  /** Whether it signed in, so that it can sign out. */
  public boolean isSignedIn() {
    return !session.isEmpty();
  }

  /** Whether it may take decisions by the forms of a page. */
  public boolean decides() {
    return Need.REVIEWER.isMetBy(role) && !token.isEmpty();
  }

  /** Whether it may see who is signed in. */
  public boolean administers() {
    return Need.ADMIN.isMetBy(role) && isSignedIn();
  }

  /** What it may do, in a word; "" for nobody in particular. */
  public String may() {
    return role == null ? "" : role.word();
  }
}
