package org.polybius.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one run read from one report.
 *
 * @param report the report
 * @param run what read it
 * @param failures what went wrong
 * @param claims in the order of {@link Claim.Kind}, then of the text
 * @param fingerprint by what the report is compared with others; null where none was taken
 */
public record Reading(
    Report report,
    Run run,
    List<Failure> failures,
    List<Claim> claims,
    @Nullable Fingerprint fingerprint) {
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

  /** The same reading, with failures that were met before it put first. */
  public Reading after(List<Failure> earlier) {
    List<Failure> all = new ArrayList<>(earlier);
    all.addAll(failures);
    return new Reading(report, run, all, claims, fingerprint);
  }

  /** A reading without a fingerprint. */
  public Reading(Report report, Run run, List<Failure> failures, List<Claim> claims) {
    this(report, run, failures, claims, null);
  }
}
