package org.polybius.evaluation.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferingTest {
  private static final String LONG = "x".repeat(5000);

  @Test
  void whatIsTheSamePasses() {
    Map<String, List<String>> one = Map.of("stories", List.of("a", "a"), "copies", List.of());
    assertThatCode(() -> Differing.assertSame("now", one, Map.copyOf(one)))
        .doesNotThrowAnyException();
  }

  @Test
  void theMatterAndItsDifferingRowsAreNamedAndNothingElse() {
    Map<String, List<String>> found =
        Map.of("stories", List.of("same", LONG + "3" + LONG), "copies", List.of("c", "c"));
    Map<String, List<String>> expected =
        Map.of("stories", List.of("same", LONG + "4" + LONG), "copies", List.of("c", "c"));
    Throwable wrong =
        catchThrowable(() -> Differing.assertSame("worked out anew", found, expected));
    assertThat(wrong)
        .isInstanceOf(AssertionError.class)
        .message()
        .startsWith("worked out anew\nstories: 2 rows, expected 2")
        .containsPattern("not expected: x+…x+3x+…")
        .containsPattern("missing: x+…x+4x+…")
        .doesNotContain("same", "copies")
        .hasSizeLessThan(1000);
  }

  @Test
  void howOftenAndInWhichOrderRowsStandCounts() {
    Map<String, List<String>> twice = Map.of("m", List.of("a", "a", "b"));
    assertThat(
            catchThrowable(() -> Differing.assertSame("", twice, Map.of("m", List.of("a", "b")))))
        .hasMessageContaining("not expected: a");
    assertThat(
            catchThrowable(
                () -> Differing.assertSame("", twice, Map.of("m", List.of("b", "a", "a")))))
        .hasMessageContaining("another order");
    assertThat(catchThrowable(() -> Differing.assertSame("", twice, Map.of())))
        .hasMessageContaining("one side does not have it");
  }
}
