package org.polybius.reconcile.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.polybius.model.Account;
import org.polybius.model.Edition;
import org.polybius.model.Fingerprint;
import org.polybius.model.Notice;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.version.VersionGroup.Member;

/** Which versions of a report count, and since when. */
class VersionsTest {
  private static final String PAGE = "https://news.example/miners";
  private static final Edition PLAIN = Edition.UNKNOWN;

  private static Account report(
      String id, @Nullable String url, @Nullable String title, String published, Edition edition) {
    return report(id, url, title, published, edition, 0);
  }

  private static Account report(
      String id,
      @Nullable String url,
      @Nullable String title,
      @Nullable String published,
      Edition edition,
      int words) {
    List<Long> shingles = LongStream.range(words, words + 20L).boxed().toList();
    return new Account(
        id,
        "0",
        "Gazette",
        List.of(),
        published,
        url,
        title,
        new Fingerprint(shingles, List.of(), List.of(), List.of()),
        List.of(),
        Map.of(),
        List.of(),
        edition,
        null);
  }

  private static Edition changed(String modified, Notice... notices) {
    return new Edition(modified, null, List.of(notices));
  }

  private static Account marked(String id, Account... all) {
    List<Account> accounts = new ArrayList<>(List.of(all));
    Account one = marked(id, accounts);
    Collections.reverse(accounts);
    assertThat(marked(id, accounts)).as("in whatever order").isEqualTo(one);
    return one;
  }

  private static Account marked(String id, List<Account> all) {
    return Versions.marked(all).stream()
        .filter(a -> a.report().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private final Account first = report("a", PAGE, "Miners freed", "2026-03-02", PLAIN);
  private final Account second =
      report("b", PAGE + "#top", "Miners freed", "2026-03-02", changed("2026-03-04T09:00:00Z"));

  @Test
  void theOldVersionCountsUntilTheNewOneIsKnown() {
    Account old = marked("a", first, second);
    assertThat(old.isSuperseded()).isTrue();
    assertThat(old.countedOn(day(1))).isFalse();
    assertThat(old.countedOn(day(3))).isTrue();
    assertThat(old.countedOn(day(4))).isFalse();
    Account fresh = marked("b", first, second);
    assertThat(fresh.isSuperseded()).isFalse();
    assertThat(fresh.countedOn(day(3)))
        .as("it was published on the 2nd, and changed since")
        .isFalse();
    assertThat(fresh.countedOn(day(4))).isTrue();
  }

  @Test
  void aReportAloneStandsAmongNoVersions() {
    assertThat(marked("b", second).version()).isNull();
    assertThat(marked("b", second).countedOn(day(2))).isTrue();
  }

  @Test
  void eachVersionLeadsToTheNext() {
    Account third = report("c", PAGE, "Miners freed", "2026-03-02", changed("2026-03-06"));
    assertThat(marked("a", third, first, second).version())
        .isEqualTo(new Account.Version(null, "b", null, day(4)));
    assertThat(marked("b", third, first, second).version())
        .isEqualTo(new Account.Version("a", "c", day(4), day(6)));
  }

  @Test
  void anAddressAloneMakesNoVersions() {
    Account other = report("b", PAGE, "Harbour shut", "2026-03-04", PLAIN, 500);
    assertThat(marked("a", first, other).version()).isNull();
    Account elsewhere = report("b", "https://news.example/x", "Miners freed", "2026-03-04", PLAIN);
    assertThat(marked("a", first, elsewhere).version()).isNull();
  }

  @Test
  void aNewHeadlineOverMuchOfTheOldWordsIsAVersion() {
    Account renamed = report("b", PAGE, "Rebels free miners", "2026-03-04", PLAIN, 12);
    assertThat(marked("a", first, renamed).isSuperseded()).isTrue();
    Account rewritten = report("b", PAGE, "Rebels free miners", "2026-03-04", PLAIN, 17);
    assertThat(marked("a", first, rewritten).isSuperseded()).isFalse();
  }

  @Test
  void aRetractionReplacesWhateverStoodThere() {
    Account gone =
        report("b", PAGE, "Retracted", "2026-03-04", changed("2026-03-04", Notice.RETRACTION), 500);
    assertThat(marked("a", first, gone).isSuperseded()).isTrue();
  }

  @Test
  void whatWasFoundOnTheWebLaterIsTheLaterVersion() {
    Account early =
        report("a", PAGE, "T", "2026-03-02", new Edition(null, "2026-03-02T10:00:00Z", List.of()));
    Account late =
        report("b", PAGE, "T", "2026-03-02", new Edition(null, "2026-03-05T10:00:00Z", List.of()));
    assertThat(marked("a", early, late).version())
        .isEqualTo(new Account.Version(null, "b", null, day(5)));
  }

  @Test
  void ofOneTimeTheOneThatCorrectsIsTheLater() {
    Account correction =
        report(
            "0",
            PAGE,
            "Miners freed",
            "2026-03-02",
            new Edition(null, null, List.of(Notice.CORRECTION)));
    assertThat(marked("a", first, correction).version()).extracting("later").isEqualTo("0");
    Account same = report("0", PAGE, "Miners freed", "2026-03-02", PLAIN);
    assertThat(marked("a", first, same).version()).as("nothing says which is the later").isNull();
    Account undated = report("0", PAGE, "Miners freed", null, PLAIN, 0);
    assertThat(marked("a", first, undated).version()).as("nothing says when it was").isNull();
  }

  @Test
  void addressesThatDifferInNothingThatMattersAreOne() {
    for (String url :
        List.of(
            "http://www.news.example/miners/", PAGE + "?utm_source=x&utm_medium=y", PAGE + "#a")) {
      assertThat(Versions.key(report("b", url, null, "2026", PLAIN)))
          .isEqualTo(Versions.key(first));
    }
    assertThat(Versions.key(report("b", PAGE + "?id=2", null, "2026", PLAIN)))
        .isNotEqualTo(Versions.key(first));
    assertThat(Versions.key(report("urn:x~0123abcd", null, null, "2026", PLAIN)))
        .isEqualTo(Versions.key(report("urn:x", null, null, "2026", PLAIN)));
  }

  @Test
  void versionsAreListedInTheirOrder() {
    List<VersionGroup> groups = Reconciler.reconcile(new Versions(), List.of(second, first));
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).members()).extracting(Member::report).containsExactly("a", "b");
    assertThat(groups.get(0).members())
        .extracting(Member::since)
        .containsExactly("2026-03-02", "2026-03-04");
    assertThat(Optional.ofNullable(groups.get(0).members().get(0).later())).contains("b");
  }
}
