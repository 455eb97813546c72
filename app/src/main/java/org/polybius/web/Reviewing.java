package org.polybius.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.ledger.Archive;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.review.Deciding;
import org.polybius.users.Passwords;
import org.polybius.users.UsersWatch;

/** Who may read and write through a server, and what takes their decisions. Thread-safe. */
public final class Reviewing {
  private final Door door;
  private final @Nullable Archive ledger;
  private final @Nullable Deciding deciding;

  private Reviewing(Door door, @Nullable Archive ledger, @Nullable Deciding deciding) {
    this.door = door;
    this.ledger = ledger;
    this.deciding = deciding;
  }

  /** Whoever uses this machine may read, and nobody may write. */
  public static Reviewing none() {
    return new Reviewing(OpenDoor.toRead(), null, null);
  }

  /**
   * Whoever uses this machine decides, as one person.
   *
   * @param name of the author of the decisions
   * @param ledger stays open as long as the server runs
   * @throws IllegalArgumentException when the name is blank
   */
  public static Reviewing by(String name, Archive ledger, Clock clock) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a reviewer has a name");
    }
    Door door = OpenDoor.toDecideAs(name.strip());
    return new Reviewing(door, ledger, new Deciding(ledger, clock));
  }

  /**
   * Users sign in, and do what their roles let them; decisions carry their names.
   *
   * @param behindTls whether browsers reach the server by a proxy that speaks TLS
   * @param ledger stays open as long as the server runs
   */
  public static Reviewing users(UsersWatch users, boolean behindTls, Archive ledger, Clock clock) {
    Door door = new UsersDoor(users, new Passwords(Passwords.USUAL), behindTls, clock);
    return new Reviewing(door, ledger, new Deciding(ledger, clock));
  }

  Door door() {
    return door;
  }

  /**
   * Takes a decision and works out what follows from it, one at a time.
   *
   * @param author who decides
   * @throws Undecidable when it cannot be meant
   */
  synchronized void decide(String author, String reason, String action, List<String> words) {
    if (deciding == null || ledger == null) {
      throw new IllegalStateException("a decision passed by the check");
    }
    try {
      deciding.append(author, reason, action, words);
    } catch (IllegalArgumentException e) {
      throw new Undecidable(String.valueOf(e.getMessage()), e);
    }
    new Incremental().settle(ledger, reports -> {});
  }
}
