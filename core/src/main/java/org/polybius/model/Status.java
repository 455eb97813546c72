package org.polybius.model;

/** Whether an event is said to have taken place (design §1; after FactBank and De Facto). */
public enum Status {
  HAPPENED,
  ONGOING,
  AGREED,
  PLANNED,
  OFFERED,
  DEMANDED,
  THREATENED,
  CONDITIONAL,
  DENIED,
  NOT_HAPPENED,
  UNCERTAIN
}
