package org.polybius.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every rule in words, from the {@code rules.tsv} of each family: what a reader is shown beside the
 * claim that the rule read.
 */
public final class RuleBook {
  /** The families that have rules of their own, as sub-packages. */
  private static final List<String> FAMILIES =
      List.of("attribution", "event", "figure", "agreement", "contact");

  private final Map<String, Rule> rules;

  /**
   * A rule in words.
   *
   * @param id as it stands in {@link org.polybius.model.Evidence#rule()}
   * @param words what it does
   * @param example a sentence it reads
   * @param counterExample a sentence it must leave alone, "" where none is needed
   */
  public record Rule(String id, String words, String example, String counterExample) {}

  private RuleBook(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /**
   * Loads the rules of all families.
   *
   * @throws IllegalArgumentException if a file is missing or two rules have one id
   */
  public static RuleBook load() {
    Map<String, Rule> rules = new TreeMap<>();
    for (String family : FAMILIES) {
      for (Table.Row row : Table.load(RuleBook.class, family + "/rules.tsv").rows()) {
        Rule rule =
            new Rule(
                row.get("id"), row.get("words"), row.get("example"), row.get("counterExample"));
        if (rules.put(rule.id(), rule) != null) {
          throw new IllegalArgumentException("two rules of one id: " + rule.id());
        }
      }
    }
    return new RuleBook(rules);
  }

  /** The rule of an id. */
  public Optional<Rule> of(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** All rules by id. */
  public List<Rule> all() {
    return List.copyOf(rules.values());
  }
}
