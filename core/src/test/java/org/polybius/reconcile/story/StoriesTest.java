package org.polybius.reconcile.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.Ruling;
import org.polybius.model.Ruling.Act;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Meeting;
import org.polybius.reconcile.Reconciler;

class StoriesTest {
  private static final Account FLOOD = pit("r1", "2024-03-04", "karu", "trapped", "flooded");
  private static final Account RESCUE = pit("r2", "2024-03-06", "karu", "rescued", "divers");
  private static final Account OTHER_PIT = pit("r3", "2024-03-05", "velsk", "trapped", "blast");

  /** A report on miners with the names of one place. */
  private static Account pit(String id, String day, String place, String... own) {
    List<String> terms = new ArrayList<>(List.of("miners", "shaft", "police", place));
    List.of("owner", "mayor", "river", "clinic", "street", "widow", "judge", "school")
        .forEach(n -> terms.add(place + n));
    terms.addAll(List.of(own));
    return Openings.report(id, day, terms.toArray(String[]::new));
  }

  @Test
  void reportsOfOneAffairOverDaysAreOneStory() {
    Story story = Reconciler.reconcile(new Stories(), List.of(RESCUE, FLOOD)).get(0);
    assertThat(story.chapters()).extracting(Story.Chapter::report).containsExactly("r1", "r2");
    assertThat(story.from()).isEqualTo("2024-03-04");
    assertThat(story.to()).isEqualTo("2024-03-06");
    assertThat(story.title()).contains("karu").doesNotContain("police");
    assertThat(story.chapters().get(1).closest()).isEqualTo("r1");
    assertThat(story.chapters().get(1).reasons().get(0).found()).isEqualTo("karu");
  }

  @Test
  void theSameKindOfEventElsewhereIsAnotherStory() {
    assertThat(Openings.stories(List.of(FLOOD, RESCUE, OTHER_PIT)))
        .containsExactly(List.of("r1", "r2"));
  }

  @Test
  void theSamePlaceAMonthLaterIsAnotherStory() {
    Account later = pit("r4", "2024-04-08", "karu", "trapped", "flooded");
    assertThat(Openings.stories(List.of(FLOOD, later))).isEmpty();
  }

  @Test
  void aWarIsNotOneStory() {
    List<Account> war = new ArrayList<>();
    for (int day = 1; day <= 12; day++) {
      for (int i = 0; i < 3; i++) {
        String[] common = {"ruritania", "grunewald", "army", "war", "front"};
        List<String> terms = new ArrayList<>(List.of(common));
        terms.addAll(List.of("town" + day + "x", "bridge" + day + "x", "colonel" + day + "x"));
        String id = "r" + (100 + 10 * day + i);
        String date = String.format(java.util.Locale.ROOT, "2024-03-%02d", day);
        war.add(Openings.report(id, date, terms.toArray(String[]::new)));
      }
    }
    List<List<String>> stories = Openings.stories(war);
    assertThat(stories).hasSizeGreaterThan(8);
    assertThat(stories).allSatisfy(s -> assertThat(s).hasSizeLessThan(7));
  }

  @Test
  void whatPeopleDecidedGoesBeforeTheScore() {
    assertThat(decided(FLOOD, RESCUE, Act.DIFFERENT)).isEmpty();
    assertThat(decided(FLOOD, OTHER_PIT, Act.SAME)).hasSize(1);
  }

  private static List<Story> decided(Account one, Account other, Act act) {
    Ruling ruling = new Ruling("d1", act, "", "stories", null);
    List<Item> items =
        Stream.of(one, other)
            .map(
                account ->
                    new Item(
                        account.with(account.claims(), account.words(), List.of(ruling)), null))
            .toList();
    return new Stories().resolve(new Meeting(new Stories()).group(items));
  }

  @Test
  void aTermThatMostReportsOfAWarHaveDoesNotTellItsStories() {
    Account one = Openings.report("r1", "2024-03-04", "ruritania", "army", "grain", "zenda");
    Account other = Openings.report("r2", "2024-03-04", "ruritania", "army", "grain", "zenda");
    Story story = Reconciler.reconcile(new Stories(), List.of(one, other)).get(0);
    assertThat(story.title().get(0)).isIn("ruritania", "zenda");
  }
}
