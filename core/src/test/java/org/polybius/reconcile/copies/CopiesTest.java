package org.polybius.reconcile.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.Ruling;
import org.polybius.model.Ruling.Act;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match.Reason;
import org.polybius.reconcile.Meeting;
import org.polybius.reconcile.copies.CopyGroup.Member;
import org.polybius.reconcile.copies.CopyGroup.Relation;

class CopiesTest {
  private static final String DAY = "2024-03-01";
  private static final String WIRE =
      "Rescue crews pulled 14 miners from a flooded shaft near Karu on Friday, two days after the"
          + " river broke into the pit. The mine's owner said nine others were still below ground."
          + " Divers from the navy are searching the lower galleries, where pumps have failed"
          + " twice since Wednesday. Families waited in the rain behind a fence at the gate.";
  private static final String OTHER =
      "Fourteen men who had been trapped in the Karu pit were brought up alive, the provincial"
          + " governor told reporters on Friday. Hospital staff treated most of them for cold."
          + " Navy divers went back into the tunnels at dusk to look for nine missing workers.";
  private static final String QUOTE =
      "\"we will not stop until every one of our miners has come home to his family\"";

  @Test
  void fortyReprintsAreOneGroupAndIndependentReportsStayOutside() {
    List<Account> accounts = new ArrayList<>();
    for (int i = 10; i < 50; i++) {
      accounts.add(Wires.report("r" + i, DAY, null, WIRE, i == 17 ? "UPI" : "dpa"));
    }
    accounts.add(Wires.report("s1", DAY, OTHER));
    List<CopyGroup> groups = Wires.groups(accounts);
    assertThat(groups).singleElement().satisfies(g -> assertThat(g.members()).hasSize(40));
    assertThat(groups.get(0).origin()).isEqualTo("dpa");
    assertThat(groups.get(0).members().subList(1, 40))
        .extracting(Member::relation)
        .containsOnly(Relation.COPY);
  }

  @Test
  void theSameQuotationInTwoStoriesMakesNoCopy() {
    assertThat(
            Wires.groups(
                Wires.report("r1", DAY, WIRE + " The owner added: " + QUOTE),
                Wires.report("r2", DAY, OTHER + " A manager had said: " + QUOTE)))
        .isEmpty();
  }

  @Test
  void versionsOfAWireAreOneGroupEachMadeFromTheLikest() {
    String second = WIRE + " One of the men rescued has died, a doctor at the clinic said later.";
    String third =
        "(Updates with death toll)\n\n"
            + second
            + " The labour minister has ordered that all pits along the river be closed at once.";
    CopyGroup group =
        Wires.groups(
                Wires.report("r1", "2024-03-01T08:00:00Z", WIRE),
                Wires.report("r2", "2024-03-01T11:00:00Z", second),
                Wires.report("r3", "2024-03-01T17:00:00Z", third))
            .get(0);
    assertThat(group.members())
        .extracting(Member::report, Member::of)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("r1", null),
            org.assertj.core.groups.Tuple.tuple("r2", "r1"),
            org.assertj.core.groups.Tuple.tuple("r3", "r2"));
    assertThat(group.members().get(2).evidence()).extracting(Reason::feature).contains("words");
  }

  @Test
  void aCorrectionIsMadeFromWhatItCorrects() {
    String corrected =
        "(Corrects number of miners in first paragraph)\n\n" + WIRE.replace("14 ", "13 ");
    assertThat(
            Wires.together(
                Wires.groups(
                    Wires.report("r1", DAY, WIRE), Wires.report("r2", "2024-03-02", corrected))))
        .containsExactly(List.of("r1", "r2"));
  }

  @Test
  void aShortNoticeCutFromALongReportIsDerived() {
    String cut = WIRE.substring(0, WIRE.indexOf(" Divers"));
    CopyGroup group =
        Wires.groups(Wires.report("r1", DAY, WIRE), Wires.report("r2", DAY, cut)).get(0);
    assertThat(group.members().get(1).relation()).isEqualTo(Relation.DERIVED);
  }

  @Test
  void theBackgroundThatAnAgencyRepeatsMakesNoCopy() {
    String background =
        " The Karu district has seen five mine disasters in ten years. Unions blame the state for"
            + " closing the inspection office there after a budget cut that the parliament passed.";
    String today =
        "The head of the miners' union resigned on Saturday over a loan that he had hidden from"
            + " members, and his deputy takes over until a congress in May. Delegates had asked"
            + " for months where the strike fund had gone. The prosecutor has opened a file.";
    assertThat(
            Wires.groups(
                Wires.report("r1", DAY, WIRE + background),
                Wires.report("r2", "2024-03-02", today + background)))
        .isEmpty();
  }

  @Test
  void anOldTextPrintedAgainIsFoundWhateverTheDays() {
    assertThat(
            Wires.groups(
                Wires.report("r1", DAY, WIRE),
                Wires.report("r2", "2024-09-30", WIRE),
                new Account(
                    "r3",
                    "0",
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    Wires.report("r3", DAY, WIRE).fingerprint(),
                    List.of(),
                    java.util.Map.of())))
        .singleElement()
        .satisfies(g -> assertThat(g.members()).hasSize(3));
  }

  @Test
  void aTextOnlyPartlyAlikeIsNoCopyWeeksLater() {
    String half = WIRE.substring(0, WIRE.indexOf(" The mine's owner")) + " " + OTHER;
    Account then = Wires.report("r1", DAY, WIRE);
    assertThat(Wires.groups(then, Wires.report("r2", DAY, half))).hasSize(1);
    assertThat(Wires.groups(then, Wires.report("r2", "2024-03-20", half))).isEmpty();
  }

  @Test
  void whatPeopleSetApartIsNotJoinedThroughAThird() {
    Copies copies = new Copies();
    List<Ruling> apart = List.of(new Ruling("d1", Act.DIFFERENT, "", copies.name(), null));
    List<Item> items =
        List.of(
            new Item(ruled("r1", apart), null),
            new Item(Wires.report("r2", DAY, WIRE), null),
            new Item(ruled("r3", apart), null));
    assertThat(Wires.together(copies.resolve(new Meeting(copies).group(items))))
        .containsExactly(List.of("r1", "r2"));
  }

  private static Account ruled(String id, List<Ruling> rulings) {
    Account account = Wires.report(id, DAY, WIRE);
    return account.with(account.claims(), account.words(), rulings);
  }

  @Test
  void aReprintOfManyIsBesideTheFirstWithItsVeryWords() {
    String cut = WIRE.substring(0, WIRE.lastIndexOf(". ") + 1);
    CopyGroup group =
        Wires.groups(
                Wires.report("r1", DAY, WIRE),
                Wires.report("r2", DAY, cut),
                Wires.report("r3", DAY, cut),
                Wires.report("r4", DAY, WIRE))
            .get(0);
    assertThat(group.members()).extracting(Member::of).containsExactly(null, "r1", "r2", "r1");
  }

  @Test
  void aReportWithoutWordsIsNoItem() {
    assertThat(new Copies().items(Wires.report("r1", DAY, "More to follow."))).isEmpty();
  }
}
