package org.polybius.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.contract.AccountJson;
import org.polybius.ledger.InMemoryLedger;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Decision;
import org.polybius.model.FigureClaim;
import org.polybius.model.Reading;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;
import org.polybius.reconcile.engine.Anchors;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.reconcile.engine.Situation;

/** What a person sees of tallies, from reports written by us. */
class TallyViewTest {
  private static final List<Reading> READINGS = new ArrayList<>();

  private static final String REPORTS =
      """
      {"id": "a", "published": "2031-05-03", "text": "Rebels freed 20 hostages on Friday: 12 Peruvians and eight Chileans."}
      {"id": "b", "published": "2031-05-03", "text": "Rebels freed 12 Peruvian hostages on Friday, the army said."}
      {"id": "c", "published": "2031-05-03", "text": "Rebels freed 14 Peruvian hostages on Friday, the Red Cross said."}
      """;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("reports.jsonl"), REPORTS);
    Pipeline pipeline = English.pipeline();
    new ReportFiles(Limits.DEFAULT)
        .read(
            file,
            result -> {
              if (result instanceof ReadResult.Success success) {
                READINGS.add(pipeline.read(success.report()));
              }
            });
  }

  private static Sources sources(Decision... decisions) {
    InMemoryLedger ledger = new InMemoryLedger();
    ledger.append(READINGS);
    List.of(decisions).forEach(ledger::append);
    new Incremental().settle(ledger, n -> {});
    return new Sources(ledger, Situation.today(ledger.workspace()));
  }

  private static Decision.Anchor anchor(int report, long number) {
    Account account = AccountJson.of(READINGS.get(report));
    for (Claim claim : account.claims()) {
      if (claim instanceof FigureClaim figure
          && figure.quantity().value().point() != null
          && figure.quantity().value().point() == number) {
        return Anchors.of(account, claim);
      }
    }
    throw new AssertionError("no figure of " + number);
  }

  private static Decision decision(Decision.Action action) {
    return new Decision("d1", "An analyst", "2031-05-04T08:00:00Z", "it says so", action);
  }

  private static Listing page(Sources sources, Set<String> labels) {
    return new TallyView().page(sources, new Asked(labels, "", "", "", 0, 50));
  }

  private static ObjectNode json(Listing listing, String key) {
    return listing.entries().stream()
        .filter(e -> e.id().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(listing.entries()))
        .json();
  }

  @Test
  void aTallyShowsItsRangeWhoSaysWhatAndItsWhole() {
    ObjectNode tally = json(page(sources(), Set.of("per")), "released.2031-05-02.per");
    assertThat(tally.path("low").asLong()).isEqualTo(12);
    assertThat(tally.path("high").asLong()).isEqualTo(14);
    assertThat(tally.path("says")).hasSize(3);
    assertThat(tally.path("conflicts").get(0).path("type").asText()).isEqualTo("contradiction");
    assertThat(tally.path("partOf").asText()).isEqualTo("released.2031-05-02.all");
    assertThat(tally.path("reports")).hasSize(3);
  }

  @Test
  void anEndThatIsOpenIsNullAndNeverLeftOut() {
    ObjectNode tally = json(page(sources(), Set.of("chl")), "released.2031-05-02.chl");
    assertThat(tally.path("best").asLong()).isEqualTo(8);
    assertThat(tally.has("place")).isFalse();
    assertThat(tally.path("nationality").get(0).asText()).isEqualTo("CHL");
  }

  @Test
  void labelsAskForTalliesOfThatSortOnly() {
    assertThat(page(sources(), Set.of("killed")).entries()).isEmpty();
    assertThat(page(sources(), Set.of("released", "chl")).entries()).hasSize(1);
  }

  @Test
  void aFigureThatAPersonSplitsOffCountsApart() {
    Decision split = decision(new Decision.Split("tallies", anchor(1, 12), anchor(2, 14)));
    Listing listing = page(sources(split), Set.of("per"));
    assertThat(json(listing, "released.2031-05-02.per").path("high").asLong()).isEqualTo(12);
    assertThat(listing.entries().toString()).contains("apart-c");
  }

  @Test
  void figuresThatAPersonMergesCountTogether() {
    Decision merge = decision(new Decision.Merge("tallies", anchor(0, 8), anchor(2, 14)));
    Listing listing = page(sources(merge), Set.of());
    assertThat(listing.entries())
        .noneMatch(e -> e.id().equals("released.2031-05-02.chl"))
        .anyMatch(e -> e.id().equals("released.2031-05-02.per"));
  }

  @Test
  void disagreeingNumbersAreAmongTheDisagreements() {
    Listing listing =
        new DisagreementView().page(sources(), new Asked(Set.of("released"), "", "", "", 0, 50));
    assertThat(listing.entries()).isNotEmpty();
    assertThat(listing.entries().get(0).cells().get(4)).contains("12", "14");
  }
}
