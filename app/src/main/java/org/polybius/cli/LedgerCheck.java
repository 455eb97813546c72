package org.polybius.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.polybius.contract.AccountJson;
import org.polybius.contract.ContractException;
import org.polybius.contract.ReadingJson;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Archive.ReadingEntry;
import org.polybius.reconcile.engine.Decisions;
import org.polybius.verify.Finding;
import org.polybius.verify.Verifier;

/** Holds a ledger against itself: the database, every reading ever stored, every decision. */
final class LedgerCheck {
  private static final int PAGE = 100;

  private final Archive ledger;
  private final Verifier verifier;
  private final Consumer<String> findings;

  /**
   * Of a ledger.
   *
   * @param findings is told what is wrong, a line each
   */
  LedgerCheck(Archive ledger, Verifier verifier, Consumer<String> findings) {
    this.ledger = ledger;
    this.verifier = verifier;
    this.findings = findings;
  }

  /**
   * Checks all there is.
   *
   * @return how many readings were checked
   */
  long run(Runnable step) {
    ledger.faults().forEach(findings);
    long readings = 0;
    long last = 0;
    for (List<ReadingEntry> page = ledger.readings(last, PAGE);
        !page.isEmpty();
        page = ledger.readings(last, PAGE)) {
      for (ReadingEntry entry : page) {
        reading(entry);
        last = entry.number();
        readings++;
        step.run();
      }
    }
    decisions();
    return readings;
  }

  /** The words that a decision is about still stand in their report. */
  private void decisions() {
    for (Decisions.Standing standing :
        Decisions.of(ledger.decisions())
            .standings(report -> ledger.reading(report).map(AccountJson::of))) {
      if (standing.state() == Decisions.State.DOES_NOT_APPLY) {
        String id = standing.decision().id();
        findings.accept("decision " + id + " no longer applies: " + standing.why());
      }
    }
  }

  private void reading(ReadingEntry entry) {
    String name = "report " + entry.report() + ", reading " + entry.number() + ": ";
    if (entry.document().isEmpty()) {
      findings.accept(name + "what is stored of it is damaged");
      return;
    }
    try {
      JsonNode tree = ReadingJson.parse(entry.document());
      for (Finding finding : verifier.verify(tree)) {
        findings.accept(name + finding);
      }
      same(name, "id", entry.report(), tree);
      same(name, "sha256", entry.sha256(), tree);
      same(name, "url", entry.url(), tree);
      original(name, tree.path("report").path("rawSha256").asText(""));
    } catch (ContractException e) {
      findings.accept(name + e.getMessage());
    }
  }

  /** What a report was made from, where that is kept, is what it was. */
  private void original(String name, String rawSha256) {
    ledger
        .original(rawSha256)
        .filter(original -> !original.isSound())
        .ifPresent(o -> findings.accept(name + "/report/rawSha256 is not that of its original"));
  }

  /** What a report is filed under is what it says of itself. */
  private void same(String name, String field, String filed, JsonNode tree) {
    String said = tree.path("report").path(field).asText("").replace('\0', '\uFFFD');
    if (!said.equals(filed)) {
      findings.accept(name + "/report/" + field + " is " + said + ", but it is filed as " + filed);
    }
  }
}
