package org.polybius.users;

/** Users cannot be what they are said to be; the message says why, and where in a file. */
public final class UsersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public UsersException(String message) {
    super(message);
  }

  UsersException(String message, Throwable cause) {
    super(message, cause);
  }
}
