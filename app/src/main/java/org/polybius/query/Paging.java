package org.polybius.query;

import java.util.List;
import java.util.Map;

/**
 * Which part of a list is wanted.
 *
 * @param offset how many to pass over, not negative
 * @param limit how many at most, 1 to {@value #MOST}
 */
public record Paging(int offset, int limit) {
  /** The most that one page holds. */
  public static final int MOST = 1000;

  /** What a page holds when nothing is said. */
  public static final int USUAL = 50;

  /** Names of the parameters that say it. */
  public static final List<String> NAMES = List.of("offset", "limit");

  private static final int DIGITS = 9;

  /** Refuses an empty page. */
  public Paging {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("no page: " + limit + " from " + offset);
    }
  }

  /** The first of a list. */
  public static Paging first(int limit) {
    return new Paging(0, limit);
  }

  /**
   * The part that the parameters of an address ask for.
   *
   * @throws FilterException when a number is none or out of bounds
   */
  public static Paging of(Map<String, List<String>> parameters, int usual) {
    return new Paging(
        number(parameters, "offset", 0, 0, Integer.MAX_VALUE),
        number(parameters, "limit", usual, 1, MOST));
  }

  private static int number(
      Map<String, List<String>> parameters, String name, int usual, int least, int most) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.isEmpty() || values.get(0).isEmpty()) {
      return usual;
    }
    String value = values.get(0);
    int number =
        value.matches("\\d{1," + DIGITS + "}") && values.size() == 1 ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      throw new FilterException(
          FilterException.Problem.NOT_A_NUMBER,
          name,
          name + " is a whole number from " + least + " to " + most);
    }
    return number;
  }

  /** That part of a list. */
  public <T> Page<T> of(List<T> list) {
    int first = Math.min(offset, list.size());
    int end = (int) Math.min((long) first + limit, list.size());
    return new Page<>(list.subList(first, end), list.size(), this);
  }

  /**
   * A part of a list.
   *
   * @param items in the list's order
   * @param count how many the whole list has
   * @param paging which part it is
   */
  public record Page<T>(List<T> items, int count, Paging paging) {
    /** Copies the list. */
    public Page {
      items = List.copyOf(items);
    }
  }
}
