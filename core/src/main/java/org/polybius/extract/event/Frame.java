package org.polybius.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What must stand around a verb for a sense to hold.
 *
 * @param parts all must hold
 */
record Frame(List<Part> parts) {

  /** The slot that an actor must fill; who is one is known to those who read roles. */
  static final String ACTOR = "actor";

  /**
   * One condition.
   *
   * @param absent whether none of the slots may be filled
   * @param slots alternatives: obj, iobj, subj, a preposition, a word …
   * @param nouns lemmas one of which must fill the slot; empty for any
   * @param exact whether the lemmas were listed one by one and not as a class
   */
  record Part(boolean absent, List<String> slots, Set<String> nouns, boolean exact) {}

  static Frame parse(String cell, NounClasses classes) {
    List<Part> parts = new ArrayList<>();
    for (String word : cell.split(" ")) {
      if (!word.isEmpty()) {
        parts.add(part(word, classes));
      }
    }
    return new Frame(List.copyOf(parts));
  }

  private static Part part(String word, NounClasses classes) {
    boolean absent = word.startsWith("-");
    String rest = absent ? word.substring(1) : word;
    int by = Math.max(rest.indexOf('='), rest.indexOf(':'));
    if (by < 0) {
      return new Part(absent, List.of(rest.split("\\|")), Set.of(), false);
    }
    String filler = rest.substring(by + 1);
    boolean exact = rest.charAt(by) == ':';
    Set<String> nouns = exact ? Set.of(filler.split(",")) : classes.lemmas(filler);
    return new Part(absent, List.of(rest.substring(0, by).split("\\|")), nouns, exact);
  }

  /** The more is asked, the more a sense says: a class counts for three, a lemma for four. */
  int weight() {
    return parts.stream().mapToInt(p -> p.nouns().isEmpty() ? 1 : p.exact() ? 4 : 3).sum();
  }

  /** Whether it asks for somebody who acts. */
  boolean needsActor() {
    return parts.stream().anyMatch(p -> p.slots().contains(ACTOR));
  }

  /** Whether it asks for anything but an object. */
  boolean specific() {
    return weight() > 1;
  }

  /** Whether a noun behind a preposition is asked for by class or lemma. */
  boolean namesOblique() {
    return parts.stream()
        .filter(p -> !p.nouns().isEmpty())
        .anyMatch(p -> !p.slots().contains("subj") && !p.slots().contains("obj"));
  }
}
