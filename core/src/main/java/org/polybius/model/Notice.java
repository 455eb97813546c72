package org.polybius.model;

/** What a report says about itself as one version among others. */
public enum Notice {
  /** Something an earlier version said was wrong. */
  CORRECTION,
  /** Something an earlier version said could be misunderstood. */
  CLARIFICATION,
  /** An earlier version knew less. */
  UPDATE,
  /** Its outlet stands by it no more. */
  RETRACTION
}
