package org.polybius.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/**
 * The cookies of signing in. No script reads them, no other site's form carries them, and they end
 * with the browser; behind TLS they never travel without it and hold for one host alone (RFC
 * 6265bis, 4.1.3.2). Without it they are named by the port, for browsers send a host's cookies to
 * all its ports (RFC 6265, 8.5): two rooms on one machine would put each other's people out.
 */
final class Cookies {
  /** A session that begins while a page is read goes on with the links of other pages. */
  private static final SameSite SITE = SameSite.LAX;

  private static final String FORM = "-form";
  private static final int WITH_THE_BROWSER = -1;

  private final boolean secure;

  /**
   * Cookies of a server.
   *
   * @param secure whether browsers reach it by TLS
   */
  Cookies(boolean secure) {
    this.secure = secure;
  }

  /**
   * The name of a session's cookie without TLS.
   *
   * @param port by which browsers reach the server
   */
  static String name(int port) {
    return "polybius-" + port;
  }

  private String name(Context context, String more) {
    return (secure ? "__Host-polybius" : name(context.port())) + more;
  }

  /** The secret of a session; "" for none. */
  String session(Context context) {
    return value(context, name(context, ""));
  }

  void session(Context context, String secret) {
    set(context, name(context, ""), secret, WITH_THE_BROWSER);
  }

  /** What ties the form for signing in to a browser; "" for nothing. */
  String form(Context context) {
    return value(context, name(context, FORM));
  }

  void form(Context context, String value) {
    set(context, name(context, FORM), value, WITH_THE_BROWSER);
  }

  /** Takes the cookie of the session away. */
  void endSession(Context context) {
    set(context, name(context, ""), "", 0);
  }

  private static String value(Context context, String name) {
    String value = context.cookie(name);
    return value == null ? "" : value;
  }

  private void set(Context context, String name, String value, int seconds) {
    context.cookie(new Cookie(name, value, "/", seconds, secure, true, null, SITE));
  }
}
