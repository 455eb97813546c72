package org.polybius.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.polybius.model.StatementClaim;
import org.polybius.model.StatementClaim.Form;

class StatementReaderTest {

  @Test
  void chainsWhatIsSaidAboutWhatWasSaid() {
    ReadText r = ReadText.of("The UN said the rebels had denied that the well was poisoned.");
    List<StatementClaim> s = r.statements();
    assertThat(s).hasSize(2);
    assertThat(s.get(1).inside()).isEqualTo("s1");
    assertThat(s.get(0).holds()).containsExactly("s2");
    assertThat(s.get(1).head().voice()).containsExactly(s.get(0).speaker());
    assertThat(r.voiceOf("the well was poisoned")).hasSize(2);
    assertThat(r.voiceOf("the rebels")).hasSize(1);
  }

  @Test
  void givesEachOfTwoStatementsInOneSentenceItsOwnSpeaker() {
    ReadText r = ReadText.of("Chad said its border was open, while Niger said its own was shut.");
    assertThat(r.lines())
        .containsExactly("Chad | say | its border was open", "Niger | say | its own was shut");
  }

  @Test
  void keepsTheSpeakerForASecondCueOfTheSameSubject() {
    ReadText r =
        ReadText.of("Kenya said the road was clear, and accused Somalia of mining the bridge.");
    assertThat(r.lines()).hasSize(2);
    assertThat(r.speaker(r.statements().get(1))).isEqualTo("Kenya");
  }

  @Test
  void goesOnWithAQuotationAfterTheCue() {
    ReadText r =
        ReadText.of("\"Nobody has left the mine,\" Rosa Quispe said. \"The lift is broken.\"");
    assertThat(r.lines())
        .containsExactly("Rosa Quispe | say | Nobody has left the mine … The lift is broken");
    assertThat(r.statements().get(0).form()).isEqualTo(Form.DIRECT);
  }

  @Test
  void takesNoScareQuotesForStatements() {
    assertThat(ReadText.of("The so-called \"safe zone\" was hit by four shells.").lines())
        .isEmpty();
  }

  @Test
  void readsTheContentOfACitedOfficialInsideTheReport() {
    ReadText r =
        ReadText.of("Two buses were turned back, Xinhua reported, citing the transport ministry.");
    assertThat(r.statements()).hasSize(2);
    assertThat(r.statements().get(1).inside()).isEqualTo("s1");
    assertThat(r.contents(r.statements().get(0)))
        .isEqualTo(r.contents(r.statements().get(1)))
        .containsExactly("Two buses were turned back");
  }

  @Test
  void takesTheOneToldForTheAddressee() {
    ReadText r = ReadText.of("The ferry sank at night, nurse Amal Haddad told Reuters.");
    StatementClaim s = r.statements().get(0);
    assertThat(r.contents(s)).containsExactly("The ferry sank at night");
    assertThat(r.addressee(s)).isEqualTo("Reuters");
  }

  @Test
  void attributesNothingToPlansAndNeitherConfirmedNorDenied() {
    assertThat(ReadText.of("The handover went according to plan in Mersin on Tuesday.").lines())
        .isEmpty();
    assertThat(
            ReadText.of("The army neither confirmed nor denied that its jets had bombed Nyala.")
                .lines())
        .isEmpty();
  }

  @Test
  void warnsOfHarmByOthersButThreatensItsOwn() {
    ReadText self = ReadText.of("The militia warned that it would burn the depot.");
    ReadText other = ReadText.of("The militia warned that the dam could break.");
    assertThat(cueClass(self)).isEqualTo(StatementClaim.CueClass.THREATEN);
    assertThat(cueClass(other)).isEqualTo(StatementClaim.CueClass.PREDICT);
  }

  private static StatementClaim.CueClass cueClass(ReadText r) {
    return Objects.requireNonNull(r.statements().get(0).cue()).value().cueClass();
  }
}
