package org.polybius.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every must-test case. A case comes out right, or stands in the list of {@code
 * docs/quality.md}; a listed case that comes out right fails too, so that the list stays true.
 */
@Tag("cases")
class MustTestCasesTest {
  private static final Set<String> NOT_YET_RIGHT = NotYetRight.ids();

  /** By part: how many are right, how many there are. */
  private static final Map<String, int[]> SHARES = new TreeMap<>();

  static Stream<MustTest> cases() {
    return MustTest.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesOutRightOrIsListed(MustTest c) {
    List<String> complaints =
        new CaseMatcher(Readings.of(c.report())).complaints(c.expect(), c.forbid());
    int[] share = SHARES.computeIfAbsent(c.part(), part -> new int[2]);
    share[0] += complaints.isEmpty() ? 1 : 0;
    share[1]++;
    if (NOT_YET_RIGHT.contains(c.id())) {
      assertThat(complaints).as("%s is right now: strike it from docs/quality.md", c).isNotEmpty();
    } else {
      assertThat(complaints).as("%s: %s", c, c.report().path("text")).isEmpty();
    }
  }

  @Test
  void nothingIsListedThatIsNoCase() {
    assertThat(NOT_YET_RIGHT.stream().filter(id -> id.indexOf(':') < 0))
        .isSubsetOf(cases().map(MustTest::id).toList());
  }

  @AfterAll
  static void printShares() {
    int[] all = new int[2];
    SHARES.forEach(
        (part, share) -> {
          all[0] += share[0];
          all[1] += share[1];
          System.out.println("must-test " + part + ": " + share[0] + " of " + share[1]);
        });
    System.out.println("must-test in all: " + all[0] + " of " + all[1]);
  }
}
