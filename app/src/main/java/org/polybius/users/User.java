package org.polybius.users;

import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Sha256;

/**
 * Somebody who may use a server.
 *
 * @param name as it stands under decisions
 * @param role what it may do
 * @param password its {@link Passwords hash}; "" for a program, which has tokens only
 * @param tokens for programs that act for it
 */
public record User(UserName name, Role role, String password, List<ApiToken> tokens) {
  private static final int MOST_TOKENS = 100;

  /** Copies the list. */
  public User {
    tokens = List.copyOf(tokens);
    if (tokens.size() > MOST_TOKENS) {
      throw new UsersException("a user has at most " + MOST_TOKENS + " tokens");
    }
    if (tokens.stream().map(ApiToken::id).distinct().count() < tokens.size()) {
      throw new UsersException("two tokens of " + name.text() + " have one id");
    }
    if (!password.isEmpty() && !Passwords.isHash(password)) {
      throw new UsersException("the password of " + name.text() + " is not hashed by Argon2id");
    }
  }

  /** Changes with the password, so that what was begun under the old one ends; tells nothing. */
  String stamp() {
    return Sha256.hex(password);
  }

  /** With another role. */
  public User as(Role other) {
    return new User(name, other, password, tokens);
  }

  /** With another password, hashed. */
  public User withPassword(String hash) {
    return new User(name, role, hash, tokens);
  }

  /** With one more token. */
  public User with(ApiToken token) {
    List<ApiToken> more = new ArrayList<>(tokens);
    more.add(token);
    return new User(name, role, password, more);
  }

  /**
   * Without a token.
   *
   * @throws UsersException when there is none of that id
   */
  public User withoutToken(String id) {
    List<ApiToken> rest = tokens.stream().filter(t -> !t.id().equals(id)).toList();
    if (rest.size() == tokens.size()) {
      throw new UsersException(name.text() + " has no token " + id);
    }
    return new User(name, role, password, rest);
  }

  /** An id that no token has had since the last one. */
  public String nextToken() {
    int last = tokens.stream().mapToInt(t -> Integer.parseInt(t.id().substring(1))).max().orElse(0);
    return "t" + (last + 1);
  }
}
