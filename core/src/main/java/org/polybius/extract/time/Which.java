package org.polybius.extract.time;

/** Which of the recurring things of one name is meant. */
public enum Which {
  LAST(-1),
  THIS(0),
  NEXT(1);

  private final int shift;

  Which(int shift) {
    this.shift = shift;
  }

  /** -1, 0 or 1. */
  public int shift() {
    return shift;
  }
}
