package org.polybius.query;

/** A filter that cannot be meant: says which parameter is wrong, how, and what would do. */
public final class FilterException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Ways of being wrong. */
  public enum Problem {
    /** No filter has such a parameter. */
    UNKNOWN_PARAMETER,
    /** A parameter that has one value has several. */
    GIVEN_TWICE,
    /** Not a day of the calendar in the form 2023-11-30. */
    NOT_A_DAY,
    /** The last day lies before the first. */
    ENDS_BEFORE_IT_BEGINS,
    /** Not one of the words that the parameter knows. */
    UNKNOWN_WORD,
    /** Not a whole number within the bounds. */
    NOT_A_NUMBER,
    /** More values, or longer ones, than anybody asks for. */
    TOO_LONG
  }

  private final Problem problem;
  private final String parameter;

  /** A problem with a parameter, in words. */
  public FilterException(Problem problem, String parameter, String message) {
    super(message);
    this.problem = problem;
    this.parameter = parameter;
  }

  /** In what way it is wrong. */
  public Problem problem() {
    return problem;
  }

  /** The name of the parameter, as the user wrote it. */
  public String parameter() {
    return parameter;
  }
}
