package org.polybius.model;

import java.util.List;

/**
 * What supports a claim.
 *
 * @param rule id of the rule or model that read it; its description is in the rule files
 * @param spans the words that support the claim as a whole, in text order, at least one
 */
public record Evidence(String rule, List<Span> spans) {
  /** Refuses evidence without a rule or without words. */
  public Evidence {
    spans = List.copyOf(spans);
    if (rule.isBlank()) {
      throw new IllegalArgumentException("evidence without a rule");
    }
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("evidence without words, rule " + rule);
    }
  }
}
