package org.polybius.model;

/** How a figure adds up with others of its population and fate. */
public enum Aggregation {
  /** This batch, this day, another twelve. */
  INCREMENT,
  /** So far, in total, since. */
  CUMULATIVE,
  /** Are held, remain. */
  STOCK,
  /** Is to be, will be. */
  PLANNED,
  UNSTATED
}
