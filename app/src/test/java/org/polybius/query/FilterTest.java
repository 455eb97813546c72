package org.polybius.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.query.FilterException.Problem;

class FilterTest {
  private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("from", List.of("2023-11-24"));
    ALL.put("to", List.of("2023-11-30"));
    ALL.put("actor", List.of("hamas", "qatar"));
    ALL.put("place", List.of("doha"));
    ALL.put("type", List.of("figure", "released"));
    ALL.put("status", List.of("happened"));
    ALL.put("story", List.of("s0123"));
    ALL.put("outlet", List.of("the gazette & herald"));
    ALL.put("origin", List.of("red cross"));
    ALL.put("text", List.of("Two buses"));
    ALL.put("as-known-on", List.of("2023-12-01"));
  }

  private static Filter filter(String name, String... values) {
    return Filter.of(Map.of(name, List.of(values)), Paging.NAMES);
  }

  private static FilterException refused(String name, String... values) {
    return catchThrowableOfType(FilterException.class, () -> filter(name, values));
  }

  @Test
  void isTheSameAfterItWasWrittenIntoAnAddress() {
    Filter filter = Filter.of(ALL, List.of());

    assertThat(filter.parameters()).isEqualTo(ALL);
    assertThat(filter.asKnownOn()).isEqualTo(LocalDate.of(2023, 12, 1));
    assertThat(filter.query())
        .startsWith("from=2023-11-24&to=2023-11-30&actor=hamas&actor=qatar")
        .contains("outlet=the%20gazette%20%26%20herald");
  }

  @Test
  void isOneFilterHoweverItsWordsAreWritten() {
    assertThat(filter("actor", "Qatar ", "HAMAS", "qatar", ""))
        .isEqualTo(filter("actor", "hamas", "qatar"));
  }

  @Test
  void keepsEverythingWhenItsParametersAreEmpty() {
    assertThat(filter("actor", "")).isEqualTo(Filter.NONE);
    assertThat(filter("as-known-on", "2023-12-01").keepsAll()).isTrue();
    assertThat(filter("from", "2023-12-01").keepsAll()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "actr, hamas, UNKNOWN_PARAMETER",
    "from, yesterday, NOT_A_DAY",
    "from, 2023-02-30, NOT_A_DAY",
    "as-known-on, 2023-11, NOT_A_DAY",
    "type, killd, UNKNOWN_WORD",
    "status, maybe, UNKNOWN_WORD"
  })
  void refusesWhatCannotBeMeantAndNamesTheParameter(String name, String value, Problem problem) {
    FilterException refused = refused(name, value);

    assertThat(refused.problem()).isEqualTo(problem);
    assertThat(refused.parameter()).isEqualTo(name);
    assertThat(refused).hasMessageContaining(problem == Problem.UNKNOWN_PARAMETER ? name : value);
  }

  @Test
  void refusesATimeThatEndsBeforeItBegins() {
    Map<String, List<String>> backwards =
        Map.of("from", List.of("2023-12-01"), "to", List.of("2023-11-30"));

    assertThat(catchThrowableOfType(FilterException.class, () -> Filter.of(backwards, List.of())))
        .extracting(FilterException::problem)
        .isEqualTo(Problem.ENDS_BEFORE_IT_BEGINS);
  }

  @Test
  void refusesMoreThanAnybodyAsksFor() {
    assertThat(refused("text", "one", "two").problem()).isEqualTo(Problem.GIVEN_TWICE);
    assertThat(refused("text", "x".repeat(201)).problem()).isEqualTo(Problem.TOO_LONG);
    assertThat(refused("actor", Collections.nCopies(21, "a").toArray(String[]::new)).problem())
        .isEqualTo(Problem.TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource({"limit, 0", "limit, 1001", "limit, ten", "offset, -1", "offset, 99999999999"})
  void refusesPagesThatAreNone(String name, String value) {
    FilterException refused =
        catchThrowableOfType(
            FilterException.class, () -> Paging.of(Map.of(name, List.of(value)), 50));

    assertThat(refused.problem()).isEqualTo(Problem.NOT_A_NUMBER);
    assertThat(refused.parameter()).isEqualTo(name);
  }

  @Test
  void cutsAPageOutOfAListAndCountsTheWhole() {
    Paging.Page<Integer> last = new Paging(4, 3).of(List.of(0, 1, 2, 3, 4, 5));

    assertThat(last.items()).containsExactly(4, 5);
    assertThat(last.count()).isEqualTo(6);
    assertThat(new Paging(9, 3).of(List.of(1)).items()).isEmpty();
  }
}
