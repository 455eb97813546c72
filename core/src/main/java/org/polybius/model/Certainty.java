package org.polybius.model;

/** How sure the one on whose word a claim stands presents it (FactBank's CT, PR, PS). */
public enum Certainty {
  CERTAIN,
  PROBABLE,
  POSSIBLE
}
