package org.polybius.reconcile.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.Sector;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Match.Reason;
import org.polybius.reconcile.copies.CopyGroup;
import org.polybius.reconcile.copies.CopyGroup.Member;
import org.polybius.reconcile.copies.CopyGroup.Relation;

class OriginsTest {
  private static final String MINISTRY = "coastland-health-ministry";

  private static Told ministry(String report, String outlet) {
    return Told.by(report, outlet).saying(MINISTRY, "Coastland Health Ministry", Sector.GOV);
  }

  @Test
  void manyReportsOfOneMinistryHaveOneOrigin() {
    Corroboration found =
        Told.together(
            ministry("r1", "harbour.example").wire("AFP"),
            ministry("r2", "bay.example").wire("Reuters"),
            Told.by("r3", "cape.example")
                .saying("afp", "AFP", Sector.JRN)
                .saying(MINISTRY, "Coastland Health Ministry", Sector.GOV));
    assertThat(found.words()).isEqualTo("3 reports, 2 wires, 1 origin (Coastland Health Ministry)");
    assertThat(found.origins().get(0).reports()).containsExactly("r1", "r2", "r3");
  }

  @Test
  void outletsThatPrintOneWireHaveOneOriginWithoutBeingCopies() {
    assertThat(
            Told.together(
                    Told.by("r1", "harbour.example").wire("AFP"),
                    Told.by("r2", "bay.example").wire("AFP"))
                .words())
        .isEqualTo("2 reports, 1 wire, 1 origin (AFP)");
  }

  @Test
  void ownReportsOfTwoOutletsAreIndependent() {
    assertThat(
            Told.together(Told.by("r1", "harbour.example"), Told.by("r2", "bay.example")).number())
        .isEqualTo(2);
  }

  @Test
  void fortyCopiesOfOneWireWeighLessThanTwoIndependentReports() {
    List<Account> accounts = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String report = "r" + (100 + i);
      accounts.add(Told.by(report, "outlet" + i + ".example").account());
      Relation relation = i == 0 ? Relation.FIRST : Relation.COPY;
      members.add(
          new Member(
              report,
              "outlet" + i,
              null,
              relation,
              i == 0 ? null : "r100",
              List.of(new Reason("words", "the same", 1))));
    }
    CopyGroup group =
        new CopyGroup("c-1", members, List.of("UPI"), "UPI", null, null, java.util.Set.of());
    assertThat(Origins.of(accounts, List.of(group)).behind(Told.claims(accounts)).number())
        .isEqualTo(1);
    assertThat(Origins.of(accounts, List.of()).behind(Told.claims(accounts)).number())
        .isEqualTo(40);
  }

  @Test
  void whatACitedOutletCitesIsTheOrigin() {
    Corroboration found =
        Told.together(
            Told.by("r1", "harbour.example").saying("the-bay", "The Bay", Sector.JRN),
            ministry("r2", "bay.example"));
    assertThat(found.words()).isEqualTo("2 reports, 1 origin (Coastland Health Ministry)");
  }

  @Test
  void outletsThatCiteEachOtherAreACircle() {
    Corroboration found =
        Told.together(
            Told.by("r1", "harbour.example").saying("bay", "Bay", Sector.JRN),
            Told.by("r2", "bay.example").saying("harbour", "Harbour", Sector.JRN));
    assertThat(found.origins()).extracting(Origin::kind).containsExactly(Origin.Kind.CIRCLE);
    assertThat(found.alarms()).singleElement().asString().startsWith("circular: ");
  }

  @Test
  void anOutletThatNamesItselfIsNoCircle() {
    Corroboration found =
        Told.together(Told.by("r1", "bay.example").saying("bay", "Bay", Sector.JRN));
    assertThat(found.alarms()).isEmpty();
    assertThat(found.origins()).extracting(Origin::kind).containsExactly(Origin.Kind.MEDIUM);
  }

  @Test
  void theSameWordsForAnUnnamedSourceAreTwoSourcesInTwoTexts() {
    assertThat(
            Told.together(
                    Told.by("r1", "harbour.example").role("a senior official", "official", "KEN"),
                    Told.by("r2", "bay.example").role("a senior official", "official", "KEN"))
                .number())
        .isEqualTo(2);
  }

  @Test
  void anUnnamedSourceOfOneWireIsOneAndAlarms() {
    Corroboration found =
        Told.together(
            Told.by("r1", "harbour.example").wire("UPI").role("an official", "official", "KEN"),
            Told.by("r2", "bay.example").wire("UPI").role("an official", "official", "KEN"));
    assertThat(found.number()).isEqualTo(1);
    assertThat(found.alarms()).singleElement().asString().contains("one unnamed source");
  }

  @Test
  void twoSpokespeopleOfOneMinistryAreOneOrigin() {
    Corroboration found =
        Told.together(
            Told.by("r1", "harbour.example")
                .person("ann-lee", "Ann Lee", "health ministry spokeswoman", "KEN"),
            Told.by("r2", "bay.example")
                .person("bo-li", "Bo Li", "health ministry spokesman", "KEN"),
            Told.by("r3", "cape.example")
                .role("Kenya's health ministry", "health ministry", "KEN"));
    assertThat(found.number()).isEqualTo(1);
  }

  @Test
  void theSameMinistryOfTwoCountriesIsTwoOrigins() {
    assertThat(
            Told.together(
                    Told.by("r1", "harbour.example").role("its army", "army", "KEN"),
                    Told.by("r2", "bay.example").role("its army", "army", "UGA"))
                .number())
        .isEqualTo(2);
  }

  @Test
  void ordersNothingByTheOrderAsked() {
    Account one = ministry("r1", "harbour.example").account();
    Account two = Told.by("r2", "bay.example").account();
    List<Item.Id> there = Told.claims(List.of(one, two));
    List<Item.Id> back = Told.claims(List.of(two, one));
    assertThat(Origins.of(List.of(one, two), List.of()).behind(there))
        .isEqualTo(Origins.of(List.of(two, one), List.of()).behind(back));
  }
}
