package org.polybius.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.model.ContactClaim.Scope;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel;

class ChannelViewTest {
  private static final List<Item.Id> TOLD = List.of(new Item.Id("r1", "c1"));

  @SuppressWarnings("unchecked")
  private static final MatterView<Channel> VIEW = (MatterView<Channel>) ChannelView.view();

  private static Channel channel(Channel.Manner manner, List<Channel.Named> via) {
    return new Channel(
        "ch-1",
        TOLD,
        "2024-03-01",
        null,
        Set.of("norland"),
        List.of(
            new Channel.Party("country:NOR", "Norland", "NOR", List.of("Ana Holm")),
            new Channel.Party(
                "red-front-wing", "political wing of the Red Front", null, List.of())),
        via,
        manner,
        via.isEmpty() ? Channel.Route.PLAIN : Channel.Route.MEDIATED,
        List.of(Scope.POLITICAL),
        List.of(new Channel.Named("only with the political wing", TOLD)),
        Polarity.EXISTS,
        List.of(),
        List.of(new Channel.Named("Red Front", TOLD)),
        TOLD);
  }

  @Test
  void rowShowsTheWingItselfWhoStandsBetweenAndWhoDeniesIt() {
    List<Channel.Named> via = List.of(new Channel.Named("Oman", TOLD));
    assertThat(VIEW.cells().apply(channel(Channel.Manner.INDIRECT, via)))
        .containsExactly(
            "ch-1",
            "2024-03-01",
            "",
            "Norland – political wing of the Red Front",
            "Oman",
            "exists, indirect, political",
            "only with the political wing",
            "Red Front");
  }

  @Test
  void jsonTellsWhetherItIsDirectAndIsNullWhereNobodySays() {
    JsonNode direct = VIEW.json().apply(channel(Channel.Manner.DIRECT, List.of()));
    JsonNode open = VIEW.json().apply(channel(Channel.Manner.UNSTATED, List.of()));

    assertThat(direct.path("direct").asBoolean()).isTrue();
    assertThat(open.path("direct").isNull()).isTrue();
    assertThat(direct.path("through").path("Norland").get(0).asText()).isEqualTo("Ana Holm");
    assertThat(direct.has("lastSeen")).isFalse();
    assertThat(direct.path("deniedBy").get(0).path("claims").get(0).asText()).isEqualTo("r1#c1");
  }
}
