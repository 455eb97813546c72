package org.polybius.reconcile.copies;

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

/** Whatever the order of the reports, and whichever of them are there. */
class CopiesPropertyTest {
  /** A report that takes stretches of a few texts: versions, extracts and mixtures. */
  @Provide
  Arbitrary<List<Account>> streams() {
    Arbitrary<String> part =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(10, 60))
            .as(CopiesPropertyTest::stretch);
    Arbitrary<String> text = part.list().ofMinSize(1).ofMaxSize(2).map(p -> String.join(" ", p));
    Arbitrary<Integer> day = Arbitraries.integers().between(1, 9);
    Arbitrary<String[]> one = Combinators.combine(text, day).as((t, d) -> new String[] {t, "" + d});
    return one.list().ofMinSize(2).ofMaxSize(9).map(CopiesPropertyTest::accounts);
  }

  private static String stretch(int text, int from, int words) {
    List<String> stretch = new ArrayList<>();
    for (int i = from; i < from + words; i++) {
      stretch.add("text" + text + "word" + i);
    }
    return String.join(" ", stretch);
  }

  private static List<Account> accounts(List<String[]> drawn) {
    List<Account> accounts = new ArrayList<>();
    for (String[] one : drawn) {
      accounts.add(Wires.report("r" + accounts.size(), "2024-03-0" + one[1], one[0]));
    }
    return accounts;
  }

  @Property(tries = 300)
  void theOrderOfReportsDoesNotMatter(@ForAll("streams") List<Account> stream, @ForAll long seed) {
    List<Account> mixed = new ArrayList<>(stream);
    Collections.shuffle(mixed, new Random(seed));
    assertThat(Wires.groups(mixed)).isEqualTo(Wires.groups(stream));
  }

  @Property(tries = 300)
  void matchingIsSymmetric(@ForAll("streams") List<Account> stream) {
    Copies copies = new Copies();
    Item one = new Item(stream.get(0), null);
    Item other = new Item(stream.get(1), null);
    assertThat(copies.match(one, other)).isEqualTo(copies.match(other, one));
  }

  @Property(tries = 300)
  void everyReportIsInOneGroupAtMostAndDerivedFromAMember(@ForAll("streams") List<Account> stream) {
    List<CopyGroup> groups = Wires.groups(stream);
    assertThat(Wires.together(groups).stream().flatMap(List::stream)).doesNotHaveDuplicates();
    for (CopyGroup group : groups) {
      List<String> ids = group.members().stream().map(CopyGroup.Member::report).toList();
      group.members().stream().skip(1).forEach(m -> assertThat(ids).contains(m.of()));
    }
  }
}
