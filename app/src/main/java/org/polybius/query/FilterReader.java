package org.polybius.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.query.FilterException.Problem;

/** Reads filters from the parameters of an address. */
final class FilterReader {
  static final String FROM = "from";
  static final String TO = "to";
  static final String ACTOR = "actor";
  static final String PLACE = "place";
  static final String TYPE = "type";
  static final String STATUS = "status";
  static final String STORY = "story";
  static final String OUTLET = "outlet";
  static final String ORIGIN = "origin";
  static final String TEXT = "text";
  static final String AS_KNOWN_ON = "as-known-on";

  /** Names of all parameters, in the order in which a filter writes them. */
  static final List<String> NAMES =
      List.of(FROM, TO, ACTOR, PLACE, TYPE, STATUS, STORY, OUTLET, ORIGIN, TEXT, AS_KNOWN_ON);

  /** Characters of one value: enough for any name or phrase. */
  private static final int LONGEST = 200;

  /** Values of one parameter. */
  private static final int MOST = 20;

  private final Map<String, List<String>> parameters;

  FilterReader(Map<String, List<String>> parameters, Collection<String> others) {
    this.parameters = parameters;
    for (String name : parameters.keySet()) {
      if (!name.isEmpty() && !NAMES.contains(name) && !others.contains(name)) {
        throw new FilterException(
            Problem.UNKNOWN_PARAMETER,
            name,
            "there is no parameter '" + name + "'; known are " + String.join(", ", NAMES));
      }
    }
  }

  Filter filter() {
    return new Filter(
        day(FROM),
        day(TO),
        all(ACTOR),
        all(PLACE),
        all(TYPE),
        all(STATUS),
        all(STORY),
        all(OUTLET),
        all(ORIGIN),
        one(TEXT),
        day(AS_KNOWN_ON));
  }

  private List<String> all(String name) {
    List<String> values =
        parameters.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
    if (values.size() > MOST || values.stream().anyMatch(v -> v.length() > LONGEST)) {
      throw new FilterException(
          Problem.TOO_LONG,
          name,
          "at most " + MOST + " values of " + LONGEST + " characters are looked for");
    }
    return values;
  }

  private String one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new FilterException(Problem.GIVEN_TWICE, name, "'" + name + "' has one value");
    }
    return values.isEmpty() ? "" : values.get(0);
  }

  private @Nullable LocalDate day(String name) {
    String value = one(name);
    if (value.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeException e) {
      throw new FilterException(
          Problem.NOT_A_DAY, name, "'" + value + "' is no day such as 2023-11-30");
    }
  }
}
