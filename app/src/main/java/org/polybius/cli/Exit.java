package org.polybius.cli;

/** Exit codes, the same for every command. */
final class Exit {
  static final int DONE = 0;
  static final int WITH_FAILURES = 1;
  static final int USAGE = 2;
  static final int NOTHING = 3;

  private Exit() {}

  /** The code for a number of things done and a number of failures. */
  static int of(long done, long failures) {
    if (failures == 0) {
      return DONE;
    }
    return done == 0 ? NOTHING : WITH_FAILURES;
  }
}
