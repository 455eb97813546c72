package org.polybius.users;

import java.time.Instant;

/**
 * What a person began by signing in.
 *
 * @param id by which it can be ended; no secret
 * @param user its name
 * @param stamp of the password it was begun with
 * @param token that every form of it carries
 * @param from the network address it was begun from
 * @param began when
 * @param seen when last anything was asked for
 */
public record Session(
    String id, String user, String stamp, String token, String from, Instant began, Instant seen) {
  Session seenAt(Instant now) {
    return new Session(id, user, stamp, token, from, began, now);
  }
}
