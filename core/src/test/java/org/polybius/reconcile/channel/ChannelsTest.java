package org.polybius.reconcile.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.reconcile.channel.Talk.BAKER;
import static org.polybius.reconcile.channel.Talk.BUREAU;
import static org.polybius.reconcile.channel.Talk.FRONT;
import static org.polybius.reconcile.channel.Talk.MINISTER;
import static org.polybius.reconcile.channel.Talk.NORWAY;
import static org.polybius.reconcile.channel.Talk.OMAN;
import static org.polybius.reconcile.channel.Talk.RELIEF;
import static org.polybius.reconcile.channel.Talk.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.polybius.contract.Records;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.EventMode;
import org.polybius.model.EventType;
import org.polybius.model.Status;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.channel.Channel.Manner;
import org.polybius.reconcile.channel.Channel.Named;
import org.polybius.reconcile.channel.Channel.Party;

class ChannelsTest {
  private static List<Channel> channels(Talk... talks) {
    return Reconciler.reconcile(new Channels(), Arrays.stream(talks).map(Talk::account).toList());
  }

  /** Short forms, ascending: "A – B via C POLARITY". */
  private static List<String> shown(Talk... talks) {
    return channels(talks).stream().map(ChannelsTest::shown).sorted().toList();
  }

  private static String shown(Channel channel) {
    String via = channel.via().stream().map(Named::name).collect(Collectors.joining(", "));
    return channel.parties().stream().map(Party::name).sorted().collect(Collectors.joining(" – "))
        + (via.isEmpty() ? "" : " via " + via)
        + " "
        + channel.polarity();
  }

  @Test
  void contactWithAWingStaysWithTheWing() {
    Talk limited =
        report("r1", "2031-03-01").limited("only with the political bureau", NORWAY, BUREAU);
    assertThat(shown(limited)).containsExactly("Norway – Red Front Bureau EXISTS");
    Channel channel = channels(limited).get(0);
    assertThat(channel.labels()).contains("norway", "nor").doesNotContain("red front");
    assertThat(channel.restrictions())
        .extracting(Named::name)
        .containsExactly("only with the political bureau");
    assertThat(
            shown(
                limited, report("r2", "2031-03-02").tells("talks", Polarity.EXISTS, NORWAY, FRONT)))
        .containsExactly("Norway – Red Front Bureau EXISTS", "Norway – Red Front EXISTS");
  }

  @Test
  void whoMediatesTalksWithBothSides() {
    assertThat(shown(report("r1", "2031-03-01").through("indirect talks", OMAN, NORWAY, FRONT)))
        .containsExactly(
            "Norway – Oman EXISTS",
            "Norway – Red Front via Oman EXISTS",
            "Oman – Red Front EXISTS");
    assertThat(
            shown(
                report("r1", "2031-03-01").agreement(ThirdPartyRole.MEDIATOR, OMAN, NORWAY, FRONT)))
        .contains("Norway – Red Front via Oman EXISTS");
  }

  @Test
  void aHostIsNoMediator() {
    assertThat(
            shown(report("r1", "2031-03-01").agreement(ThirdPartyRole.HOST, OMAN, NORWAY, FRONT)))
        .isEmpty();
    List<Channel> inOman =
        channels(report("r1", "2031-03-01").tells("met", Polarity.EXISTS, NORWAY, FRONT));
    assertThat(inOman).extracting(Channel::manner).containsExactly(Manner.DIRECT);
    assertThat(inOman.get(0).via()).isEmpty();
  }

