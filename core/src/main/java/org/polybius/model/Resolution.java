package org.polybius.model;

/** How an actor mention was resolved to its referent. */
public enum Resolution {
  /** By its own name. */
  NAME,
  /** By a role it holds ("the foreign minister"). */
  ROLE,
  /** By a pronoun's antecedent. */
  PRONOUN,
  /** By a common noun's antecedent ("the group"). */
  NOMINAL,
  /** By a place name standing for an actor ("Moscow hosted"). */
  METONYM,
  /** By the register's dated title table alone. */
  REGISTER
}
