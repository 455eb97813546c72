package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people a figure counts.
 *
 * @param spans the words naming them, without the quantity where it can be left out; at least one
 * @param nouns the head nouns
 * @param nationality ISO 3166-1 alpha-3 codes, as stated
 * @param sex as stated
 * @param age as stated
 * @param role as stated
 * @param groups "women", "children" … when one number covers several groups
 */
public record Population(
    List<Span> spans,
    List<Span> nouns,
    List<String> nationality,
    @Nullable Sex sex,
    @Nullable Age age,
    @Nullable Role role,
    List<Span> groups) {

  /** Sex of all of them. */
  public enum Sex {
    FEMALE,
    MALE
  }

  /** What the people are in the story. */
  public enum Role {
    HOSTAGE,
    PRISONER,
    CIVILIAN,
    COMBATANT,
    CITIZEN,
    OFFICIAL,
    JOURNALIST,
    AID_WORKER,
    MEDIC,
    REFUGEE,
    WORKER,
    PATIENT
  }

  /**
   * Age of all of them.
   *
   * @param min years, inclusive
   * @param max years, inclusive
   * @param ageClass child, adult or elderly
   */
  public record Age(@Nullable Integer min, @Nullable Integer max, @Nullable AgeClass ageClass) {
    /** Refuses an age that says nothing or is reversed. */
    public Age {
      if (min == null && max == null && ageClass == null) {
        throw new IllegalArgumentException("an age that says nothing");
      }
      if (min != null && max != null && min > max) {
        throw new IllegalArgumentException("age is reversed: " + min + " to " + max);
      }
    }
  }

  /** Classes of age. */
  public enum AgeClass {
    CHILD,
    ADULT,
    ELDERLY
  }

  /** Copies the lists; refuses a population without words. */
  public Population {
    spans = List.copyOf(spans);
    nouns = List.copyOf(nouns);
    nationality = List.copyOf(nationality);
    groups = List.copyOf(groups);
    nationality.forEach(Checks::country);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a population without words");
    }
  }
}