  @Test
  void officeHoldersActForTheirState() {
    List<Channel> found =
        channels(
            report("r1", "2031-03-01").tells("met", Polarity.EXISTS, MINISTER, FRONT),
            report("r2", "2031-03-04").tells("talks", Polarity.EXISTS, NORWAY, FRONT));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).parties())
        .extracting(Party::through)
        .containsExactlyInAnyOrder(List.of("Kari Moe"), List.of());
    assertThat(found.get(0).from()).isEqualTo("2031-03-01");
    assertThat(found.get(0).to()).isEqualTo("2031-03-04");
  }

  @Test
  void aDenialStandsBesideWhatIsTold() {
    Talk[] talks = {
      report("r1", "2031-03-01").through("talks", OMAN, NORWAY, FRONT),
      report("r2", "2031-03-02").denies(MINISTER, NORWAY, FRONT)
    };
    assertThat(shown(talks))
        .contains("Norway – Red Front via Oman EXISTS", "Norway – Red Front DENIED");
    Channel told =
        channels(talks).stream().filter(c -> !c.via().isEmpty()).findFirst().orElseThrow();
    assertThat(told.deniedBy()).extracting(Named::name).containsExactly("Kari Moe");
    assertThat(told.disagreements()).hasSize(1);
    assertThat(told.items()).noneMatch(item -> item.report().equals("r2"));
  }

  @Test
  void noContactIsNotADenial() {
    assertThat(shown(report("r1", "2031-03-01").tells("no contact", Polarity.NONE, NORWAY, FRONT)))
        .containsExactly("Norway – Red Front NONE");
  }

  @Test
  void theOtherSideOfADenialIsTheOnlyOneThatActs() {
    Talk told =
        report("r1", "2031-03-01")
            .event(
                "freed",
                EventType.RETREAT,
                EventMode.RELEASE,
                Status.HAPPENED,
                List.of(FRONT),
                List.of())
            .denies(MINISTER, NORWAY);
    assertThat(shown(told)).containsExactly("Norway – Red Front DENIED");
    told.event(
        "freed", EventType.RETREAT, EventMode.RELEASE, Status.HAPPENED, List.of(OMAN), List.of());
    assertThat(shown(told)).isEmpty();
  }

  @Test
  void whatIsBrokenOffIsEndedUntilItIsTakenUpAgain() {
    Talk before = report("r1", "2031-03-01").tells("talks", Polarity.EXISTS, NORWAY, FRONT);
    Talk end = report("r2", "2031-03-05").tells("broke off talks", Polarity.ENDED, NORWAY, FRONT);
    Talk again = report("r3", "2031-03-09").tells("talks", Polarity.EXISTS, NORWAY, FRONT);
    assertThat(shown(before, end)).containsExactly("Norway – Red Front ENDED");
    assertThat(shown(before, end, again)).containsExactly("Norway – Red Front EXISTS");
  }

  @Test
  void talksOfWhichTheWayIsNotToldAreThoseOfWhichItIs() {
    Talk bare = report("r2", "2031-03-02").tells("negotiations", Polarity.EXISTS, NORWAY, FRONT);
    assertThat(channels(bare)).extracting(Channel::manner).containsExactly(Manner.UNSTATED);
    assertThat(shown(report("r1", "2031-03-01").through("talks", OMAN, NORWAY, FRONT), bare))
        .containsExactly(
            "Norway – Oman EXISTS",
            "Norway – Red Front via Oman EXISTS",
            "Oman – Red Front EXISTS");
  }

  @Test
  void handingPeopleToAReliefBodyIsNoTalkOfTheSides() {
    Talk told =
        report("r1", "2031-03-01")
            .event(
                "handed over",
                EventType.RETREAT,
                EventMode.RELEASE,
                Status.HAPPENED,
                List.of(FRONT),
                List.of(RELIEF));
    assertThat(shown(told)).containsExactly("Red Front – Relief League EXISTS");
    told.agreement(ThirdPartyRole.HOST, OMAN, NORWAY, FRONT);
    assertThat(channels(told))
        .filteredOn(c -> !c.via().isEmpty())
        .extracting(Channel::route)
        .containsExactly(Channel.Route.TRANSFER);
  }

  @Test
  void whatIsPlannedAndWhoSpeaksForHimselfGiveNoChannel() {
    assertThat(
            shown(
                report("r1", "2031-03-01")
                    .event(
                        "will meet",
                        EventType.CONSULT,
                        EventMode.MEET,
                        Status.PLANNED,
                        List.of(NORWAY),
                        List.of(FRONT))))
        .isEmpty();
    assertThat(shown(report("r1", "2031-03-01").tells("met", Polarity.EXISTS, BAKER, NORWAY)))
        .isEmpty();
  }

  @Test
  void afterMonthsOfSilenceContactIsTakenUpAnew() {
    Talk first = report("r1", "2031-01-05").tells("met", Polarity.EXISTS, NORWAY, FRONT);
    Talk near = report("r2", "2031-04-01").tells("met", Polarity.EXISTS, NORWAY, FRONT);
    Talk far = report("r3", "2031-09-01").tells("met", Polarity.EXISTS, NORWAY, FRONT);
    assertThat(channels(first, near)).hasSize(1);
    assertThat(channels(first, near, far)).hasSize(2);
  }

  @Test
  void isWrittenDownAndReadBack() {
    Channel channel =
        channels(report("r1", "2031-03-01").through("talks", OMAN, NORWAY, FRONT)).get(0);
    assertThat(Records.read(Records.line(channel), Channel.class)).isEqualTo(channel);
  }

  @Test
  void wordsSayWhetherOthersAreBetween() {
    for (Manners.Entry entry : Manners.all()) {
      assertThat(Manners.of(entry.example())).isEqualTo(entry.manner());
      assertThat(Manners.of(entry.counterExample())).isNotEqualTo(entry.manner());
    }
  }
}
