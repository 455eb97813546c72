package org.polybius.evaluation.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polybius.contract.AccountJson;
import org.polybius.model.Reading;
import org.polybius.reconcile.Crowd;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Meeting;

/** Who meets whom is found by keys; looking at every two gives the same. */
class PairsTest {
  private static final Throngs THRONGS = new Throngs();

  @Provide
  Arbitrary<List<Reading>> readings() {
    return ReportSets.readings();
  }

  @Property(tries = 200)
  void areThoseThatShareAKeyThatHoldsAmongThem(@ForAll("readings") List<Reading> readings) {
    Meeting meeting = new Meeting(THRONGS);
    List<Item> items =
        readings.stream()
            .map(AccountJson::of)
            .flatMap(account -> THRONGS.items(account).stream())
            .sorted()
            .toList();
    List<List<Integer>> met = new ArrayList<>();
    meeting.pairs(items, (one, other) -> met.add(List.of(one, other)));
    List<Set<String>> keys = items.stream().map(meeting::keys).toList();
    Map<String, Integer> having = Crowd.count(keys);
    List<List<Integer>> expected = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        Set<String> one = Crowd.holding(keys.get(i), key -> having.getOrDefault(key, 0));
        Set<String> other = Crowd.holding(keys.get(j), key -> having.getOrDefault(key, 0));
        if (!Collections.disjoint(one, other)) {
          expected.add(List.of(i, j));
        }
      }
    }
    assertThat(met).isEqualTo(expected);
  }
}
