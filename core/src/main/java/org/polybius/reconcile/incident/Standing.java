package org.polybius.reconcile.incident;

import org.polybius.model.Status;

/** Whether an event is told as something that has its place in the past or present, or as ahead. */
public enum Standing {
  /** It took place, or somebody says that it did not: one event, told or denied. */
  ACTUAL,
  /** It is planned, agreed, offered, demanded, threatened or depends on something. */
  AHEAD;

  /** The standing that goes with a status. */
  static Standing of(Status status) {
    return switch (status) {
      case HAPPENED, ONGOING, DENIED, NOT_HAPPENED, UNCERTAIN -> ACTUAL;
      case AGREED, PLANNED, OFFERED, DEMANDED, THREATENED, CONDITIONAL -> AHEAD;
    };
  }
}
