package org.polybius.extract.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polybius.extract.Table;
import org.polybius.model.ContactClaim;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.ContactClaim.Scope;
import org.polybius.pipeline.TestReports;

class ContactReaderTest {
  private static List<ContactClaim> contacts(String text) {
    return TestReports.claims(text, ContactClaim.class);
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
  void mediationThatIsOnlyOfferedIsNoContact() {
    assertThat(contacts("Kenya offered to mediate between the army and the rebels.")).isEmpty();
    assertThat(contacts("Kenya mediated between the army and the rebels.")).isNotEmpty();
  }

  @Test
  void recordsThatThereIsNoContact() {
    assertThat(contacts("Norway has no contact with the Taliban."))
        .extracting(ContactClaim::polarity)
        .containsExactly(Polarity.NONE);
  }
}
