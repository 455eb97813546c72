package org.polybius.reconcile.origin;

import java.util.List;

/**
 * The ultimate source of claims.
 *
 * @param kind what it is
 * @param key the same for the same origin in all reports: register id, else folded words
 * @param name in words, for people
 * @param reports ids of the reports whose claims go back to it, ascending
 * @param carriers agencies and outlets that carried them, ascending
 */
public record Origin(
    Kind kind, String key, String name, List<String> reports, List<String> carriers) {
  /** Kinds of origin. */
  public enum Kind {
    /** A person, organisation or state that is named, or an office that one body holds. */
    ACTOR,
    /** An outlet or agency that says so itself. */
    MEDIUM,
    /** "an official", "sources": another one in every text that is not a copy. */
    UNNAMED,
    /** Outlets that cite each other and nobody else. */
    CIRCLE
  }

  /** Copies the lists. */
  public Origin {
    reports = List.copyOf(reports);
    carriers = List.copyOf(carriers);
  }
}
