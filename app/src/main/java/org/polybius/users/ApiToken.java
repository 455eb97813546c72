package org.polybius.users;

import java.time.DateTimeException;
import java.time.Instant;
import org.polybius.model.Sha256;

/**
 * What a program signs in with. The secret itself is shown once and kept nowhere: it is random
 * enough for its plain hash to tell nothing of it.
 *
 * @param id by which it is taken away, such as {@code t1}
 * @param sha256 of the secret, lower-case hex
 * @param created ISO 8601 instant
 * @param note what it is for; may be ""
 */
public record ApiToken(String id, String sha256, String created, String note) {
  /** How secrets begin, so that a scanner finds one that was left lying about. */
  private static final String PREFIX = "polybius_";

  /** Refuses what is none. */
  public ApiToken {
    if (!id.matches("t[1-9][0-9]{0,5}")) {
      throw new UsersException("'" + id + "' is no id of a token, such as t1");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new UsersException("token " + id + " has no SHA-256");
    }
    try {
      Instant.parse(created);
    } catch (DateTimeException e) {
      throw new UsersException("token " + id + " was not created at an instant", e);
    }
  }

  /** A new secret. */
  public static String secret() {
    return PREFIX + Secrets.fresh();
  }

  /** The token of a secret. */
  public static ApiToken of(String id, String secret, Instant created, String note) {
    return new ApiToken(id, Sha256.hex(secret), created.toString(), note);
  }
}
