package org.polybius.reconcile.tally;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Whom a tally counts.
 *
 * @param nationality ISO 3166-1 alpha-3 codes, ascending; several for people of each of them at
 *     once; {@link #FOREIGN} for those of other countries than most, in a tally "NOT-" with the
 *     code of that country; {@link #MULTIPLE} for dual nationals; empty for all nationalities
 * @param part which part of them
 * @param side on which side of a captivity they are
 * @param men whose men they are, where a report tells those of two forces of one country apart
 */
public record People(List<String> nationality, Part part, Side side, Men men) {
  /** Stands for every nationality but that of most people concerned. */
  public static final String FOREIGN = "FOREIGN";

  /** Stands for two nationalities each, of which it is not told which. */
  public static final String MULTIPLE = "MULTIPLE";

  /** A part of a population. */
  public enum Part {
    /** All of them. */
    ALL,
    /** Women and children counted in one number. */
    WOMEN_AND_CHILDREN,
    WOMEN,
    MEN,
    CHILDREN,
    BOYS,
    GIRLS,
    ELDERLY;

    /** Whether people of that part may be meant when this one is named. */
    boolean covers(Part other) {
      return switch (this) {
        case ALL -> true;
        case WOMEN_AND_CHILDREN ->
            other == this
                || other == WOMEN
                || other == CHILDREN
                || other == BOYS
                || other == GIRLS
                || other == ALL;
        case CHILDREN -> other == this || other == BOYS || other == GIRLS;
        default -> other == this;
      };
    }

    /** Whether it tells no single group apart. */
    boolean whole() {
      return this == ALL || this == WOMEN_AND_CHILDREN;
    }
  }

  /** Where people stand in a captivity. */
  public enum Side {
    /** In nobody's hands, or it is not told. */
    NONE,
    /** In the hands of those who took them. */
    HOSTAGE,
    /** In a prison under colour of law. */
    PRISONER;

    boolean agrees(Side other) {
      return this == other || this == NONE || other == NONE;
    }
  }

  /** Whose men people are, in a conflict within one country. */
  public enum Men {
    /** Nobody's, or it is not told. */
    NONE,
    /** Those of a state: soldiers, police. */
    REGULAR,
    /** Those of its enemies within: rebels, fighters. */
    IRREGULAR;

    boolean agrees(Men other) {
      return this == other || this == NONE || other == NONE;
    }

    /** Whose men some words name. */
    public static Men of(String words) {
      boolean irregular = Sense.IRREGULAR.in(words);
      return irregular ? IRREGULAR : Sense.REGULAR.in(words) ? REGULAR : NONE;
    }
  }

  /** Sorts the codes. */
  public People {
    nationality = List.copyOf(new TreeSet<>(nationality));
    // A ledger that an earlier version of the program reconciled does not say.
    men = Objects.requireNonNullElse(men, Men.NONE);
  }

  /** People of whom it is not told whose men they are. */
  public People(List<String> nationality, Part part, Side side) {
    this(nationality, part, side, Men.NONE);
  }

  /** These people, of other nationality. */
  People of(Collection<String> codes) {
    return new People(List.copyOf(codes), part, side, men);
  }

  /** These people, on a side. */
  People on(Side other) {
    return new People(nationality, part, other, men);
  }

  /** These people as somebody's men. */
  People of(Men whose) {
    return new People(nationality, part, side, whose);
  }

  /** These people without regard to age and sex. */
  People all() {
    return new People(nationality, Part.ALL, side, men);
  }

  boolean foreign() {
    return nationality.contains(FOREIGN);
  }

  /** Whether it is told that they are of two nationalities each, and not of which. */
  boolean mixed() {
    return nationality.contains(MULTIPLE);
  }

  /** Whether their nationality is told by its name. */
  boolean named() {
    return !nationality.isEmpty() && !foreign() && !mixed();
  }

  /** Whether they are of more than one nationality each. */
  boolean dual() {
    return nationality.size() > 1;
  }

  /** Whether those of the other may be meant when these are named. */
  boolean covers(People other) {
    return part.covers(other.part)
        && side.agrees(other.side)
        && men.agrees(other.men)
        && other.nationality.containsAll(nationality);
  }
}
