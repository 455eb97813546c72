package org.polybius.reconcile.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.polybius.model.Account;
import org.polybius.model.ActorMention;
import org.polybius.model.AgreementClaim.ThirdPartyRole;
import org.polybius.model.ContactClaim.Polarity;
import org.polybius.reconcile.Reconciler;

class ChannelsPropertyTest {
  private static final List<ActorMention> ACTORS =
      List.of(Talk.NORWAY, Talk.MINISTER, Talk.OMAN, Talk.FRONT, Talk.BUREAU, Talk.RELIEF);

  /** The order of reports changes nothing, and no two channels have one id. */
  @Property(tries = 300)
  void orderDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int reports) {
    Random random = new Random(seed);
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      accounts.add(account("r" + i, random));
    }
    List<Channel> inOrder = Reconciler.reconcile(new Channels(), accounts);
    Collections.shuffle(accounts, random);
    assertThat(Reconciler.reconcile(new Channels(), accounts)).isEqualTo(inOrder);
    assertThat(inOrder).extracting(Channel::id).doesNotHaveDuplicates();
  }

  private static Account account(String id, Random random) {
    String day =
        random.nextInt(8) == 0
            ? null
            : LocalDate.of(2031, 1, 1).plusDays(random.nextInt(400)).toString();
    Talk talk = Talk.report(id, day);
    for (int i = 0; i <= random.nextInt(3); i++) {
      ActorMention one = any(random);
      ActorMention other = any(random);
      Polarity polarity = List.of(Polarity.values()).get(random.nextInt(Polarity.values().length));
      switch (random.nextInt(3)) {
        case 0 -> talk.tells(random.nextBoolean() ? "met" : "talks", polarity, one, other);
        case 1 -> talk.through("talks", any(random), one, other);
        default -> talk.agreement(ThirdPartyRole.MEDIATOR, any(random), one, other);
      }
    }
    return talk.account();
  }

  private static ActorMention any(Random random) {
    return ACTORS.get(random.nextInt(ACTORS.size()));
  }
}
