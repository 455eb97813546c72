package org.polybius.text;

import java.util.List;

/** English names of the months, lower case, January first. */
public final class MonthNames {
  /** In full. */
  public static final List<String> FULL =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** By their first three letters. */
  public static final List<String> SHORT = FULL.stream().map(m -> m.substring(0, 3)).toList();

  private MonthNames() {}
}
