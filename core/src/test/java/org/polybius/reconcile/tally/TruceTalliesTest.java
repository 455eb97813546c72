package org.polybius.reconcile.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polybius.contract.AccountJson;
import org.polybius.model.Account;
import org.polybius.model.Fate;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.origin.Origins;

/** The hard points of the truce reports that concern figures, as far as they are reached. */
@Tag("slow")
class TruceTalliesTest {
  private static final List<Account> ACCOUNTS = new ArrayList<>();
  private static final List<Tally> BOOK = new ArrayList<>();

  @BeforeAll
  static void read() {
    Pipeline pipeline = English.pipeline();
    Path file =
        Path.of(System.getProperty("polybius.root", ".."))
            .resolve("examples/truce-2023/reports.jsonl");
    new ReportFiles(Limits.DEFAULT)
        .read(
            file,
            result -> {
              if (result instanceof ReadResult.Success success) {
                ACCOUNTS.add(AccountJson.of(pipeline.read(success.report())));
              }
            });
    BOOK.addAll(book(ACCOUNTS));
  }

  private static List<Tally> book(List<Account> accounts) {
    Origins origins = Origins.of(accounts, List.of());
    return TallyBook.of(
        Reconciler.reconcile(new Tallies(), accounts), ids -> origins.behind(ids).number());
  }

  private static Tally tally(String key) {
    return BOOK.stream()
        .filter(t -> t.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no tally " + key));
  }

  private static void range(String key, @Nullable Long low, @Nullable Long high) {
    assertThat(tally(key).low()).as(key + " low").isEqualTo(low);
    assertThat(tally(key).high()).as(key + " high").isEqualTo(high);
  }

  @Test
  void tenThaisOnTheFirstDayNotElevenOrTwelve() {
    range("released.2023-11-24.tha", 10L, 10L);
  }

  @Test
  void twentyFourHostagesOnTheFirstDayThoughNewerRecapsSayTwentyFive() {
    range("released.2023-11-24.all", 24L, 24L);
    assertThat(tally("released.2023-11-24.all").says())
        .anyMatch(s -> s.point() != null && s.point() == 25);
  }

  @Test
  void thirteenForThirtyNineOnTheSecondDayAfterAPlanOfFourteenForFortyTwo() {
    range("released.2023-11-25.isr", 13L, 13L);
    range("released.2023-11-25.pse", 39L, 39L);
    assertThat(tally("planned.released.2023-11-25.isr").conflicts())
        .anyMatch(c -> c.type() == Conflict.Type.PLAN && c.values().contains(14L));
  }

  @Test
  void eightNewHostagesOnTheLastDayNotTwo() {
    range("released.2023-11-30.isr", 8L, 8L);
  }

  @Test
  void eightyOneSinceTheTruceAndEightySixSinceOctober() {
    range("cumulative.released.2023-11-24.2023-11-28.all", 81L, 81L);
    range("cumulative.released.2023-10-20.2023-11-28.all", 86L, 86L);
  }

  @Test
  void equalNumbersAreNotMerged() {
    assertThat(tally("released.2023-11-24.pse.women").reports()).doesNotContain("t047");
    range("killed.2023-10-07.tha", 39L, 39L);
  }

  @Test
  void aPartIsAtMostItsWhole() {
    for (Tally part : BOOK) {
      People people = part.people();
      boolean isPart = part.kind() == Kind.INCREMENT && !people.part().whole();
      for (Tally whole : isPart ? BOOK : List.<Tally>of()) {
        boolean same =
            whole.kind() == Kind.INCREMENT
                && whole.fate() == part.fate()
                && whole.fate() == Fate.RELEASED
                && whole.people().equals(people.all())
                && Objects.equals(whole.place(), part.place())
                && part.from() != null
                && part.from().equals(whole.from());
        if (same && whole.high() != null && part.low() != null) {
          assertThat(part.low()).as(part.key()).isLessThanOrEqualTo(whole.high());
        }
      }
    }
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Account> shuffled = new ArrayList<>(ACCOUNTS);
    Collections.shuffle(shuffled, new Random(11));
    assertThat(book(shuffled)).isEqualTo(BOOK);
  }
}
