package org.polybius.evaluation.muc4;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the templates of one report hold, or what we found in it.
 *
 * @param types kinds of incident
 * @param optionalTypes kinds of incident that need not be given
 * @param roles fillers by role; what we found has one wording each
 * @param numbers how many, and who
 * @param confidence on what authority an organisation is named: by the organisation
 */
record Answer(
    Set<String> types,
    Set<String> optionalTypes,
    Map<Role, List<Filler>> roles,
    List<Counted> numbers,
    List<Named> confidence) {

  /** Nothing found. */
  static final Answer NONE = new Answer(Set.of(), Set.of(), Map.of(), List.of(), List.of());

  /** The string slots of the templates that count. */
  enum Role {
    PERP_IND,
    PERP_ORG,
    VICTIM,
    TARGET,
    INSTRUMENT
  }

  /**
   * A number of people.
   *
   * @param number how many
   * @param who the people
   */
  record Counted(Headcount number, Filler who) {}

  /**
   * An organisation accused.
   *
   * @param organisation its wordings
   * @param levels the levels of confidence of which any is right
   */
  record Named(Filler organisation, Set<String> levels) {
    /** Copies the levels. */
    Named {
      levels = Set.copyOf(levels);
    }
  }

  /** Copies the collections; kinds of incident in alphabetical order. */
  Answer {
    types = Collections.unmodifiableSet(new TreeSet<>(types));
    optionalTypes = Collections.unmodifiableSet(new TreeSet<>(optionalTypes));
    roles = Map.copyOf(roles);
    numbers = List.copyOf(numbers);
    confidence = List.copyOf(confidence);
  }
}
