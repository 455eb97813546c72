package org.polybius.users;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.model.Sha256;

/** All users of a server, as they are at one moment. */
public final class Users {
  /** Nobody. */
  public static final Users NONE = new Users(List.of());

  private final List<User> users;
  private final Map<String, User> byName = new HashMap<>();
  private final Map<String, User> byToken = new HashMap<>();

  private Users(List<User> users) {
    this.users = users;
    for (User user : users) {
      if (byName.put(user.name().key(), user) != null) {
        throw new UsersException("there are two users " + user.name().text());
      }
      user.tokens().forEach(token -> byToken.put(token.sha256(), user));
    }
  }

  /**
   * All of a list.
   *
   * @throws UsersException when two have a name that a person would take for one
   */
  public static Users of(List<User> users) {
    return new Users(List.copyOf(users));
  }

  /** In their order. */
  public List<User> all() {
    return users;
  }

  /** Who has a name; nobody for what cannot be a name. */
  public Optional<User> named(String name) {
    try {
      return Optional.ofNullable(byName.get(new UserName(name).key()));
    } catch (UsersException e) {
      return Optional.empty();
    }
  }

  /**
   * Who has a name.
   *
   * @throws UsersException when nobody has
   */
  public User get(String name) {
    return named(name).orElseThrow(() -> new UsersException("there is no user '" + name + "'"));
  }

  /** Who gave a secret to a program. It is looked up by its hash: no time tells how near one is. */
  public Optional<User> holding(String secret) {
    return Optional.ofNullable(byToken.get(Sha256.hex(secret)));
  }

  /** Whether anybody may put others out. */
  public boolean hasAdmin() {
    return users.stream().anyMatch(user -> user.role() == Role.ADMIN);
  }

  /**
   * With one more.
   *
   * @throws UsersException when the name is taken
   */
  public Users with(User user) {
    List<User> more = new ArrayList<>(users);
    more.add(user);
    return of(more);
  }

  /** With a user as it is now. */
  public Users replaced(User user) {
    String key = user.name().key();
    return of(users.stream().map(u -> u.name().key().equals(key) ? user : u).toList());
  }

  /** Without one. */
  public Users without(User user) {
    return of(users.stream().filter(u -> !u.equals(user)).toList());
  }
}
