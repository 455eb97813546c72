package org.polybius.evaluation.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.contract.AccountJson;
import org.polybius.contract.ReadingJson;
import org.polybius.evaluation.growth.InventedReport.Saying;
import org.polybius.model.Claim;
import org.polybius.model.Reading;

class InventionTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 1);

  @Test
  void writesEveryKindOfClaimWithWordsOfItsText() {
    List<Saying> sayings =
        Arrays.stream(Claim.Kind.values()).map(k -> new Saying(k, 1, 2, 3, 4, DAY, 5)).toList();
    Reading reading =
        Invention.reading(new InventedReport("n1", DAY, "Gazette", "Wire", sayings, 7));
    assertThat(reading.claims()).extracting(Claim::kind).containsExactly(Claim.Kind.values());
    assertThat(ReadingJson.read(ReadingJson.line(reading))).isEqualTo(reading);
    assertThat(AccountJson.of(reading).claims()).isEqualTo(reading.claims());
  }

  @Test
  void writesReprintsInTheSameWords() {
    InventedReport first =
        new InventedReport(
            "n1",
            DAY,
            "Gazette",
            null,
            List.of(new Saying(Claim.Kind.EVENT, 0, 1, 2, 3, DAY, 1)),
            0);
    Reading reprint = Invention.reading(first.reprinted("n2", null, "Herald"));
    assertThat(reprint.fingerprint()).isEqualTo(Invention.reading(first).fingerprint());
    assertThat(reprint.report().id()).isEqualTo("n2");
  }
}
