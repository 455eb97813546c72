package org.polybius.extract.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polybius.extract.Table;
import org.polybius.model.ContactClaim;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.ContactClaim.Scope;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;

class ContactReaderTest {
  private static final Pipeline PIPELINE = English.pipeline();

  private static List<ContactClaim> contacts(String text) {
    return PIPELINE
        .read(
            new Report(
                "r",
                "0".repeat(64),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                "2024-05-15",
                null,
                "en",
                text,
                Map.of()))
        .claims()
        .stream()
        .filter(ContactClaim.class::isInstance)
        .map(ContactClaim.class::cast)
        .toList();
  }

  @Test
  void readsEveryTriggerInItsExampleAndNoneInItsCounterExample() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : Table.load(ContactReader.class, "triggers.tsv").rows()) {
      if (contacts(row.get("example")).isEmpty()) {
        wrong.add(row.line() + ": " + row.get("example"));
      }
      String counter = row.get("counterExample");
      if (!counter.isEmpty() && !contacts(counter).isEmpty()) {
        wrong.add(row.line() + ": " + counter);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void keepsAContactThatIsLimitedToAWingFromTheWhole() {
    List<ContactClaim> read =
        contacts("Norway's contacts with the Taliban are limited to its political office.");

    assertThat(read).hasSize(1);
    assertThat(read.get(0).scope()).isEqualTo(Scope.POLITICAL);
    assertThat(read.get(0).restriction()).isNotNull();
    assertThat(read.get(0).parties()).noneMatch(p -> "taliban".equals(p.id()));
  }

  @Test
  void recordsThatThereIsNoContact() {
    assertThat(contacts("Norway has no contact with the Taliban."))
        .extracting(ContactClaim::polarity)
        .containsExactly(Polarity.NONE);
  }
}
