package org.polybius.reconcile.tally;

/** How a figure adds up with others; figures of different kinds never meet. */
public enum Kind {
  /** What happened on one day or in one batch. */
  INCREMENT,
  /** A running total. */
  CUMULATIVE,
  /** How many are in a state at a time. */
  STOCK,
  /** What is agreed or announced to happen. */
  PLANNED,
  /** What is offered or demanded. */
  OFFERED;

  /** Whether it tells of something that is to come. */
  boolean ahead() {
    return this == PLANNED || this == OFFERED;
  }
}
