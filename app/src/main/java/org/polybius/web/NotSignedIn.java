package org.polybius.web;

/** An attempt to sign in that failed. */
final class NotSignedIn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The form again, for people. */
  private final String page;

  private final long seconds;

  /**
   * Says why.
   *
   * @param page the form again
   * @param seconds until one may try again; 0 for at once
   */
  NotSignedIn(String message, String page, long seconds) {
    super(message);
    this.page = page;
    this.seconds = seconds;
  }

  String page() {
    return page;
  }

  long seconds() {
    return seconds;
  }
}
