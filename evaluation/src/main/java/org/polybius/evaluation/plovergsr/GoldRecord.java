package org.polybius.evaluation.plovergsr;

import java.util.Set;

/**
 * What the set says of one sentence.
 *
 * @param id where its sentence stands first: file and line
 * @param text the sentence
 * @param categories PLOVER categories by their present names
 * @param dyads "CATEGORY SOURCE TARGET", countries ISO 3166-1 alpha-3, "-" where none is given
 * @param countries "SOURCE TARGET"
 */
record GoldRecord(
    String id, String text, Set<String> categories, Set<String> dyads, Set<String> countries) {

  GoldRecord {
    categories = Set.copyOf(categories);
    dyads = Set.copyOf(dyads);
    countries = Set.copyOf(countries);
  }
}
