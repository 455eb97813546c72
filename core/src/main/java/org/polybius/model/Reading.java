package org.polybius.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that one run read from one report.
 *
 * @param report the report
 * @param run what read it
 * @param failures what went wrong
 * @param claims in the order of {@link Claim.Kind}, then of the text
 */
public record Reading(Report report, Run run, List<Failure> failures, List<Claim> claims) {
  /** Refuses two claims of one id. */
  public Reading {
    failures = List.copyOf(failures);
    claims = List.copyOf(claims);
    Set<String> ids = new HashSet<>();
    for (Claim claim : claims) {
      if (!ids.add(claim.id())) {
        throw new IllegalArgumentException("two claims of one id: " + claim.id());
      }
    }
  }
}
