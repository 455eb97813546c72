package org.polybius.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.polybius.model.Sha256;

/**
 * Who is signed in. Sessions last as long as the program at most, an hour unused, twelve hours in
 * all (OWASP Session Management Cheat Sheet). They are kept by the hash of their secret, so that
 * what is in memory lets nobody in. Thread-safe.
 */
public final class Sessions {
  /** How long one lasts that is not used. */
  public static final Duration IDLE = Duration.ofHours(1);

  /** How long one lasts at all. */
  public static final Duration LONGEST = Duration.ofHours(12);

  /** Of one user at once; a further one ends the one longest unused. */
  static final int EACH = 10;

  private static final int ID_LENGTH = 8;

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final UsersWatch users;
  private final Clock clock;

  /** For the users of a file. */
  public Sessions(UsersWatch users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  /** A session, and who it is of as the file says now. */
  public record Signed(Session session, User user) {}

  /** Begins one; the result is its secret, which is kept nowhere. */
  public String begin(User user, String from) {
    String secret = Secrets.fresh();
    Instant now = clock.instant();
    String name = user.name().text();
    String id = Secrets.fresh().substring(0, ID_LENGTH);
    Session session = new Session(id, name, user.stamp(), Secrets.fresh(), from, now, now);
    makeRoom(name);
    sessions.put(Sha256.hex(secret), session);
    return secret;
  }

  private synchronized void makeRoom(String user) {
    List<Session> own = all().stream().filter(s -> s.user().equals(user)).toList();
    own.stream().limit(Math.max(0, own.size() - EACH + 1)).forEach(s -> end(s.id()));
  }

  /** The session of a secret, which is thereby used; nothing when it has ended. */
  public Optional<Signed> use(String secret) {
    String key = Sha256.hex(secret);
    Session now =
        sessions.computeIfPresent(key, (k, s) -> lasts(s) ? s.seenAt(clock.instant()) : null);
    if (now == null) {
      return Optional.empty();
    }
    Optional<User> user = user(now);
    if (user.isEmpty()) {
      sessions.remove(key);
    }
    return user.map(u -> new Signed(now, u));
  }

  /** Who a session is of, as long as the user is there and its password is the same. */
  private Optional<User> user(Session session) {
    return users.users().named(session.user()).filter(u -> u.stamp().equals(session.stamp()));
  }

  private boolean lasts(Session session) {
    Instant now = clock.instant();
    return now.isBefore(session.seen().plus(IDLE)) && now.isBefore(session.began().plus(LONGEST));
  }

  /** Whether a session goes on; asking does not use it. */
  public boolean isOpen(String id) {
    return all().stream().anyMatch(s -> s.id().equals(id));
  }

  /** Those that go on, the one longest unused first. */
  public List<Session> all() {
    sessions.values().removeIf(s -> !lasts(s) || user(s).isEmpty());
    return sessions.values().stream().sorted(Comparator.comparing(Session::seen)).toList();
  }

  /** Ends one; whether it was there. */
  public boolean end(String id) {
    return sessions.values().removeIf(s -> s.id().equals(id));
  }
}
