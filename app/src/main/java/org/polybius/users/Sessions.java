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

  /**
   * The session of a secret, which is thereby used; nothing when it has ended, or as long as its
   * user is missing.
   */
  public Optional<Signed> use(String secret) {
    Users known = users.users();
    String key = Sha256.hex(secret);
    Session now =
        sessions.computeIfPresent(
            key, (k, s) -> isOver(s, known) ? null : s.seenAt(clock.instant()));
    return Optional.ofNullable(now)
        .flatMap(s -> known.named(s.user()).map(user -> new Signed(s, user)));
  }

  /**
   * Whether nothing brings it back. Its user may be missing for a moment only, while the file is
   * copied; another password is nobody's mistake.
   */
  private boolean isOver(Session session, Users known) {
    return !lasts(session)
        || known
            .named(session.user())
            .filter(user -> !user.stamp().equals(session.stamp()))
            .isPresent();
  }

  private boolean lasts(Session session) {
    Instant now = clock.instant();
    return now.isBefore(session.seen().plus(IDLE)) && now.isBefore(session.began().plus(LONGEST));
  }

  private boolean goesOn(Session session, Users known) {
    return known.named(session.user()).isPresent() && !isOver(session, known);
  }

  /** Whether a session goes on; asking does not use it. */
  public boolean isOpen(String id) {
    return sessions.values().stream()
        .filter(s -> s.id().equals(id))
        .anyMatch(s -> goesOn(s, users.users()));
  }

  /** Those that go on, the one longest unused first. */
  public List<Session> all() {
    Users known = users.users();
    sessions.values().removeIf(s -> isOver(s, known));
    return sessions.values().stream()
        .filter(s -> goesOn(s, known))
        .sorted(Comparator.comparing(Session::seen))
        .toList();
  }

  /** Ends one; whether it was there. */
  public boolean end(String id) {
    return sessions.values().removeIf(s -> s.id().equals(id));
  }
}
