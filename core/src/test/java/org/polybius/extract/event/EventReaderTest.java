package org.polybius.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.EventClaim;
import org.polybius.model.EventClaim.Relation;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Report;
import org.polybius.model.Status;
import org.polybius.pipeline.English;

/** What comes out of whole sentences, with the services of the English pipeline. */
class EventReaderTest {

  private static List<EventClaim> read(String text) {
    Report report =
        new Report(
            "r1",
            "0".repeat(64),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            "2024-05-13",
            null,
            "en",
            text,
            Map.of());
    return English.pipeline().read(report).claims().stream()
        .filter(c -> c.kind() == Claim.Kind.EVENT)
        .map(EventClaim.class::cast)
        .toList();
  }

  private static EventClaim only(String text) {
    List<EventClaim> events = read(text);
    assertThat(events).as(text).hasSize(1);
    return events.get(0);
  }

  private static List<String> countries(List<ActorMention> actors) {
    return actors.stream().map(a -> String.valueOf(a.country())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Floods killed nine villagers in Togo.",
        "Nine villagers were killed by an avalanche.",
        "Nine soldiers were killed in a helicopter crash.",
        "Nine shoppers were killed in a fire.",
        "Nine villagers were killed when a roof collapsed.",
        "At least nine people were killed and forty injured when floodwaters swept through the"
            + " town."
      })
  void whoDiesOfNatureOrByAccidentIsNotAssaulted(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine villagers were killed when gunmen attacked the town.",
        "Nine sailors were killed by rebels as the truce collapsed.",
        "Nine sailors were killed in Togo as the truce collapsed.",
        "Nine villagers were killed when a missile sank their ferry.",
        "Nine villagers were killed in a raid.",
        "Nine villagers were killed in Togo."
      })
  void whoIsKilledByPeopleIsAssaulted(String text) {
    assertThat(read(text)).extracting(EventClaim::type).contains(EventType.ASSAULT);
  }

  @Test
  void whatIsSupposedIsNotThreatenedButWhatWouldFollowIs() {
    List<EventClaim> events = read("If Chad attacks, Togo will respond with force.");
    assertThat(events)
        .extracting(e -> countries(e.actors()), EventClaim::type, EventClaim::status)
        .containsExactlyInAnyOrder(
            tuple(List.of("TCD"), EventType.ASSAULT, Status.CONDITIONAL),
            tuple(List.of("TGO"), EventType.THREATEN, Status.CONDITIONAL));
  }

  @Test
  void onlyIfIsACondition() {
    EventClaim event = only("Chad will withdraw its troops only if Togo does the same.");
    assertThat(event.status()).isEqualTo(Status.CONDITIONAL);
  }

  @Test
  void aPerfectIsNoPassive() {
    EventClaim event = only("The army denied it had fired on the protesters.");
    assertThat(event.status()).isEqualTo(Status.DENIED);
    assertThat(event.actors()).hasSize(1);
  }

  @Test
  void anAmbassadorIsRecalledFromTheOneHeWasSentTo() {
    assertThat(countries(only("Spain recalled its ambassador from Algiers.").recipients()))
        .containsExactly("DZA");
    assertThat(countries(only("France recalled its ambassador to Niger.").recipients()))
        .containsExactly("NER");
  }

  @Test
  void theAgentOfAPassiveStandsAfterByAndAPlaceIsNoAgent() {
    EventClaim event = only("Nine villagers were arrested in Togo by Ghanaian police.");
    assertThat(event.type()).isEqualTo(EventType.COERCE);
    assertThat(countries(event.actors())).containsExactly("GHA");
  }

  @Test
  void whoShootsHimselfIsWhomItBefalls() {
    for (String told :
        List.of("The minister of Chad shot himself.", "The minister of Chad killed himself.")) {
      EventClaim event = only(told);
      assertThat(event.type()).isEqualTo(EventType.ASSAULT);
      assertThat(event.actors()).isEqualTo(event.recipients()).hasSize(1);
    }
  }

  @Test
  void aDeathIsTheOutcomeOfWhatBefellThatPerson() {
    List<EventClaim> events = read("The minister of Chad was shot on Monday. He died on Friday.");
    assertThat(events).hasSize(2);
    EventClaim death = events.get(1);
    assertThat(death.type()).isEqualTo(EventType.ASSAULT);
    assertThat(death.head().evidence().rule()).isEqualTo(Outcomes.RULE);
    assertThat(death.recipients())
        .singleElement()
        .matches(events.get(0).recipients().get(0)::sameReferent);
    assertThat(read("The minister of Chad died on Friday.")).isEmpty();
  }

  @Test
  void withoutAnAgentTheActorStaysEmpty() {
    EventClaim event = only("A journalist was arrested in Togo.");
    assertThat(event.actors()).isEmpty();
  }

  @Test
  void aNounTakesItsPartiesFromPossessorAndPreposition() {
    List<EventClaim> events = read("Chad's raid on Niger drew condemnation from Ghana.");
    assertThat(events)
        .extracting(EventClaim::type)
        .containsExactly(EventType.ASSAULT, EventType.ACCUSE);
    assertThat(countries(events.get(0).actors())).containsExactly("TCD");
    assertThat(countries(events.get(0).recipients())).containsExactly("NER");
    assertThat(countries(events.get(1).actors())).containsExactly("GHA");
    assertThat(countries(events.get(1).recipients())).containsExactly("TCD");
  }

  @Test
  void whatIsDemandedIsARequestOfTheOneWhoIsToAct() {
    EventClaim event = only("Ghana urged Chad to withdraw its troops from Niger.");
    assertThat(event.type()).isEqualTo(EventType.REQUEST);
    assertThat(event.mode()).isEqualTo(EventMode.YIELD);
    assertThat(event.act().type()).isEqualTo(EventType.RETREAT);
    assertThat(event.status()).isEqualTo(Status.DEMANDED);
    assertThat(countries(event.actors())).containsExactly("GHA");
    assertThat(countries(event.recipients())).containsExactly("TCD");
  }

  @Test
  void aPromiseIsNoDeed() {
    EventClaim event = only("Norway will give Malawi a loan.");
    assertThat(event.type()).isEqualTo(EventType.AGREE);
    assertThat(event.act().type()).isEqualTo(EventType.AID);
    assertThat(event.status()).isEqualTo(Status.PLANNED);
    assertThat(countries(event.recipients())).containsExactly("MWI");
  }

  @Test
  void harmThatItsDoerAnnouncesIsThreatened() {
    EventClaim event = only("Chad vowed to attack Niger.");
    assertThat(event.type()).isEqualTo(EventType.THREATEN);
    assertThat(event.mode()).isEqualTo(EventMode.VIOLENCE);
    assertThat(event.status()).isEqualTo(Status.THREATENED);
  }

  @Test
  void theGuestActsAndTheHostReceives() {
    EventClaim event = only("Togo hosted the president of Benin.");
    assertThat(event.type()).isEqualTo(EventType.CONSULT);
    assertThat(countries(event.actors())).containsExactly("BEN");
    assertThat(countries(event.recipients())).containsExactly("TGO");
  }

  @Test
  void talksThatAMediatorBringsAboutNameHim() {
    List<EventClaim> events = read("Chad and Niger held talks brokered by Oman on Monday.");
    EventClaim talks = events.get(0);
    assertThat(talks.mode()).isEqualTo(EventMode.THIRD_PARTY);
    assertThat(countries(talks.actors())).containsExactly("TCD", "NER");
    assertThat(countries(talks.mediators())).containsExactly("OMN");
  }

  @Test
  void aLaterWordForTheSameActIsAMentionAndNoSecondEvent() {
    EventClaim event =
        only(
            "Chad shelled Niger on Sunday. The shelling lasted an hour, and the shelling was"
                + " loud.");
    assertThat(event.head().mentions()).hasSize(2);
  }

  @Test
  void aPlanAndItsExecutionStayTwo() {
    List<EventClaim> events =
        read(
            "Chad will release 40 soldiers of Niger. On Sunday Chad released 12 soldiers of"
                + " Niger.");
    assertThat(events)
        .extracting(EventClaim::status)
        .containsExactly(Status.PLANNED, Status.HAPPENED);
  }

  @Test
  void whatAProtestIsForIsItsPurpose() {
    List<EventClaim> events = read("Bolivian miners staged a march to demand new elections.");
    assertThat(events)
        .extracting(EventClaim::type)
        .containsExactly(EventType.PROTEST, EventType.REQUEST);
    assertThat(events.get(1).links())
        .containsExactly(new EventClaim.Link(Relation.PURPOSE_OF, events.get(0).id()));
  }

  @Test
  void anExchangeOfFireIsNoExchange() {
    List<EventClaim> events = read("There was an exchange of fire between Chad and Niger.");
    assertThat(events).extracting(EventClaim::type).containsExactly(EventType.ASSAULT);
  }

  @Test
  void aReportThatTalksAboutItselfTellsNothing() {
    assertThat(read("The article explores the raid on Niger by Chad.")).isEmpty();
  }

  @Test
  void everySpanOfAnEventLiesInTheText() {
    String text = "Ghana urged Chad to withdraw its troops from Niger.";
    for (EventClaim event : read(text)) {
      event
          .head()
          .fields()
          .values()
          .forEach(spans -> spans.forEach(s -> assertThat(s.in(text)).isNotBlank()));
      assertThat(event.head().evidence().spans()).isNotEmpty();
    }
  }

  private static List<EventClaim.Link> realising(String text) {
    return read(text).stream()
        .flatMap(e -> e.links().stream())
        .filter(l -> l.rel() == Relation.REALISES)
        .toList();
  }

  @Test
  void peopleWhomFightingDrivesOutAreCoercedByNobody() {
    assertThat(read("The fighting displaced 4,000 villagers near Goma."))
        .extracting(EventClaim::type)
        .containsExactly(EventType.ASSAULT);
    assertThat(read("About 5,000 villagers have been displaced by the floods.")).isEmpty();
    assertThat(read("The displacement of 3,000 villagers worries the mayor.")).isEmpty();
    EventClaim event = only("The Ugandan army displaced 4,000 villagers.");
    assertThat(event.mode()).isEqualTo(EventMode.DEPORT);
    assertThat(countries(event.actors())).containsExactly("UGA");
  }

  @Test
  void anAttackInOneTownIsNotTheAttackInAnother() {
    assertThat(read("Rebels attacked a convoy in Goma. The attack in Bukavu killed a nurse."))
        .hasSize(2);
    assertThat(read("Rebels attacked a convoy in Goma. The attack in Goma was over by noon."))
        .hasSize(1);
  }

  @Test
  void whatHappensOnTheDayItWasPlannedForRealisesThePlanAndStaysAnEventOfItsOwn() {
    List<EventClaim> events =
        read(
            "Kenya was due to release 40 sailors on Friday."
                + " On Friday, Kenya released twelve sailors.");
    assertThat(events)
        .extracting(EventClaim::status)
        .containsExactly(Status.PLANNED, Status.HAPPENED);
    assertThat(events.get(0).links()).isEmpty();
    assertThat(events.get(1).links())
        .containsExactly(new EventClaim.Link(Relation.REALISES, events.get(0).id()));
  }

  @Test
  void whatHappensAfterItWasAgreedRealisesTheAgreement() {
    assertThat(
            realising(
                "On Wednesday, Kenya agreed to release 40 sailors."
                    + " Kenya released twelve sailors on Saturday."))
        .hasSize(1);
  }

  @Test
  void whatHappenedBeforeItWasAgreedDoesNotRealiseTheAgreement() {
    assertThat(
            realising(
                "On Saturday, Kenya agreed to release 40 sailors."
                    + " Kenya had released twelve sailors on Wednesday."))
        .isEmpty();
    assertThat(
            realising(
                "Kenya agreed to release 40 sailors. Kenya released twelve sailors last year."))
        .isEmpty();
  }

  @Test
  void whatIsToldBehindThatItHadBeenPromisedRealisesThePromise() {
    String promise = "Kenya had promised to release 40 sailors. ";
    assertThat(realising(promise + "Kenya released a first group of twelve sailors.")).hasSize(1);
    assertThat(realising(promise + "Kenya released twelve sailors last year.")).isEmpty();
    assertThat(
            realising("Kenya released twelve sailors. Kenya had promised to release 40 sailors."))
        .isEmpty();
  }

  @Test
  void whatOthersDidOrWasDoneOtherwiseDoesNotRealiseAPlan() {
    String plan = "On Wednesday, Kenya agreed to release 40 sailors. ";
    assertThat(realising(plan + "Uganda released twelve sailors on Saturday.")).isEmpty();
    assertThat(realising(plan + "Kenya arrested twelve sailors on Saturday.")).isEmpty();
    assertThat(realising(plan + "Kenya may release twelve sailors on Saturday.")).isEmpty();
    assertThat(realising(plan + "Kenya did not release twelve sailors on Saturday.")).isEmpty();
  }

  @Test
  void aMeetingRealisesThePlanToMeetOfTheSameTwo() {
    String plan = "On Wednesday, Ghana and Togo agreed to meet. ";
    assertThat(realising(plan + "Ghana and Togo met on Sunday.")).hasSize(1);
    assertThat(realising(plan + "Ghana and Benin met on Sunday.")).isEmpty();
  }

  @Test
  void theExamplesOfRealisingWordsHold() {
    for (Table.Row row : Table.load(Realisations.class, "realising.tsv").rows()) {
      assertThat(realising(row.get("example"))).as(row.get("example")).hasSize(1);
      String counter = row.get("counter-example");
      assertThat(realising(counter)).as(counter).isEmpty();
    }
  }
}
