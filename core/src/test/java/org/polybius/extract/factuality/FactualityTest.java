package org.polybius.extract.factuality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.extract.Judgement;
import org.polybius.extract.Judgement.Kind;
import org.polybius.model.Certainty;
import org.polybius.model.Status;

class FactualityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council failed to *open* the road. | NOT_HAPPENED",
        "The council did not fail to *open* the road. | HAPPENED",
        "Togo denied that it had agreed to *free* the pilots. | DENIED",
        "The bishop said the colonel had denied *shelling* the chapel. | DENIED",
        "The guerrillas are ready to *hand* over 12 miners if the army withdraws. | OFFERED",
        "Six sailors had been due to be *freed* on Sunday. | PLANNED",
        "The ship left without *unloading* its grain. | NOT_HAPPENED",
        "Hungary stopped short of *condemning* the raid. | NOT_HAPPENED",
        "Ankara refused to rule out *sending* troops. | UNCERTAIN",
        "Nine more miners could be *freed* this week. | UNCERTAIN",
        "ELN to *free* 31 soldiers in Arauca. | PLANNED",
        "The two sides have yet to *sign* the accord. | NOT_HAPPENED",
        "Thirty nurses are still *held* in the forest. | ONGOING",
        "The militia is *shelling* the port. | ONGOING",
        "No miners were *freed* on Monday. | NOT_HAPPENED",
        "Not all of the miners were *freed* on Monday. | UNCERTAIN",
        "The front will *free* the miners if the road is opened. | CONDITIONAL",
        "The front will not *free* the miners until the road is opened. | CONDITIONAL",
        "The mayor said fighting would go on until all captives were *freed*. | CONDITIONAL",
        "The siege lasted until all captives were *freed*. | HAPPENED",
        "The guards did not leave until all captives were *freed*. | HAPPENED",
        "Oslo refused to sign until all captives were *freed*. | CONDITIONAL",
        "The guards may leave once the captives are *freed*. | CONDITIONAL",
        "The guards left once the captives were *freed*. | HAPPENED",
        "The town celebrated when the captives were *freed*. | HAPPENED",
        "The front will be punished after it *shelled* the town. | HAPPENED",
        "The army could not *reach* the village. | NOT_HAPPENED",
        "The band should have *freed* the miners by now. | NOT_HAPPENED",
        "The two sides have agreed on the *release* of 40 fighters. | AGREED",
        "They reached a deal under which 40 fighters are to be *freed*. | AGREED",
        "Oslo rejected a proposal to *free* the fighters. | NOT_HAPPENED",
        "Cairo asked whether the band had *freed* the miners? | UNCERTAIN",
        "Chad has refused to send nurses to Mali and has *urged* Niger to stay. | HAPPENED",
      })
  void theActStandsAsItsEmbeddingSays(String sentence, Status status) {
    Starred starred = Starred.of(sentence);
    assertThat(starred.judgement().status()).as(starred.tree()).isEqualTo(status);
  }

  @Test
  void operatorsAreListedInnermostFirst() {
    Judgement judgement = Starred.of("Togo denied that it had agreed to *free* them.").judgement();
    assertThat(judgement.operators().stream().map(Judgement.Operator::kind))
        .containsExactly(Kind.AGREE, Kind.DENY);
    assertThat(judgement.cues()).hasSize(2);
  }

  @Test
  void aVerbOfSayingDoesNotMakeItsContentDoubtful() {
    Judgement judgement = Starred.of("The mayor said the band *freed* the miners.").judgement();
    assertThat(judgement.status()).isEqualTo(Status.HAPPENED);
    assertThat(judgement.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(judgement.cues()).isEmpty();
  }

  @Test
  void hearsayIsSoButOnlyProbably() {
    Judgement judgement = Starred.of("The miners were reportedly *freed*.").judgement();
    assertThat(judgement.status()).isEqualTo(Status.HAPPENED);
    assertThat(judgement.certainty()).isEqualTo(Certainty.PROBABLE);
  }
}
