package org.polybius.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.ledger.Archive;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.review.Deciding;

/**
 * Who may write through a server, and what shows that a request to write comes from its own pages:
 * a secret of this process in every form, and where the browser says it was sent from (OWASP
 * Cross-Site Request Forgery Prevention; W3C Fetch Metadata). Thread-safe.
 */
public final class Reviewing {
  /** Methods that change nothing (RFC 9110, 9.2.1). */
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private static final int SECRET_BYTES = 32;

  private final String name;
  private final String token;
  private final @Nullable Archive ledger;
  private final @Nullable Deciding deciding;

  private Reviewing(String name, @Nullable Archive ledger, @Nullable Deciding deciding) {
    this.name = name;
    this.ledger = ledger;
    this.deciding = deciding;
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** Nobody may write. */
  public static Reviewing none() {
    return new Reviewing("", null, null);
  }

  /**
   * One person takes decisions.
   *
   * @param name of the author of the decisions
   * @param ledger stays open as long as the server runs
   * @throws IllegalArgumentException when the name is blank
   */
  public static Reviewing by(String name, Archive ledger, Clock clock) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a reviewer has a name");
    }
    return new Reviewing(name.strip(), ledger, new Deciding(ledger, clock));
  }

  /** Whether anybody may write. */
  boolean isAllowed() {
    return deciding != null;
  }

  /** Who decides; "" when nobody may. */
  String name() {
    return name;
  }

  /** What every form carries. */
  String token() {
    return token;
  }

  /**
   * Lets a request pass that changes nothing, or that comes from a form of this server.
   *
   * @throws Refused otherwise
   */
  void check(Context context) {
    if (SAFE.contains(context.method().name())) {
      return;
    }
    if (!isAllowed()) {
      throw new Refused("This server only shows; serve --reviewer NAME takes decisions.");
    }
    if (!isOwnOrigin(context)) {
      throw new Refused("Decisions are taken from the pages of this server only.");
    }
    String given = context.formParam("token");
    if (given == null || !MessageDigest.isEqual(bytes(given), bytes(token))) {
      throw new Refused("This page was made before the server was started. Open it anew.");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Browsers say where a form was sent from; whoever says nothing is not believed. */
  private static boolean isOwnOrigin(Context context) {
    String origin = context.header("Origin");
    String site = context.header("Sec-Fetch-Site");
    return (origin != null || site != null)
        && (origin == null || origin.equals("http://" + context.host()))
        && (site == null || site.equals("same-origin"));
  }

  /**
   * Takes a decision and works out what follows from it, one at a time.
   *
   * @throws Undecidable when it cannot be meant
   */
  synchronized void decide(String reason, String action, List<String> words) {
    if (deciding == null || ledger == null) {
      throw new IllegalStateException("a decision passed by the check");
    }
    try {
      deciding.append(name, reason, action, words);
    } catch (IllegalArgumentException e) {
      throw new Undecidable(String.valueOf(e.getMessage()), e);
    }
    new Incremental().settle(ledger, reports -> {});
  }
}
