package org.polybius.users;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.polybius.model.Sha256;

/**
 * Lets in who knows a password. It tells nobody which of name and password was wrong, neither in
 * words nor by the time it takes (OWASP Authentication Cheat Sheet).
 */
public final class SignIn {
  /** For one name: long enough against guessing, short enough not to lock anybody out. */
  private static final int NAME_FREE = 5;

  private static final Duration NAME_LONGEST = Duration.ofMinutes(1);

  /** For one address, behind which there may be many people. */
  private static final int ADDRESS_FREE = 20;

  private static final Duration ADDRESS_LONGEST = Duration.ofMinutes(15);

  private final UsersWatch users;
  private final Passwords passwords;
  private final Attempts names;
  private final Attempts addresses;

  /** For the users of a file. */
  public SignIn(UsersWatch users, Passwords passwords, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.names = new Attempts(clock, NAME_FREE, NAME_LONGEST);
    this.addresses = new Attempts(clock, ADDRESS_FREE, ADDRESS_LONGEST);
  }

  /** What became of an attempt. */
  public sealed interface Outcome {}

  /** The password is that of the name. */
  public record In(User user) implements Outcome {}

  /** It is not, or there is no such name. */
  public record Wrong() implements Outcome {}

  /**
   * Too many have failed; nothing was looked at.
   *
   * @param left how long to wait, more than zero
   */
  public record Wait(Duration left) implements Outcome {}

  /** Too many try at once; nothing was looked at, and nothing is counted. */
  public record Crowded() implements Outcome {}

  /** Whether somebody has a name. */
  public boolean isKnown(String name) {
    return users.users().named(name).isPresent();
  }

  /** The same for a name that nobody has as for one that somebody has: counting tells nothing. */
  private static String key(String name) {
    try {
      return new UserName(name).key();
    } catch (UsersException e) {
      return name;
    }
  }

  /**
   * Tries a password.
   *
   * @param name as it was typed, of any length
   * @param password the same
   * @param address of the network from which it came
   */
  public Outcome attempt(String name, String password, String address) {
    Optional<User> user = users.users().named(name);
    String who = Sha256.hex(key(name));
    Duration wait = addresses.begin(address);
    if (!wait.isZero()) {
      return new Wait(wait);
    }
    wait = names.begin(who);
    if (!wait.isZero()) {
      addresses.takeBack(address);
      return new Wait(wait);
    }
    try {
      if (!passwords.matches(user.map(User::password).orElse(""), password)) {
        return new Wrong();
      }
    } catch (RejectedExecutionException e) {
      names.takeBack(who);
      addresses.takeBack(address);
      return new Crowded();
    }
    names.forget(who);
    addresses.takeBack(address);
    return new In(user.orElseThrow());
  }
}
