package org.polybius.reconcile.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polybius.model.Account;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Reconciler;

/** Whatever the order of the reports, and whichever of them are there. */
class StoriesPropertyTest {
  private record Drawn(List<String> terms, int day) {}

  @Provide
  Arbitrary<List<Account>> streams() {
    Arbitrary<List<String>> terms =
        Arbitraries.of("karu", "velsk", "zenda", "miners", "shaft", "army", "harbour", "grain")
            .list()
            .ofMinSize(1)
            .ofMaxSize(6);
    return Combinators.combine(terms, Arbitraries.integers().between(1, 28))
        .as(Drawn::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(12)
        .map(StoriesPropertyTest::accounts);
  }

  private static List<Account> accounts(List<Drawn> drawn) {
    List<Account> accounts = new ArrayList<>();
    for (Drawn one : drawn) {
      String day = String.format(java.util.Locale.ROOT, "2024-03-%02d", one.day());
      List<String> terms = one.terms().stream().distinct().toList();
      String id = "r" + (10 + accounts.size());
      accounts.add(Openings.report(id, day, terms.toArray(String[]::new)));
    }
    return accounts;
  }

  @Property(tries = 300)
  void theOrderOfReportsDoesNotMatter(@ForAll("streams") List<Account> stream, @ForAll long seed) {
    List<Account> mixed = new ArrayList<>(stream);
    Collections.shuffle(mixed, new Random(seed));
    assertThat(Reconciler.reconcile(new Stories(), mixed))
        .isEqualTo(Reconciler.reconcile(new Stories(), stream));
  }

  @Property(tries = 300)
  void matchingIsSymmetric(@ForAll("streams") List<Account> stream) {
    Stories stories = new Stories();
    Item one = new Item(stream.get(0), null);
    Item other = new Item(stream.get(1), null);
    assertThat(stories.match(one, other)).isEqualTo(stories.match(other, one));
  }

  @Property(tries = 300)
  void everyReportIsInOneStoryAtMost(@ForAll("streams") List<Account> stream) {
    assertThat(Openings.stories(stream).stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }
}
