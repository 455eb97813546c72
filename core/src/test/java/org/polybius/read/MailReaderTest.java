package org.polybius.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.read.FormatSamples.FIRST;
import static org.polybius.read.FormatSamples.read;
import static org.polybius.read.FormatSamples.refusal;
import static org.polybius.read.FormatSamples.report;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final MailReader READER = new MailReader(Limits.DEFAULT);

  @Test
  void aMessageIsAReportOfItsSender() throws IOException {
    var report = report(read(READER, "a.eml", FormatSamples.MAIL).get(0));
    assertThat(report.text()).isEqualTo(FIRST);
    assertThat(report.outlet()).isEqualTo("Example Digest");
    assertThat(report.title()).isEqualTo("Fuel runs out — again");
    assertThat(report.published()).isEqualTo("2024-03-02T09:00:00Z");
  }

  @Test
  void aMailboxIsCutAtItsFromLinesOnly() throws IOException {
    String box =
        "From news@example.org Sat Mar  2 09:00:00 2024\n"
            + FormatSamples.MAIL
            + "\nFrom news@example.org Sun Mar  3 09:00:00 2024\nSubject: Two\n\nOne line.\n"
            + "From here on nobody knows.\n";
    List<ReadResult> results = read(READER, "a.mbox", box);
    assertThat(results).hasSize(2);
    assertThat(report(results.get(1)).text()).endsWith("From here on nobody knows.");
  }

  @Test
  void aMessageWithoutTextIsRefusedAndTheNextIsRead() throws IOException {
    String box =
        """
        From a@example.org x
        Subject: None


        From a@example.org y
        Subject: Two

        Six ships left.
        """;
    List<ReadResult> results = read(READER, "a.mbox", box);
    assertThat(refusal(results.get(0))).isEqualTo("TEXT_MISSING");
    assertThat(report(results.get(1)).text()).isEqualTo("Six ships left.");
  }

  @Test
  void aMessageThatNeverEndsIsRefused() throws IOException {
    MailReader small = new MailReader(new Limits(1000, 5_000));
    String mail = "Subject: Long\n\n" + "a".repeat(20_000);
    assertThat(refusal(read(small, "a.eml", mail).get(0))).isEqualTo("TOO_LARGE");
  }

  @Test
  void aHeaderCannotBringAnotherIn() throws IOException {
    String mail =
        "Subject: =?utf-8?q?Fuel=0D=0AFrom:_evil?=\nFrom: a@example.org\n\nSix ships left.\n";
    var report = report(read(READER, "a.eml", mail).get(0));
    assertThat(report.outlet()).isEqualTo("example.org");
  }

  @Test
  void bytesThatAreNoMailAreRefused() throws IOException {
    assertThat(refusal(read(READER, "a.eml", "\0\1\2").get(0)))
        .isIn("MAIL_INVALID", "TEXT_MISSING");
    assertThat(refusal(read(READER, "a.eml", "").get(0))).isEqualTo("EMPTY");
  }

  /** As the mail programs of telephones send it. */
  @Test
  void textThatIsToBeShownInlineIsText() throws IOException {
    String mail =
        """
        Subject: Fuel
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; name=notes.txt
        Content-Disposition: attachment

        Not this.
        --b
        Content-Type: text/plain
        Content-Disposition: inline

        Six ships left.
        --b--
        """;
    assertThat(report(read(READER, "a.eml", mail).get(0)).text()).isEqualTo("Six ships left.");
  }

  @Test
  void partsWithinPartsEndSomewhere() throws IOException {
    StringBuilder mail = new StringBuilder("Subject: Deep\n");
    for (int i = 0; i < 20_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
      mail.append(i).append('\n');
    }
    mail.append("\nSix ships left.\n");
    assertThat(read(READER, "a.eml", mail.toString())).hasSize(1);
  }
}
