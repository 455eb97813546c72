package org.polybius.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.ledger.Ledger.Appended.ID_TAKEN;
import static org.polybius.ledger.Ledger.Appended.KNOWN;
import static org.polybius.ledger.Ledger.Appended.NEW;
import static org.polybius.ledger.Ledger.Appended.READ_ANEW;
import static org.polybius.store.Synthetic.LATER_RUN;
import static org.polybius.store.Synthetic.RUN;
import static org.polybius.store.Synthetic.id;
import static org.polybius.store.Synthetic.reading;
import static org.polybius.store.Synthetic.readings;
import static org.polybius.store.Synthetic.report;
import static org.polybius.store.Synthetic.url;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.contract.AccountJson;
import org.polybius.contract.ReadingJson;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Placement;
import org.polybius.ledger.ReportIds;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace;
import org.polybius.ledger.Workspace.Known;
import org.polybius.ledger.Workspace.Query;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Failure;
import org.polybius.model.Original;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.model.Sha256;
import org.polybius.review.Deciding;

/** What every ledger does, whatever database keeps it. */
abstract class LedgerContract {
  static final Clock NOON = Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);

  private Archive ledger;

  /** An address where there is no ledger yet, the same within one test. */
  abstract Address address();

  /** The database of that address, to look behind the ledger's back. */
  abstract Database database();

  @BeforeEach
  void open() {
    ledger = Ledgers.open(address(), NOON);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void reopen() {
    ledger.close();
    open();
  }

  @Test
  void keepsReadingsAsTheyAreOverClosingAndOpening() {
    List<Reading> all = readings(0, 3);
    assertThat(ledger.append(all)).containsExactly(NEW, NEW, NEW);
    reopen();
    assertThat(ledger.size()).isEqualTo(3);
    for (Reading reading : all) {
      assertThat(ledger.reading(reading.report().id())).contains(reading);
    }
    assertThat(ledger.reading("nobody")).isEmpty();
  }

  @Test
  void givesTheVeryBytesOfAReadingBackWithTheTimeOfAppending() {
    Reading reading = readings(7, 1).get(0);
    ledger.append(List.of(reading));
    Archive.ReadingEntry entry = ledger.readings(0, 10).get(0);
    assertThat(entry.document()).isEqualTo(ReadingJson.line(reading));
    assertThat(entry.recorded()).isEqualTo("2023-12-11T12:00:00Z");
    assertThat(entry.report()).isEqualTo(id(7));
    assertThat(entry.url()).isEqualTo(url(7));
    assertThat(ledger.readings(entry.number(), 10)).isEmpty();
  }

  @Test
  void keepsWhatAReportWasMadeFromAsItCameFirst() {
    byte[] page = "<p>\u0000 a page, \u00e9</p>".getBytes(StandardCharsets.UTF_8);
    Original first = new Original("ab12", "text/html", "test 1", page);
    ledger.keep(List.of(first, new Original("ab12", "text/html", "test 2", new byte[0])));
    reopen();
    ledger.keep(List.of(new Original("ab12", "text/plain", "test 3", new byte[] {1})));
    assertThat(ledger.original("ab12")).contains(first);
    assertThat(ledger.original("ab13")).isEmpty();
  }

  @Test
  void knowsAReportByTextAndAddress() {
    ledger.append(readings(0, 2));
    assertThat(ledger.append(readings(0, 3))).containsExactly(KNOWN, KNOWN, NEW);
    assertThat(ledger.has(report(1).sha256(), url(1))).isTrue();
    assertThat(ledger.has(report(1).sha256(), url(2))).isFalse();
    assertThat(ledger.has(report(1).sha256(), "")).isFalse();
    assertThat(ledger.size()).isEqualTo(3);
  }

  @Test
  void knowsAReportThatComesTwiceInOneBatchOrUnderAnotherId() {
    Reading once = readings(0, 1).get(0);
    Report renamed = report("other", once.report().text(), url(0));
    assertThat(ledger.append(List.of(once, once, reading(renamed, RUN))))
        .containsExactly(NEW, KNOWN, KNOWN);
    assertThat(ledger.reading("other")).isEmpty();
    assertThat(ledger.readings(0, 10)).hasSize(1);
  }

  @Test
  void refusesAnotherTextUnderAnIdThatIsTakenAndStoresTheRest() {
    ledger.append(readings(0, 1));
    Report other = report(id(0), "The rebels freed nobody.", "https://news.example/other");
    assertThat(ledger.append(List.of(reading(other, RUN), readings(5, 1).get(0))))
        .containsExactly(ID_TAKEN, NEW);
    assertThat(ledger.reading(id(0))).contains(readings(0, 1).get(0));
  }

  @Test
  void keepsSameTextsAtDifferentAddressesApart() {
    Report one = report("a", "The army freed 5 people.", "https://one.example/");
    Report other = report("b", "The army freed 5 people.", "https://other.example/");
    assertThat(ledger.append(List.of(reading(one, RUN), reading(other, RUN))))
        .containsExactly(NEW, NEW);
  }

  @Test
  void keepsATextThatIsPrintedAgainUnderAnIdThatDoesNotTellWhichCameFirst() {
    String text = "The army freed 5 people.";
    Report one = withoutId(text, "https://one.example/");
    Report other = withoutId(text, "https://other.example/");
    assertThat(ledger.append(List.of(reading(one, RUN), reading(other, RUN))))
        .containsExactly(NEW, NEW);
    assertThat(ledger.append(List.of(reading(other, RUN), reading(one, RUN))))
        .containsExactly(KNOWN, KNOWN);
    assertThat(ledger.reports("", 9))
        .containsExactlyInAnyOrder(ReportIds.of(one), ReportIds.of(other));
    Reading stored = ledger.reading(ReportIds.of(other)).orElseThrow();
    assertThat(stored.report().url()).isEqualTo("https://other.example/");
    assertThat(ledger.append(List.of(reading(stored.report(), LATER_RUN))))
        .containsExactly(READ_ANEW);
    assertThat(ledger.append(List.of(reading(other, LATER_RUN)))).containsExactly(KNOWN);
  }

  @Test
  void keepsTheIdThatIsGivenAndThatOfATextWithoutAnAddress() {
    Report given = report("a", "The army freed 5 people.", "https://one.example/");
    Report plain = withoutId("The army freed 6 people.", null);
    ledger.append(List.of(reading(given, RUN), reading(plain, RUN)));
    assertThat(ledger.reports("", 9))
        .containsExactlyInAnyOrder("a", plain.sha256().substring(0, 16));
  }

  private static Report withoutId(String text, @Nullable String url) {
    return report(Sha256.hex(text).substring(0, 16), text, url);
  }

  @Test
  void putsAReadingByOtherRulesBesideTheOlderOne() {
    Reading first = readings(0, 1).get(0);
    Reading second = reading(first.report(), LATER_RUN);
    ledger.append(List.of(first));
    assertThat(ledger.unread(LATER_RUN, "", 10)).containsExactly(id(0));
    assertThat(ledger.append(List.of(second))).containsExactly(READ_ANEW);
    assertThat(ledger.append(List.of(second))).containsExactly(KNOWN);
    assertThat(ledger.unread(LATER_RUN, "", 10)).isEmpty();
    assertThat(ledger.reading(id(0))).contains(second);
    assertThat(ledger.readings(0, 10))
        .extracting(e -> ReadingJson.read(e.document()))
        .containsExactly(first, second);
    assertThat(ledger.size()).isEqualTo(1);
  }

  @Test
  void keepsTextsThatAreNoCleanUnicodeAndAddressesThatAreTooLong() {
    String text = "freed \0 \ud800 \u202e 🕊 end";
    Report report = report("odd", text, "https://news.example/" + "x".repeat(5000) + "\0");
    ledger.append(List.of(reading(report, RUN)));
    assertThat(ledger.reading("odd").orElseThrow().report()).isEqualTo(report);
    assertThat(ledger.has(report.sha256(), String.valueOf(report.url()))).isTrue();
  }

  @Test
  void listsReportsAscendingInPages() {
    ledger.append(readings(0, 5));
    assertThat(ledger.reports("", 3)).containsExactly(id(0), id(1), id(2));
    assertThat(ledger.reports(id(2), 3)).containsExactly(id(3), id(4));
  }

  @Test
  void recordsFailuresOnceAndThoseOfTheLatestReadingOnly() {
    Failure refused = new Failure("read", "JSON_INVALID", "f.jsonl:3: is no JSON", null);
    ledger.record(List.of(refused, refused));
    ledger.record(List.of(refused));
    Failure unread = new Failure("extract", "EXTRACTION_FAILED", "too odd", null);
    ledger.append(List.of(reading(report(0), RUN, unread)));
    assertThat(ledger.failures(0, 10))
        .extracting(Archive.FailureEntry::failure)
        .containsExactly(refused, unread);
    assertThat(ledger.failures(0, 10))
        .extracting(Archive.FailureEntry::report)
        .containsExactly(null, id(0));
    ledger.append(List.of(reading(report(0), LATER_RUN)));
    assertThat(ledger.failures(0, 10))
        .extracting(Archive.FailureEntry::failure)
        .containsExactly(refused);
  }

  @Test
  void holdsWhatIsPendingUntilItIsSettled() {
    ledger.append(readings(0, 3));
    assertThat(ledger.pending(2)).containsExactly(id(0), id(1));
    ledger.settle(List.of(id(0), id(1)), workspace -> {});
    assertThat(ledger.pending(10)).containsExactly(id(2));
    ledger.append(List.of(reading(report(0), LATER_RUN)));
    assertThat(ledger.pending(10)).containsExactly(id(0), id(2));
    reopen();
    assertThat(ledger.pending(10)).containsExactly(id(0), id(2));
  }

  @Test
  void keepsDecisionsInTheirOrderAndMakesTheirReportsPending() {
    ledger.append(readings(0, 2));
    ledger.settle(List.of(id(0), id(1)), workspace -> {});
    Decision reject = decision("z", new Decision.Reject(Anchor.report(id(1))));
    Decision undo = decision("a", new Decision.Undo("z"));
    ledger.append(reject);
    assertThat(ledger.pending(10)).containsExactly(id(1));
    ledger.settle(List.of(id(1)), workspace -> {});
    ledger.append(undo);
    assertThat(ledger.pending(10)).containsExactly(id(1));
    reopen();
    assertThat(ledger.decisions()).containsExactly(reject, undo);
    assertThatThrownBy(() -> ledger.append(undo)).isInstanceOf(IllegalArgumentException.class);
    assertThat(ledger.decisions()).hasSize(2);
  }

  @Test
  void numbersDecisionsThatAreTakenAtOnceOneAfterTheOther() throws Exception {
    ledger.append(readings(0, 1));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CountDownLatch begin = new CountDownLatch(1);
    try (Archive other = Ledgers.open(address(), NOON)) {
      List<Future<Integer>> taken = new ArrayList<>();
      for (Archive one : List.of(ledger, other, ledger, other)) {
        taken.add(threads.submit(() -> decideTenTimes(one, begin)));
      }
      begin.countDown();
      for (Future<Integer> some : taken) {
        assertThat(some.get()).isEqualTo(10);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(ledger.decisions().stream().map(Decision::id))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).mapToObj(i -> "d" + i).toList());
  }

  private static int decideTenTimes(Archive ledger, CountDownLatch begin)
      throws InterruptedException {
    begin.await();
    Deciding deciding = new Deciding(ledger, NOON);
    for (int i = 0; i < 10; i++) {
      deciding.append("An analyst", "as I said", "reject", List.of(id(0)));
    }
    return 10;
  }

  @Test
  void numbersADecisionPastOneThatHasItsNumberAlready() {
    ledger.append(readings(0, 1));
    ledger.append(decision("d2", new Decision.Reject(Anchor.report(id(0)))));

    assertThat(
            new Deciding(ledger, NOON)
                .append("An analyst", "as I said", "reject", List.of(id(0)))
                .id())
        .isEqualTo("d3");
  }

  private static Decision decision(String id, Decision.Action action) {
    return new Decision(id, "An analyst", "2023-12-12T08:00:00Z", "as I said", action);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "reading", "failure", "decision", "original"})
  void theDatabaseItselfRefusesToChangeOrRemoveWhatWasAppended(String table) throws SQLException {
    ledger.append(List.of(reading(report(0), RUN, new Failure("extract", "X", "y", null))));
    ledger.append(decision("d", new Decision.Reject(Anchor.report(id(0)))));
    ledger.keep(List.of(new Original("ab12", "text/html", "test 1", new byte[] {1})));
    try (Connection connection = database().connect(true);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("UPDATE " + table + " SET recorded = 'never'"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> statement.execute("DELETE FROM " + table))
          .hasMessageContaining("append-only");
    }
    assertThat(ledger.faults()).isEmpty();
    assertThat(ledger.readings(0, 10)).hasSize(1);
  }

  @Test
  void changesNothingWhenTheWorkFails() {
    ledger.append(readings(0, 1));
    assertThatThrownBy(
            () ->
                ledger.settle(
                    List.of(id(0)),
                    workspace -> {
                      workspace.place(List.of(placement(0, "g", "k")));
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(ledger.pending(10)).containsExactly(id(0));
    assertThat(ledger.workspace().placements(id(0))).isEmpty();
  }

  @Test
  void seesItsOwnChangesWithinTheWorkAndOthersWhenItIsDone() {
    ledger.append(readings(0, 1));
    ledger.settle(
        List.of(id(0)),
        workspace -> {
          workspace.place(List.of(placement(0, "g", "k")));
          assertThat(workspace.members("events", "g")).hasSize(1);
          assertThat(ledger.workspace().members("events", "g")).isEmpty();
          assertThat(ledger.reading(id(0))).isPresent();
        });
    assertThat(ledger.workspace().members("events", "g")).hasSize(1);
  }

  @Test
  void keepsAndForgetsAccounts() {
    ledger.append(readings(0, 150));
    work(w -> readings(0, 150).forEach(reading -> w.keep(AccountJson.of(reading))));
    List<String> ids = readings(0, 150).stream().map(r -> r.report().id()).toList();
    assertThat(ledger.workspace().accounts(ids)).extracting(a -> a.report()).isEqualTo(ids);
    assertThat(ledger.workspace().account(id(3))).contains(AccountJson.of(readings(3, 1).get(0)));
    work(w -> w.forget(id(3)));
    assertThat(ledger.workspace().account(id(3))).isEmpty();
    assertThat(ledger.workspace().accounts(List.of(id(3), id(4), "nobody"))).hasSize(1);
  }

  @Test
  void findsItemsByTheirKeysWhereTheyStandNow() {
    Placement one = placement(1, "g1", "a", "b");
    Placement other = placement(2, "g2", "b", "c");
    work(
        w -> {
          w.place(List.of(one));
          w.place(List.of(other));
        });
    assertThat(sharing("a")).containsExactly(one);
    assertThat(sharing("a", "b", "c")).containsExactlyInAnyOrder(one, other);
    assertThat(ledger.workspace().sharing("figures", List.of("a", "b"))).isEmpty();
    Placement moved = placement(1, "g2", "c");
    work(w -> w.place(List.of(moved)));
    assertThat(sharing("a")).isEmpty();
    assertThat(ledger.workspace().members("events", "g1")).isEmpty();
    assertThat(ledger.workspace().members("events", "g2")).containsExactlyInAnyOrder(moved, other);
    work(w -> w.remove(moved));
    assertThat(sharing("c")).containsExactly(other);
    assertThat(ledger.workspace().placements(id(1))).isEmpty();
  }

  @Test
  void findsItemsByHundredsOfKeysAndByKeysOfAnyLengthAndCharacter() {
    String longest = "k".repeat(20_000);
    Placement odd = placement(1, "g", longest + "1", "nul\0", "q'\"%_", "🕊");
    work(w -> w.place(List.of(odd)));
    List<String> many = IntStream.range(0, 300).mapToObj(n -> "n" + n).toList();
    for (String key : odd.keys()) {
      assertThat(sharing(key)).containsExactly(odd);
    }
    assertThat(sharing(longest + "2")).isEmpty();
    assertThat(ledger.workspace().sharing("events", many)).isEmpty();
    work(w -> w.place(List.of(new Placement("events", id(2), "e", Set.copyOf(many), "g"))));
    assertThat(ledger.workspace().sharing("events", many)).hasSize(many.size());
  }

  @Test
  void countsItemsUnderEachKeyAsFarAsItMatters() {
    String longest = "k".repeat(20_000);
    work(
        w -> {
          w.place(List.of(placement(1, "g1", "a", "b", longest)));
          w.place(List.of(placement(2, "g2", "b", longest)));
          w.place(List.of(placement(3, "g3", "b")));
        });
    Workspace workspace = ledger.workspace();
    assertThat(workspace.count("events", List.of("a", "b", longest), 5))
        .containsEntry("a", 1)
        .containsEntry("b", 3)
        .containsEntry(longest, 2);
    assertThat(workspace.count("events", List.of("a", "b"), 1)).containsEntry("b", 2);
    assertThat(workspace.count("events", List.of("nothing"), 5).getOrDefault("nothing", 0))
        .isZero();
    assertThat(workspace.count("figures", List.of("a"), 5).getOrDefault("a", 0)).isZero();
    List<String> many = IntStream.range(0, 300).mapToObj(n -> "n" + n).toList();
    work(w -> w.place(List.of(new Placement("events", id(4), "e", Set.copyOf(many), "g"))));
    assertThat(ledger.workspace().count("events", many, 5)).hasSize(300).containsEntry("n7", 1);
  }

  private List<Placement> sharing(String... keys) {
    Workspace workspace = ledger.workspace();
    return workspace.sharing("events", List.of(keys)).stream()
        .distinct()
        .flatMap(
            s ->
                workspace.members("events", s.group()).stream()
                    .filter(p -> p.report().equals(s.report()) && p.claim().equals(s.claim())))
        .distinct()
        .toList();
  }

  private static Placement placement(int n, String group, String... keys) {
    return new Placement("events", id(n), "e1", Set.of(keys), group);
  }

  private void work(Consumer<Workspace> work) {
    ledger.settle(List.of(), work);
  }

  @Test
  void replacesTheThingsOfAGroupAndOfNoOther() {
    work(
        w -> {
          w.replace("events", "g1", List.of(row("1", "g1", "2023-11-24"), row("2", "g1", null)));
          w.replace("events", "g2", List.of(row("3", "g2", "2023-11-25")));
        });
    assertThat(ids(Query.first("events", 10))).containsExactly("1", "3", "2");
    work(w -> w.replace("events", "g1", List.of(row("2", "g1", "2023-11-30"))));
    assertThat(ids(Query.first("events", 10))).containsExactly("3", "2");
    assertThat(ledger.workspace().row("events", "1")).isEmpty();
    assertThat(ledger.workspace().row("events", "2")).contains(row("2", "g1", "2023-11-30"));
  }

  @Test
  void letsAThingMoveToAnotherGroupInWhateverOrderTheGroupsAreReplaced() {
    work(w -> w.replace("events", "g1", List.of(row("1", "g1", "2023-11-24"))));
    work(
        w -> {
          w.replace("events", "g2", List.of(row("1", "g2", "2023-11-25")));
          w.replace("events", "g1", List.of());
        });
    assertThat(ledger.workspace().row("events", "1")).contains(row("1", "g2", "2023-11-25"));
    assertThat(ids(Query.first("events", 10))).containsExactly("1");
  }

  @Test
  void answersQueriesByLabelReportPeriodAndPage() {
    work(
        w ->
            w.replace(
                "events",
                "g",
                List.of(
                    row("1", "g", "2023-11-24", "doha", "hamas"),
                    row("2", "g", "2023-11-25", "doha"),
                    row("3", "g", "2023-11-26", "hamas", "doha"),
                    row("4", "g", null, "hamas"))));
    Query all = Query.first("events", 10);
    assertThat(ids(query(Set.of("doha"), "", "", ""))).containsExactly("1", "2", "3");
    assertThat(ids(query(Set.of("doha", "hamas"), "", "", ""))).containsExactly("1", "3");
    assertThat(ids(query(Set.of(), "r2", "", ""))).containsExactly("2");
    assertThat(ids(query(Set.of("doha"), "r3", "", ""))).containsExactly("3");
    assertThat(ids(query(Set.of(), "", "2023-11-25", ""))).containsExactly("2", "3");
    assertThat(ids(query(Set.of(), "", "", "2023-11-24"))).containsExactly("1");
    assertThat(ids(all.page(1, 2))).containsExactly("2", "3");
    assertThat(ledger.workspace().count(all.page(1, 2))).isEqualTo(4);
    assertThat(ids(new Query("none", Set.of(), "", "", "", Known.ANY, 0, 9))).isEmpty();
  }

  @Test
  void answersWhatWasKnownOnADay() {
    work(
        w ->
            w.replace(
                "events",
                "g",
                List.of(
                    known("early", "2023-11-01", "2023-11-02"),
                    known("partly", "2023-11-02", "2023-11-09"),
                    known("open", "2023-11-02", null),
                    known("late", "2023-11-09", "2023-11-09"),
                    known("never", null, null))));
    Query all = Query.first("events", 10);
    assertThat(ids(all.known(new Known("2023-11-05", true)))).containsExactly("early");
    assertThat(ids(all.known(new Known("2023-11-05", false)))).containsExactly("open", "partly");
  }

  @Test
  void findsThingsByTheBeginningOfTheirIds() {
    work(
        w ->
            w.replace(
                "events",
                "g",
                List.of(row("ab1", "g", null), row("ab2", "g", null), row("ac", "g", null))));
    assertThat(ledger.workspace().beginning("events", "ab", 9))
        .extracting(Row::id)
        .containsExactly("ab1", "ab2");
    assertThat(ledger.workspace().beginning("events", "", 2)).hasSize(2);
    assertThat(ledger.workspace().beginning("events", "%", 2)).isEmpty();
  }

  @Test
  void forgetsTheWholeWorkspaceAndNothingElse() {
    ledger.append(readings(0, 2));
    ledger.settle(
        List.of(id(0), id(1)),
        w -> {
          w.keep(AccountJson.of(readings(0, 1).get(0)));
          w.place(List.of(placement(0, "g", "k")));
          w.replace("events", "g", List.of(row("1", "g", null, "doha")));
        });
    ledger.unsettle();
    assertThat(ledger.pending(10)).containsExactly(id(0), id(1));
    assertThat(ledger.workspace().account(id(0))).isEmpty();
    assertThat(sharing("k")).isEmpty();
    assertThat(ids(query(Set.of("doha"), "", "", ""))).isEmpty();
    assertThat(ledger.size()).isEqualTo(2);
  }

  @Test
  void changesItsVersionWithEverythingThatChangesAnswersAndWithNothingElse() {
    List<String> versions = new ArrayList<>(List.of(ledger.version()));
    List<Runnable> changes =
        List.of(
            () -> ledger.append(readings(0, 2)),
            () -> ledger.settle(List.of(id(0)), w -> {}),
            () -> ledger.settle(List.of(id(1)), w -> {}),
            () -> ledger.append(decision("z", new Decision.Reject(Anchor.report(id(1))))),
            () -> ledger.settle(List.of(id(1)), w -> {}),
            ledger::unsettle,
            () -> ledger.settle(List.of(id(0), id(1)), w -> {}));
    for (Runnable change : changes) {
      change.run();
      versions.add(ledger.version());
    }
    assertThat(versions).doesNotHaveDuplicates();
    ledger.append(readings(0, 2));
    reopen();
    assertThat(ledger.version()).isEqualTo(versions.get(changes.size()));
  }

  private static Query query(Set<String> labels, String report, String from, String to) {
    return new Query("events", labels, report, from, to, Known.ANY, 0, 100);
  }

  private List<String> ids(Query query) {
    return ledger.workspace().rows(query).stream().map(Row::id).toList();
  }

  private static Row row(String id, String group, @Nullable String day, String... labels) {
    return new Row(
        "events", id, group, day, day, Set.of(labels), List.of("r" + id), null, null, "{}");
  }

  private static Row known(String id, @Nullable String first, @Nullable String last) {
    return new Row(
        "events", id, "g", null, null, Set.of(), List.of(), first, last, "{\"of\":\"" + id + "\"}");
  }
}
