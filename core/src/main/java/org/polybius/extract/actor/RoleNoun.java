package org.polybius.extract.actor;

import java.util.List;
import org.polybius.model.Sector;

/**
 * A common noun that makes a phrase an actor.
 *
 * @param role canonical role, lower case
 * @param form the noun as the table writes it, lower case
 * @param kind what it makes of the phrase
 * @param sectors PLOVER sectors, primary first
 * @param anchor how many may bear it
 * @param alone whether the phrase is an actor without a name, country or organisation beside it
 * @param plural whether this form is the plural
 * @param rank position in the table: earlier roles are higher offices
 */
public record RoleNoun(
    String role,
    String form,
    ActorKind kind,
    List<Sector> sectors,
    Anchor anchor,
    boolean alone,
    boolean plural,
    int rank) {

  /** How many may bear a role. */
  public enum Anchor {
    /** One person at a time per country or organisation. */
    OFFICE,
    /** One of many persons. */
    MEMBER,
    /** One body per country or organisation. */
    BODY,
    /** Some body of people. */
    GROUP,
    /** Part of a named whole. */
    WING,
    /** People without organisation. */
    CROWD
  }

  /** Copies the sectors. */
  public RoleNoun {
    sectors = List.copyOf(sectors);
  }

  /** Whether it makes persons of what it names. */
  public boolean person() {
    return kind == ActorKind.PERSON;
  }
}
