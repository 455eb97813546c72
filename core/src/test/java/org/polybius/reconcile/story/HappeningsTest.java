package org.polybius.reconcile.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;

class HappeningsTest {
  private static final List<Account> REPORTS =
      List.of(
          Openings.report("a1", null, "karu", "mine", "ferko", "shaft"),
          Openings.report("a2", null, "karu", "mine", "ferko", "rescue"),
          Openings.report("b1", null, "velsk", "harbour", "trawler", "quay"));

  private static Naming naming(String id, String report, String lemma, boolean noun) {
    return new Naming(id, report, lemma, noun, null);
  }

  @Test
  void wordsOfOneFamilyInReportsAboutOneAffairAreTheSame() {
    Map<String, String> found =
        Happenings.of(
            REPORTS,
            List.of(naming("1", "a1", "explode", false), naming("2", "a2", "explosion", true)));
    assertThat(found.get("1")).isEqualTo(found.get("2"));
  }

  @Test
  void theSameWordInAnotherAffairIsAnother() {
    Map<String, String> found =
        Happenings.of(
            REPORTS,
            List.of(naming("1", "a1", "explode", false), naming("2", "b1", "explode", false)));
    assertThat(found.get("1")).isNotEqualTo(found.get("2"));
  }

  @Test
  void whatTwoPeopleSayIsNotOneHappening() {
    Map<String, String> found =
        Happenings.of(
            REPORTS,
            List.of(
                new Naming("1", "a1", "say", false, "mayor"),
                new Naming("2", "a2", "say", false, "widow"),
                new Naming("3", "a2", "tell", false, "mayor"),
                new Naming("4", "a1", "dig", false, "mayor"),
                new Naming("5", "a2", "dig", false, "widow")));
    assertThat(found.get("1")).isEqualTo(found.get("3")).isNotEqualTo(found.get("2"));
    assertThat(found.get("4")).isEqualTo(found.get("5"));
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Account> reversed = new ArrayList<>(REPORTS);
    Collections.reverse(reversed);
    List<Naming> namings =
        List.of(naming("1", "a1", "blast", true), naming("2", "b1", "blast", true));
    assertThat(Happenings.of(reversed, namings)).isEqualTo(Happenings.of(REPORTS, namings));
  }

  @Test
  void aReportThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Happenings.of(REPORTS, List.of(naming("1", "c1", "die", false))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c1");
  }
}
