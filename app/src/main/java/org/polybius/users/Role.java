package org.polybius.users;

import java.util.Arrays;
import java.util.Locale;

/** What a user may do; each role may do what those before it may. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Decides, too. */
  REVIEWER,
  /** Sees who is signed in, and ends what others began. */
  ADMIN;

  /**
   * The role of a word such as {@code viewer}.
   *
   * @throws UsersException naming all roles, when there is no such role
   */
  public static Role of(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new UsersException("there is no role '" + word + "': viewer, reviewer, admin"));
  }

  /** The word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether whoever has this role may do what the other may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
