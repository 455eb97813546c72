package org.polybius.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Tells what the pages of this server send from what those of others do: by where the browser says
 * it was sent from, and by a secret that only the former know (OWASP Cross-Site Request Forgery
 * Prevention; W3C Fetch Metadata).
 */
final class OwnPages {
  /** The field of a form that carries the secret. */
  static final String FIELD = "token";

  /** The header that carries it where there is no form. */
  static final String HEADER = "X-CSRF-Token";

  /** Methods that change nothing (RFC 9110, 9.2.1). */
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private static final String FORM = "application/x-www-form-urlencoded";

  private final String scheme;

  /**
   * Pages of a server.
   *
   * @param behindTls whether browsers reach it by {@code https}
   */
  OwnPages(boolean behindTls) {
    this.scheme = behindTls ? "https://" : "http://";
  }

  /** Whether a request changes nothing. */
  static boolean isSafe(Context context) {
    return SAFE.contains(context.method().name());
  }

  /**
   * Lets a form pass that a page of this server sent.
   *
   * @param token that it must carry; "" for one that no form can carry
   * @throws Refused otherwise
   */
  void check(Context context, String token) {
    requireOwnOrigin(context);
    requireForm(context);
    String header = context.header(HEADER);
    String given = header == null ? context.formParam(FIELD) : header;
    if (given == null || token.isEmpty() || !MessageDigest.isEqual(bytes(given), bytes(token))) {
      throw new Refused(
          "This page was made before the server was started, or before you signed in. Open it"
              + " anew.");
    }
  }

  /**
   * Lets pass what a browser says to send from here. Whoever says nothing is not believed.
   *
   * @throws Refused otherwise
   */
  private void requireOwnOrigin(Context context) {
    if (!saysWhence(context) || !isOwnOrigin(context)) {
      throw new Refused("Decisions are taken from the pages of this server only.");
    }
  }

  /**
   * Lets pass what a program sends, or a browser from here; a page elsewhere has no business with a
   * program's token.
   *
   * @throws Refused otherwise
   */
  void checkProgram(Context context) {
    if (saysWhence(context)) {
      requireOwnOrigin(context);
    }
    requireForm(context);
  }

  private static boolean saysWhence(Context context) {
    return context.header("Origin") != null || context.header("Sec-Fetch-Site") != null;
  }

  private boolean isOwnOrigin(Context context) {
    String origin = context.header("Origin");
    String site = context.header("Sec-Fetch-Site");
    return (origin == null || origin.equals(scheme + context.host()))
        && (site == null || site.equals("same-origin"));
  }

  /** Other bodies are not read: one of many parts would be put on disk first. */
  private static void requireForm(Context context) {
    String type = context.contentType();
    if (type != null && !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
      throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
