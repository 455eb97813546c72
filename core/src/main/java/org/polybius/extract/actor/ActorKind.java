package org.polybius.extract.actor;

/** Kinds of actor in the register. */
public enum ActorKind {
  STATE,
  ORGAN,
  ARMED_GROUP,
  WING,
  PERSON,
  ORGANISATION,
  POPULATION;

  /** Whether a body of people that "it" can stand for. */
  boolean body() {
    return this != PERSON && this != POPULATION;
  }
}
