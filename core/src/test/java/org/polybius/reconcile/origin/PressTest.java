package org.polybius.reconcile.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.Sector;
import org.polybius.reconcile.copies.CopyGroup;
import org.polybius.reconcile.copies.CopyGroup.Member;
import org.polybius.reconcile.copies.CopyGroup.Relation;
import org.polybius.reconcile.origin.Medium.Counted;

class PressTest {
  private static final List<Account> REPORTS =
      List.of(
          Told.by("r1", "harbour.example").saying("bay", "Bay", Sector.JRN).account(),
          Told.by("r2", "bay.example").saying("harbour", "Harbour", Sector.JRN).account(),
          Told.by("r3", "cape.example").wire("UPI").saying("ann-lee", "Ann Lee").account(),
          Told.by("r4", "www.cape.example").wire("UPI").saying("ann-lee", "Ann Lee").account());

  private static Medium named(String key, List<Medium> media) {
    return media.stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void addressesOfOneOutletAndCitingsAreCounted() {
    Medium cape = named("cape", Press.of(REPORTS, List.of()));
    assertThat(cape.published()).isEqualTo(2);
    assertThat(cape.voices()).containsExactly(new Counted("Ann Lee", 2));
    assertThat(cape.circle()).isEmpty();
    assertThat(named("upi", Press.of(REPORTS, List.of())).wired()).isEqualTo(2);
  }

  @Test
  void outletsThatCiteEachOtherAreNamed() {
    assertThat(named("bay", Press.of(REPORTS, List.of())).circle())
        .containsExactly("harbour.example");
  }

  @Test
  void reprintsCountWithTheOutletThatReprints() {
    CopyGroup group =
        new CopyGroup(
            "c-1",
            List.of(
                new Member("r3", "cape.example", null, Relation.FIRST, null, List.of()),
                new Member("r4", "cape.example", null, Relation.COPY, "r3", List.of())),
            List.of("UPI"),
            "UPI",
            null,
            null,
            Set.of());
    assertThat(named("cape", Press.of(REPORTS, List.of(group))).reprints()).isEqualTo(1);
    assertThat(named("bay", Press.of(REPORTS, List.of(group))).reprints()).isZero();
  }
}
