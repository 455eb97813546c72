package org.polybius.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/** What keeps a browser from being turned against its user: headers, and whose name is answered. */
final class Guards {
  /**
   * Headers of every answer. Nothing runs, loads or is sent anywhere but from and to this server;
   * no other page may frame it; no other server learns what was looked at, while forms say that
   * they come from here (OWASP Secure Headers; W3C CSP 3).
   */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Binding binding;

  private Guards(Binding binding) {
    this.binding = binding;
  }

  static void set(JavalinConfig config, Binding binding, Door door) {
    config.routes.before(new Guards(binding)::check);
    config.routes.before(door::check);
    config.routes.beforeMatched(Door::permit);
  }

  private void check(Context context) {
    HEADERS.forEach(context::header);
    if (!isOurs(context.host())) {
      context.status(HttpStatus.MISDIRECTED_REQUEST);
      context.contentType("text/plain; charset=utf-8");
      context.result(
          "This server does not answer to that name. Whoever runs it can tell it by --name.\n");
      context.skipRemainingHandlers();
    }
  }

  /**
   * Whether a request was addressed to this machine by a name of its own: a page elsewhere that has
   * its own name point here (DNS rebinding) is sent away.
   */
  private boolean isOurs(String asked) {
    String name = asked == null ? "" : asked.replaceFirst(":\\d+$", "");
    return NAMES.contains(name)
        || name.equalsIgnoreCase(binding.written())
        || binding.names().stream().anyMatch(name::equalsIgnoreCase);
  }
}
